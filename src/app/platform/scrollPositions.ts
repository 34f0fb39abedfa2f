import type { ScrollPosition, Viewport } from './viewport.ts';

/** The scroll position of each history entry. */
export interface ScrollPositions {
  get(entry: string): ScrollPosition | null;
  set(entry: string, position: ScrollPosition): void;
}

const key = 'lectern:places';
const mostEntries = 50;

/** Positions kept until the page closes. */
export function scrollPositions(positions = new Map<string, ScrollPosition>()): ScrollPositions {
  return {
    get: (entry) => positions.get(entry) ?? null,
    set(entry, position) {
      // Moved to the end, because the oldest are dropped first.
      positions.delete(entry);
      positions.set(entry, position);
    },
  };
}

/**
 * Positions that survive a reload and coming back from another site. They are written to `sessionStorage` when the page
 * is left. Turns off the browser's own scroll restoration, which would run before the data has loaded.
 */
export function browserScrollPositions(host: Window, viewport: Viewport): ScrollPositions {
  const positions = read(host);
  const memory = scrollPositions(positions);
  host.history.scrollRestoration = 'manual';
  host.addEventListener('pagehide', () => {
    memory.set(entryOf(host.history.state), viewport.position());
    try {
      host.sessionStorage.setItem(key, JSON.stringify([...positions].slice(-mostEntries)));
    } catch {
      // Storage is blocked or full: a reload then starts at the top.
    }
  });
  return memory;
}

/** The key that react-router gives a history entry; the first entry of a visit has none yet. */
function entryOf(state: unknown): string {
  const named = typeof state === 'object' && state !== null && 'key' in state ? state.key : null;
  return typeof named === 'string' ? named : 'default';
}

function read(host: Window): Map<string, ScrollPosition> {
  const arrival = host.performance.getEntriesByType('navigation')[0];
  // A new visit in the same tab starts at the top, although its history entry may have the key of an old one.
  if (!arrival || !('type' in arrival) || arrival.type === 'navigate') return new Map();
  try {
    const stored: unknown = JSON.parse(host.sessionStorage.getItem(key) ?? '[]');
    return new Map(Array.isArray(stored) ? stored.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is [string, ScrollPosition] {
  return Array.isArray(value) && typeof value[0] === 'string' && isScrollPosition(value[1]);
}

function isScrollPosition(value: unknown): value is ScrollPosition {
  if (typeof value !== 'object' || value === null || !('y' in value) || !('session' in value)) return false;
  const { y, session } = value;
  if (typeof y !== 'number') return false;
  if ('focused' in value && typeof value.focused !== 'string') return false;
  if (session === null) return true;
  const named = typeof session === 'object' && 'id' in session && 'top' in session;
  return named && typeof session.id === 'string' && typeof session.top === 'number';
}
