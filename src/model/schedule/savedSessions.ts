import type { Locale } from '../locale.ts';
import type { Picks, Priority } from './picks.ts';
import type { RoomId } from '../room.ts';
import type { SessionId, SessionStatus } from '../session.ts';
import type { TrackId } from '../track.ts';
import type { Instant } from '../zonedTime.ts';

/**
 * What a session looked like when the visitor last took note of it, to tell later what has changed. What may be
 * absent was not recorded by the first form of this store.
 */
export interface SeenSession {
  /** In the language it was read in. */
  readonly title: string;
  /** The title's language: titles in two languages differ without a change. */
  readonly locale?: Locale;
  readonly start: Instant | null;
  readonly end?: Instant | null;
  readonly room: RoomId | null;
  readonly track?: TrackId | null;
  /** Absent: confirmed. `gone` once the visitor took note that the programme no longer has it. */
  readonly status?: SessionStatus | 'gone';
}

/**
 * What a visitor last did with one session. Three things are kept apart, each with its own moment, so that two copies
 * in which different ones changed lose neither: whether it is saved, what was seen of it, and its priority. A removal
 * is an entry too, or another copy would undo it.
 */
export interface SavedEntry {
  readonly state: 'saved' | 'removed';
  /** When it was saved or removed. */
  readonly at: Instant;
  readonly seen: SeenSession;
  /** When it was seen so; absent: `at`, as on saving. */
  readonly seenAt?: Instant;
  /** Absent as long as nobody gave it one; its value is null once it was taken back. */
  readonly priority?: { readonly value: Priority | null; readonly at: Instant };
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

/** How much the visitor wants to see it; null where nothing was said, or it is not saved. */
export function priorityOf(saved: SavedSessions, id: SessionId): Priority | null {
  const entry = saved.entries[id];
  return entry?.state === 'saved' ? (entry.priority?.value ?? null) : null;
}

/** The saved sessions with their priorities, in a fixed order that means nothing. */
export function picksOf(saved: SavedSessions): Picks {
  return new Map(savedIds(saved).map((id) => [id, priorityOf(saved, id)]));
}

function seenOf({ title, locale, start, end, room, track, status }: SeenSession): SeenSession {
  return {
    title,
    ...(locale !== undefined && { locale }),
    start,
    ...(end !== undefined && { end }),
    room,
    ...(track !== undefined && { track }),
    ...(status !== undefined && { status }),
  };
}

/** The entry in its one form, so that the same entry is the same JSON. */
export function savedEntryOf({ state, at, seen, seenAt = at, priority }: SavedEntry): SavedEntry {
  return {
    state,
    at,
    seen: seenOf(seen),
    ...(seenAt !== at && { seenAt }),
    ...(priority && { priority: { value: priority.value, at: priority.at } }),
  };
}

/**
 * The moment to date an edit by: now or, where a clock was set back, just after all that was done with the session:
 * what is older than an entry is lost when copies merge.
 */
export function nextMoment(saved: SavedSessions, id: SessionId, now: Instant): Instant {
  const entry = saved.entries[id];
  if (!entry) return now;
  const { at, seenAt = at, priority } = entry;
  return Math.max(now, 1 + Math.max(at, seenAt, priority?.at ?? at)) as Instant;
}

/**
 * Saves it. The priority it had before stays.
 *
 * @param at now; later than what the session's entry says, or `merge` with an older copy brings that back: `nextMoment`
 */
export function save(saved: SavedSessions, id: SessionId, seen: SeenSession, at: Instant): SavedSessions {
  const { priority } = saved.entries[id] ?? {};
  return withEntry(saved, id, savedEntryOf({ state: 'saved', at, seen, ...(priority && { priority }) }));
}

/** Removes it, and remembers the rest; see `save`. The same value where it was never saved. */
export function remove(saved: SavedSessions, id: SessionId, at: Instant): SavedSessions {
  const entry = saved.entries[id];
  if (!entry) return saved;
  return withEntry(saved, id, savedEntryOf({ seenAt: entry.at, ...entry, state: 'removed', at }));
}

/** Gives it a priority, or takes it back; see `save`. The same value where it was never saved. */
export function prioritise(
  saved: SavedSessions,
  id: SessionId,
  value: Priority | null,
  at: Instant,
): SavedSessions {
  const entry = saved.entries[id];
  return entry ? withEntry(saved, id, savedEntryOf({ ...entry, priority: { value, at } })) : saved;
}

/**
 * Takes note of what it looks like now, so that it no longer counts as changed; see `save`. The same value where it
 * was never saved.
 */
export function acknowledge(
  saved: SavedSessions,
  id: SessionId,
  seen: SeenSession,
  at: Instant,
): SavedSessions {
  const entry = saved.entries[id];
  return entry ? withEntry(saved, id, savedEntryOf({ ...entry, seen, seenAt: at })) : saved;
}

type Dated<Value> = readonly [value: Value, at: number];

/** What is dated later; of two of the same moment the one that ranks higher. */
function later<Value>(
  [a, atA]: Dated<Value>,
  [b, atB]: Dated<Value>,
  rank: (value: Value) => number | string,
): Value {
  if (atA !== atB) return atA > atB ? a : b;
  return rank(a) >= rank(b) ? a : b;
}

const stateRank = { removed: 0, saved: 1 };
const priorityRank = { none: 0, maybe: 1, must: 2 };

/** Of two things of the same moment the one that keeps more, for what is kept can still be removed. */
function mergedEntry(a: SavedEntry, b: SavedEntry): SavedEntry {
  const both = <Value>(dated: (entry: SavedEntry) => Dated<Value>, rank: (value: Value) => number | string) =>
    later(dated(a), dated(b), rank);
  const { state, at } = both(
    (entry) => [entry, entry.at],
    (entry) => stateRank[entry.state],
  );
  const { seen, seenAt } = both(
    ({ seen: look, at: savedAt, seenAt: lookedAt = savedAt }) => [{ seen: look, seenAt: lookedAt }, lookedAt],
    (entry) => JSON.stringify(seenOf(entry.seen)),
  );
  const priority = both(
    (entry) => [entry.priority, entry.priority?.at ?? -Infinity],
    (dated) => priorityRank[dated?.value ?? 'none'],
  );
  return savedEntryOf({ state, at, seen, seenAt, ...(priority && { priority }) });
}

/**
 * What two copies know together: for each session the last thing that was done to its state, its priority and what
 * was seen of it. Commutative, associative and idempotent (a map of last-writer-wins registers, Shapiro et al. 2011),
 * so copies may meet in any order, any number of times.
 */
export function merge(a: SavedSessions, b: SavedSessions): SavedSessions {
  const entries = new Map(Object.entries<SavedEntry>(a.entries));
  for (const [id, entry] of Object.entries<SavedEntry>(b.entries)) {
    const other = entries.get(id);
    entries.set(id, other ? mergedEntry(other, entry) : entry);
  }
  return savedSessionsOf(entries);
}
