import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { SavedSessions, SeenSession } from './savedSessions.ts';
import type { SessionId } from '../session.ts';

/** A session that the programme no longer has, as the visitor saw it when saving it. */
export interface GoneSession {
  readonly id: SessionId;
  readonly seen: SeenSession;
}

export interface MySchedule {
  /** In the order of the timetable. */
  readonly sessions: readonly AgendaSession[];
  /** By the start they had, those without one last. */
  readonly gone: readonly GoneSession[];
}

/**
 * What My schedule lists of `ids`: a session gone from the programme stays, for nothing leaves the list but by the
 * visitor's hand.
 */
export function mySchedule(agenda: Agenda, saved: SavedSessions, ids: ReadonlySet<SessionId>): MySchedule {
  const known = agendaLookup(agenda).sessions;
  const gone: GoneSession[] = [];
  for (const id of ids) {
    const entry = saved.entries[id];
    if (entry !== undefined && !known.has(id)) gone.push({ id, seen: entry.seen });
  }
  const start = ({ seen }: GoneSession) => seen.start ?? Infinity;
  return {
    sessions: agenda.sessions.filter(({ id }) => ids.has(id)),
    gone: gone.toSorted((a, b) => (start(a) === start(b) ? (a.id < b.id ? -1 : 1) : start(a) - start(b))),
  };
}
