import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { takesPlace } from '../daySpan.ts';
import type { SeenSession } from './savedSessions.ts';
import { isPause, type SessionId } from '../session.ts';
import { sessionsOfTrack } from '../surroundings.ts';
import { addMinutes, overlapMinutes } from '../zonedTime.ts';

/** How long a session lasts whose end was not recorded, in minutes. */
const usualLength = 40;

/**
 * What runs in the track of a session that is gone or cancelled, at the time it was seen with, itself left out;
 * nothing where track or time are not known.
 */
export function insteadOf(agenda: Agenda, id: SessionId, seen: SeenSession): AgendaSession[] {
  const { start, track } = seen;
  if (start === null || track === undefined || track === null) return [];
  const span = { start, end: seen.end ?? addMinutes(start, usualLength) };
  return sessionsOfTrack(agenda, track).filter((session) => {
    const other = session.id === id || isPause(session.format) ? null : takesPlace(session);
    return other !== null && overlapMinutes(span, other) > 0;
  });
}
