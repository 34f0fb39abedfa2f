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
export function savedSessionsOf(entries: Iterable<readonly [id: string, entry: SavedEntry]>): SavedSessions {
  const record = Object.create(null) as Record<SessionId, SavedEntry>;
  for (const [id, entry] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    record[id as SessionId] = entry;
  return { version: 1, entries: record };
}

function withEntry(saved: SavedSessions, id: SessionId, entry: SavedEntry): SavedSessions {
  return savedSessionsOf(new Map(Object.entries<SavedEntry>(saved.entries)).set(id, entry));
}

export const emptySavedSessions: SavedSessions = savedSessionsOf([]);

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
  return savedSessionsOf(entries);
}
