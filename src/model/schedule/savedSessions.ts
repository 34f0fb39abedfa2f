import type { AgendaSession, Agenda } from '../agenda/agenda.ts';
import type { Locale } from '../locale.ts';
import type { RoomId } from '../room.ts';
import type { SessionId, SessionStatus } from '../session.ts';
import type { TrackId } from '../track.ts';
import type { Instant } from '../zonedTime.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';

/** The priority of a saved session; null if it has none. */
export type Priority = 'must' | 'maybe';

/** The sessions of a schedule with their priorities. */
export type Picks = ReadonlyMap<SessionId, Priority | null>;

/**
 * A session as the visitor last saw it, to detect changes later. Optional properties were not stored by the first
 * version.
 */
export interface SessionSnapshot {
  /** In the language the visitor read it in. */
  readonly title: string;
  /** The title's locale: titles in two languages may differ without a change. */
  readonly locale?: Locale;
  readonly start: Instant | null;
  readonly end?: Instant | null;
  readonly room: RoomId | null;
  readonly track?: TrackId | null;
  /** Absent: confirmed. `gone`: the visitor has seen that it is no longer in the programme. */
  readonly status?: SessionStatus | 'gone';
}

/** The snapshot of a session at the first of its times, to detect changes later. */
export function snapshotOf(session: AgendaSession): SessionSnapshot {
  const { title, start, end, room, track, status, first } = session;
  return {
    title: title.text,
    locale: title.locale,
    ...(first ?? { start, end, room: room?.id ?? null }),
    track: track?.id ?? null,
    status,
  };
}

/**
 * What a visitor last did with one session. The state, the snapshot and the priority each have their own time, so that
 * merging two copies with different changes keeps both. A removal is an entry too, or another copy would undo it.
 */
export interface SavedEntry {
  readonly state: 'saved' | 'removed';
  /** When it was saved or removed. */
  readonly at: Instant;
  readonly seen: SessionSnapshot;
  /** When the snapshot was seen; absent: `at`. */
  readonly seenAt?: Instant;
  /** Absent if it was never set; null if it was cleared. */
  readonly priority?: { readonly value: Priority | null; readonly at: Instant };
}

/**
 * The sessions that a visitor saved, or saved and removed, at one conference. `entries` has no prototype, so that an id
 * such as `constructor` is safe.
 */
export interface SavedSessions {
  readonly version: 1;
  readonly entries: Readonly<Record<SessionId, SavedEntry>>;
}

/** Sorts the entries, so that equal entries give equal text. */
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

/** Whether a session is saved now, not only removed again. */
export function isSaved(saved: SavedSessions, id: SessionId): boolean {
  return saved.entries[id]?.state === 'saved';
}

/** The ids of the saved sessions, in a fixed but arbitrary order. */
export function savedIds(saved: SavedSessions): SessionId[] {
  return (Object.keys(saved.entries) as SessionId[]).filter((id) => isSaved(saved, id));
}

/** The priority of a session; null if it has none or is not saved. */
export function priorityOf(saved: SavedSessions, id: SessionId): Priority | null {
  const entry = saved.entries[id];
  return entry?.state === 'saved' ? (entry.priority?.value ?? null) : null;
}

/** The saved sessions with their priorities, in a fixed but arbitrary order. */
export function picksOf(saved: SavedSessions): Picks {
  return new Map(savedIds(saved).map((id) => [id, priorityOf(saved, id)]));
}

