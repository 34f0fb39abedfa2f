import type { DeviceStorage } from './storage.ts';

/** A star that was pressed before the app had come: of which session, and whether it was filled then. */
export type EarlyPress = readonly [id: string, saved: boolean];

/** The presses that the script in index.html has answered, as long as nobody has taken them over. */
export interface EarlyPresses {
  /** Hands over those that the caller can do something about, in order; the others wait. */
  take(isWanted: (id: string) => boolean): readonly EarlyPress[];
}

export function noEarlyPresses(): EarlyPresses {
  return { take: () => [] };
}

/**
 * Presses on the page at hand, and those that an earlier page left behind when it went before its app had come.
 *
 * @param host where the script keeps its list, `earlyPresses`
 * @param base of the site, as in the key that the script writes
 */
export function browserEarlyPresses(host: object, storage: DeviceStorage, base: string): EarlyPresses {
  const key = `lectern:pressed:${base}`;
  let waiting: readonly EarlyPress[] | null = null;
  return {
    take(isWanted) {
      if (waiting === null) {
        const here = pressesOf((host as { readonly earlyPresses?: unknown }).earlyPresses);
        const kept = storage.read(key);
        waiting = [...pressesOf(parsed(kept)), ...here];
      }
      const taken = waiting.filter(([id]) => isWanted(id));
      if (taken.length > 0) {
        waiting = waiting.filter(([id]) => !isWanted(id));
        storage.write(key, JSON.stringify(waiting));
      }
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
