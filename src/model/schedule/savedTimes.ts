import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { isSaved, type SavedSessions } from './savedSessions.ts';
import { timeTaken } from './timeTaken.ts';
import { savedSessionsIn } from './savedSessionsIn.ts';
import { overlapMinutes } from '../zonedTime.ts';

/** The times a visitor's saved sessions take: asked once a row of a long list, so nothing is searched twice. */
export interface SavedTimes {
  /** The saved sessions that run while this one does; none where it is saved itself. */
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

  /** The place of the first that begins at or after this moment: they stand in the order of their starts. */
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
