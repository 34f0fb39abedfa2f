import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { SavedSessions, SessionSnapshot } from './savedSessions.ts';
import type { SessionId } from '../session.ts';

/** A session no longer in the programme, as it was when saved. */
export interface GoneSession {
  readonly id: SessionId;
  readonly seen: SessionSnapshot;
}

export interface MySchedule {
  /** In the order of the timetable. */
  readonly sessions: readonly AgendaSession[];
  /** Sorted by their former start; those without one last. */
  readonly gone: readonly GoneSession[];
}

/** The sessions that My schedule lists. Those no longer in the programme stay until the visitor removes them. */
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
