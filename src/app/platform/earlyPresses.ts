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
 * @param host holds the script's list of what the device does not keep, `earlyPresses`
 * @param base of the site, part of the script's storage key
 */
export function browserEarlyPresses(host: object, storage: DeviceStorage, base: string): EarlyPresses {
  const key = `lectern:pressed:${base}`;
  let unkept: readonly EarlyPress[] | null = null;
  return {
    take(isWanted) {
      unkept ??= pressesOf((host as { readonly earlyPresses?: unknown }).earlyPresses);
      const text = storage.read(key);
      const kept = pressesOf(parsed(text));
      const waits = ([id]: EarlyPress) => !isWanted(id);
      const taken = [...kept, ...unkept].filter((press) => !waits(press));
      unkept = unkept.filter(waits);
      const left = JSON.stringify(kept.filter(waits));
      if (text !== null && text !== left) storage.write(key, left);
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