function normalSnapshot(snapshot: SessionSnapshot): SessionSnapshot {
  const { title, locale, start, end, room, track, status } = snapshot;
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

/** The normal form of an entry, so that equal entries give equal JSON. */
export function savedEntryOf({ state, at, seen, seenAt = at, priority }: SavedEntry): SavedEntry {
  return {
    state,
    at,
    seen: normalSnapshot(seen),
    ...(seenAt !== at && { seenAt }),
    ...(priority && { priority: { value: priority.value, at: priority.at } }),
  };
}

/** Later dates, of entries or sessions, count as damaged. */
export const latestInstant = Date.UTC(2200, 0, 1) as Instant;

/**
 * The time of an edit: now, or just after the session's last edit if the clock was set back. An edit older than the
 * entry would be lost when copies merge.
 */
export function nextMoment(saved: SavedSessions, id: SessionId, now: Instant): Instant {
  const entry = saved.entries[id];
  if (!entry) return now;
  const { at, seenAt = at, priority } = entry;
  return Math.min(latestInstant, Math.max(now, 1 + Math.max(at, seenAt, priority?.at ?? at))) as Instant;
}

/**
 * Saves a session. Its former priority stays.
 *
 * @param at now; must be later than the entry, or merging an older copy undoes it: see `nextMoment`
 */
export function save(saved: SavedSessions, id: SessionId, seen: SessionSnapshot, at: Instant): SavedSessions {
  const { priority } = saved.entries[id] ?? {};
  return withEntry(saved, id, savedEntryOf({ state: 'saved', at, seen, ...(priority && { priority }) }));
}

/** Removes a session, and keeps the rest of its entry. Returns the same value if it was never saved. */
export function remove(saved: SavedSessions, id: SessionId, at: Instant): SavedSessions {
  const entry = saved.entries[id];
  if (!entry) return saved;
  return withEntry(saved, id, savedEntryOf({ seenAt: entry.at, ...entry, state: 'removed', at }));
}

/** Sets or clears the priority of a session. Returns the same value if it was never saved. */
export function prioritise(
  saved: SavedSessions,
  id: SessionId,
  value: Priority | null,
  at: Instant,
): SavedSessions {
  const entry = saved.entries[id];
  return entry ? withEntry(saved, id, savedEntryOf({ ...entry, priority: { value, at } })) : saved;
}

/** Marks the changes of a session as read. Returns the same value if it was never saved. */
export function acknowledge(
  saved: SavedSessions,
  id: SessionId,
  seen: SessionSnapshot,
  at: Instant,
): SavedSessions {
  const entry = saved.entries[id];
  return entry ? withEntry(saved, id, savedEntryOf({ ...entry, seen, seenAt: at })) : saved;
}

type Dated<Value> = readonly [value: Value, at: number];

/** The later of two values; at the same time, the one that ranks higher. */
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

/** Merges two entries. At the same time, the one that keeps more wins, because it can still be removed. */
function mergedEntry(a: SavedEntry, b: SavedEntry): SavedEntry {
  const both = <Value>(dated: (entry: SavedEntry) => Dated<Value>, rank: (value: Value) => number | string) =>
    later(dated(a), dated(b), rank);
  const { state, at } = both(
    (entry) => [entry, entry.at],
    (entry) => stateRank[entry.state],
  );
  const { seen, seenAt } = both(
    ({ seen: look, at: savedAt, seenAt: lookedAt = savedAt }) => [{ seen: look, seenAt: lookedAt }, lookedAt],
    (entry) => JSON.stringify(normalSnapshot(entry.seen)),
  );
  const priority = both(
    (entry) => [entry.priority, entry.priority?.at ?? -Infinity],
    (dated) => priorityRank[dated?.value ?? 'none'],
  );
  return savedEntryOf({ state, at, seen, seenAt, ...(priority && { priority }) });
}

/**
 * Merges two copies: for each session the latest state, priority and snapshot. Commutative, associative and idempotent
 * (a map of last-writer-wins registers, Shapiro et al. 2011), so copies may merge in any order and repeatedly.
 */
export function merge(a: SavedSessions, b: SavedSessions): SavedSessions {
  const entries = new Map(Object.entries<SavedEntry>(a.entries));
  for (const [id, entry] of Object.entries<SavedEntry>(b.entries)) {
    const other = entries.get(id);
    entries.set(id, other ? mergedEntry(other, entry) : entry);
  }
  return savedSessionsOf(entries);
}

/** The saved sessions that the agenda has, in its order. */
export function savedSessionsIn(agenda: Agenda, saved: SavedSessions): AgendaSession[] {
  const { sessions } = agendaLookup(agenda);
  const ids = new Set(savedIds(saved).filter((id) => sessions.has(id)));
  return ids.size === 0 ? [] : agenda.sessions.filter(({ id }) => ids.has(id));
}
