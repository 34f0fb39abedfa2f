import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { SavedSessions, SessionSnapshot } from './savedSessions.ts';
import { type SessionId, isPause } from '../session.ts';
import { scheduledSpan } from '../daySpan.ts';
import { sessionsOfTrack } from '../relatedSessions.ts';
import { addMinutes, overlapMinutes } from '../zonedTime.ts';

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

/**
 * The sessions in the same track and at the same time as a session that is gone or cancelled; none if its track or time
 * is unknown.
 */
export function alternativesTo(agenda: Agenda, id: SessionId, seen: SessionSnapshot): AgendaSession[] {
  const { start, track } = seen;
  if (start === null || track === undefined || track === null) return [];
  const span = { start, end: seen.end ?? addMinutes(start, agenda.conference.sessionMinutes) };
  return sessionsOfTrack(agenda, track).filter((session) => {
    const other = session.id === id || isPause(session.format) ? null : scheduledSpan(session);
    return other !== null && overlapMinutes(span, other) > 0;
  });
}
