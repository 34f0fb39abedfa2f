import type { Place, Viewport } from './viewport.ts';

/** The scroll position of each history entry. */
export interface PlaceMemory {
  get(entry: string): Place | null;
  set(entry: string, place: Place): void;
}

const key = 'lectern:places';
const mostEntries = 50;

/** Positions kept until the page closes. */
export function placeMemory(places = new Map<string, Place>()): PlaceMemory {
  return {
    get: (entry) => places.get(entry) ?? null,
    set(entry, place) {
      // To the end, for the oldest are dropped first.
      places.delete(entry);
      places.set(entry, place);
    },
  };
}

/**
 * Positions that survive a reload and coming back from another site. They are written to `sessionStorage` when the page
 * is left. Turns off the browser's own scroll restoration, which would run before the data has loaded.
 */
export function browserPlaceMemory(host: Window, viewport: Viewport): PlaceMemory {
  const places = read(host);
  const memory = placeMemory(places);
  host.history.scrollRestoration = 'manual';
  host.addEventListener('pagehide', () => {
    memory.set(entryOf(host.history.state), viewport.place());
    try {
      host.sessionStorage.setItem(key, JSON.stringify([...places].slice(-mostEntries)));
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

function read(host: Window): Map<string, Place> {
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

function isEntry(value: unknown): value is [string, Place] {
  return Array.isArray(value) && typeof value[0] === 'string' && isPlace(value[1]);
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('y' in value) || !('session' in value)) return false;
  const { y, session } = value;
  if (typeof y !== 'number') return false;
  if ('focused' in value && typeof value.focused !== 'string') return false;
  if (session === null) return true;
  const named = typeof session === 'object' && 'id' in session && 'top' in session;
  return named && typeof session.id === 'string' && typeof session.top === 'number';
}
