import type { Place, Viewport } from './viewport.ts';

/** Where each entry of the history stood, for going back to it. */
export interface PlaceMemory {
  get(entry: string): Place | null;
  set(entry: string, place: Place): void;
}

const key = 'lectern:places';
const mostEntries = 50;

/** A memory that lasts as long as the page. */
export function placeMemory(places = new Map<string, Place>()): PlaceMemory {
  return { get: (entry) => places.get(entry) ?? null, set: (entry, place) => void places.set(entry, place) };
}

/**
 * A memory that a reload, and coming back from another site, survive: it is written to `sessionStorage` as the page
 * is left, and takes scrolling back from the browser, which would do it before the data is there.
 */
export function browserPlaceMemory(host: Window, viewport: Viewport): PlaceMemory {
  const places = read(host);
  host.history.scrollRestoration = 'manual';
  host.addEventListener('pagehide', () => {
    places.set(entryOf(host.history.state), viewport.place());
    try {
      host.sessionStorage.setItem(key, JSON.stringify([...places].slice(-mostEntries)));
    } catch {
      // Storage is forbidden or full: a reload then starts at the top.
    }
  });
  return placeMemory(places);
}

/** react-router keeps an entry's name in the history's state; the first entry of a visit has none yet. */
function entryOf(state: unknown): string {
  const named = typeof state === 'object' && state !== null && 'key' in state ? state.key : null;
  return typeof named === 'string' ? named : 'default';
}

function read(host: Window): Map<string, Place> {
  const arrival = host.performance.getEntriesByType('navigation')[0];
  // A fresh visit in the same tab starts at the top, though its history entry is named as an old one was.
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
