import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { isSaved, type SavedSessions } from './savedSessions.ts';
import { timeTaken } from './timeTaken.ts';
import { savedSessionsIn } from './savedSessionsIn.ts';
import { overlapMinutes } from '../zonedTime.ts';

/** An index of the visitor's saved sessions by time, because every row of a long list asks for its overlaps. */
export interface SavedTimes {
  /** The saved sessions that overlap a session; none if it is saved itself. */
  clashing(session: AgendaSession): readonly AgendaSession[];
}

export function savedTimes(agenda: Agenda, saved: SavedSessions): SavedTimes {
  const taken = savedSessionsIn(agenda, saved).flatMap((session) => {
    const span = timeTaken(session);
    return span === null ? [] : [{ session, span }];
  });
  const longest = Math.max(0, ...taken.map(({ span }) => span.end - span.start));
  return {
    clashing(session) {
      const span = taken.length === 0 || isSaved(saved, session.id) ? null : timeTaken(session);
      if (span === null) return [];
      const found: AgendaSession[] = [];
      for (let place = firstFrom(span.start - longest); place < taken.length; place++) {
        const other = taken[place];
        if (other === undefined || other.span.start >= span.end) break;
        if (overlapMinutes(span, other.span) > 0) found.push(other.session);
      }
      return found;
    },
  };

  /** The index of the first that starts at this time or later. */
  function firstFrom(moment: number): number {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.span.start ?? Infinity) < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
