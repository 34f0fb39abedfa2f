import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { scheduledSpan } from '../daySpan.ts';
import type { SessionSnapshot } from './savedSessions.ts';
import { isPause, type SessionId } from '../session.ts';
import { sessionsOfTrack } from '../relatedSessions.ts';
import { addMinutes, overlapMinutes } from '../zonedTime.ts';

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
