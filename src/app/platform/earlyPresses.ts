import type { DeviceStorage } from './storage.ts';

/** A star pressed before the app had loaded: the session, and whether it was saved by that. */
export type EarlyPress = readonly [id: string, saved: boolean];

/** The presses that the script in index.html recorded, until they are taken. */
export interface EarlyPresses {
  /** Takes the presses the caller can handle, in order; the others stay. */
  take(isWanted: (id: string) => boolean): readonly EarlyPress[];
}

export function noEarlyPresses(): EarlyPresses {
  return { take: () => [] };
}

/**
 * The presses on this page, and those left by earlier pages that were closed before their app had loaded. The script keeps
 * them on the device; they are read each time, because other tabs may have added theirs.
 *
 * @param host has the presses that the script could not store, as `earlyPresses`
 * @param base of the site, part of the script's storage key
 */
export function browserEarlyPresses(host: object, storage: DeviceStorage, base: string): EarlyPresses {
  const key = `lectern:pressed:${base}`;
  let inPage: readonly EarlyPress[] | null = null;
  return {
    take(isWanted) {
      inPage ??= pressesOf((host as { readonly earlyPresses?: unknown }).earlyPresses);
      const text = storage.read(key);
      const stored = pressesOf(parsed(text));
      const isOther = ([id]: EarlyPress) => !isWanted(id);
      const taken = [...stored, ...inPage].filter((press) => !isOther(press));
      inPage = inPage.filter(isOther);
      const rest = JSON.stringify(stored.filter(isOther));
      if (text !== null && text !== rest) storage.write(key, rest);
      return taken;
    },
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function pressesOf(list: unknown): readonly EarlyPress[] {
  const isPress = (one: unknown): one is EarlyPress =>
    Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'boolean';
  return Array.isArray(list) ? list.filter(isPress) : [];
}
