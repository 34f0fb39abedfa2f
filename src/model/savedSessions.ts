import type { RoomId } from './room.ts';
import type { SessionId } from './session.ts';
import type { Instant } from './zonedTime.ts';

/** What a session looked like when it was saved, to tell the visitor later what has changed. */
export interface SeenSession {
  /** In the language it was read in. */
  readonly title: string;
  readonly start: Instant | null;
  readonly room: RoomId | null;
}

/** The last thing a visitor did with one session. A removal is an entry too, or another copy would undo it. */
export interface SavedEntry {
  readonly state: 'saved' | 'removed';
  readonly at: Instant;
  readonly seen: SeenSession;
}

/**
 * The sessions a visitor saved, and removed again, of one conference. `entries` has no prototype, so that an id such
 * as `constructor` is an entry or nothing.
 */
export interface SavedSessions {
  readonly version: 1;
  readonly entries: Readonly<Record<SessionId, SavedEntry>>;
}

/** Entries in a fixed order, so that the same ones are the same text. */
function savedSessions(entries: Iterable<readonly [id: string, entry: SavedEntry]>): SavedSessions {
  const record = Object.create(null) as Record<SessionId, SavedEntry>;
  for (const [id, entry] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    record[id as SessionId] = entry;
  return { version: 1, entries: record };
}

function withEntry(saved: SavedSessions, id: SessionId, entry: SavedEntry): SavedSessions {
  return savedSessions(new Map(Object.entries<SavedEntry>(saved.entries)).set(id, entry));
}

export const emptySavedSessions: SavedSessions = savedSessions([]);

export function isSaved(saved: SavedSessions, id: SessionId): boolean {
  return saved.entries[id]?.state === 'saved';
}

/** The sessions that are saved, in a fixed order that means nothing. */
export function savedIds(saved: SavedSessions): SessionId[] {
  return (Object.keys(saved.entries) as SessionId[]).filter((id) => isSaved(saved, id));
}

/** @param at now; later than the session's entry, or `merge` with an older copy brings that back */
export function save(saved: SavedSessions, id: SessionId, seen: SeenSession, at: Instant): SavedSessions {
  return withEntry(saved, id, { state: 'saved', at, seen });
}

/** Removes it, and remembers what it looked like; see `save`. The same value where it was never saved. */
export function remove(saved: SavedSessions, id: SessionId, at: Instant): SavedSessions {
  const entry = saved.entries[id];
  return entry ? withEntry(saved, id, { state: 'removed', at, seen: entry.seen }) : saved;
}

function entryText({ state, at, seen }: SavedEntry): string {
  return JSON.stringify([state, at, seen.title, seen.start, seen.room]);
}

/** The later one; of two of the same moment the one that is saved, for what is kept can still be removed. */
function winner(a: SavedEntry, b: SavedEntry): SavedEntry {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.state !== b.state) return a.state === 'saved' ? a : b;
  return entryText(a) >= entryText(b) ? a : b;
}

/**
 * What two copies know together: for each session the last thing that was done. Commutative, associative and
 * idempotent (a last-writer-wins map, Shapiro et al. 2011), so copies may meet in any order, any number of times.
 */
export function merge(a: SavedSessions, b: SavedSessions): SavedSessions {
  const entries = new Map(Object.entries<SavedEntry>(a.entries));
  for (const [id, entry] of Object.entries<SavedEntry>(b.entries)) {
    const other = entries.get(id);
    entries.set(id, other ? winner(other, entry) : entry);
  }
  return savedSessions(entries);
}

/**
 * The text that `decodeSavedSessions` reads back: JSON, the same for the same entries.
 *
 * @example '{"version":1,"entries":{"2014":{"state":"saved","at":1628200000000,"seen":{"title":"…","start":1628240400000,"room":"a"}}}}'
 */
export function encodeSavedSessions(saved: SavedSessions): string {
  const entries = Object.entries<SavedEntry>(saved.entries).map(
    ([
      id,
      {
        state,
        at,
        seen: { title, start, room },
      },
    ]): [string, SavedEntry] => [id, { state, at, seen: { title, start, room } }],
  );
  return JSON.stringify(savedSessions(entries));
}

export interface DecodedSavedSessions {
  readonly saved: SavedSessions;
  /** Whatever was not understood in full, as it was: the caller keeps it aside. */
  readonly unreadable: readonly unknown[];
}

type Unknown = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Milliseconds that a Date can hold (ECMA-262, time values). */
function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

/** What can be told from an entry: its state must be there, the rest may be damaged. */
function decodeEntry(value: unknown): { entry: SavedEntry | null; whole: boolean } {
  if (!isRecord(value)) return { entry: null, whole: false };
  const { state, at } = value;
  if (state !== 'saved' && state !== 'removed') return { entry: null, whole: false };
  const { title, start, room }: Unknown = isRecord(value['seen']) ? value['seen'] : {};
  return {
    entry: {
      state,
      at: isInstant(at) ? at : (0 as Instant),
      seen: {
        title: typeof title === 'string' ? title : '',
        start: isInstant(start) ? start : null,
        room: typeof room === 'string' ? (room as RoomId) : null,
      },
    },
    whole:
      isInstant(at) &&
      typeof title === 'string' &&
      (start === null || isInstant(start)) &&
      (room === null || typeof room === 'string'),
  };
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * Reads what a device or file holds, as far as it can be: never throws, keeps every entry that says whether its
 * session is saved, with `''`, null and 1970 for what is damaged in it. All that was not understood in full comes
 * back too: a text that is no JSON, damaged entries as `{ id, entry }`, and the whole of a later version, whose
 * entries are read where they look like ours.
 *
 * @param stored the text, or what it parses to; null or undefined where nothing is stored
 */
export function decodeSavedSessions(stored: unknown): DecodedSavedSessions {
  if (stored === null || stored === undefined) return { saved: emptySavedSessions, unreadable: [] };
  const json = typeof stored === 'string' ? parsed(stored) : { value: stored };
  const value = json?.value;
  if (!isRecord(value) || !isRecord(value['entries']))
    return { saved: emptySavedSessions, unreadable: [stored] };
  const unreadable: unknown[] = value['version'] === 1 ? [] : [value];
  const entries: [string, SavedEntry][] = [];
  for (const [id, raw] of Object.entries(value['entries'])) {
    const { entry, whole } = decodeEntry(raw);
    if (entry) entries.push([id, entry]);
    if (!whole && value['version'] === 1) unreadable.push({ id, entry: raw });
  }
  return { saved: savedSessions(entries), unreadable };
}
