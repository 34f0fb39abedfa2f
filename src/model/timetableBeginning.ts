import type { AgendaSession } from './agenda/agenda.ts';
import { commonEnd } from './sessionEnd.ts';
import type { DaySection, Slot, Timetable } from './timetable.ts';

export interface TimetableBeginning extends Timetable {
  /** How many sessions of the timetable follow. */
  readonly left: number;
}

/**
 * The first sessions of a timetable, as it begins. A time that many sessions share is cut short where that changes
 * nothing about what stands beside it.
 *
 * @param rows how many sessions are enough; a few more may come
 */
export function timetableBeginning({ days, unscheduled }: Timetable, rows: number): TimetableBeginning {
  let [wanted, left] = [rows, 0];
  const begun = days.flatMap((section): readonly DaySection[] => {
    const slots = section.slots.flatMap((slot): readonly Slot[] => {
      const taken = wanted > 0 ? firstOf(slot.sessions, wanted) : [];
      wanted -= taken.length;
      left += slot.sessions.length - taken.length;
      return taken.length === 0 ? [] : [{ ...slot, sessions: taken }];
    });
    return slots.length === 0 ? [] : [{ ...section, slots }];
  });
  const loose = wanted > 0 ? unscheduled.slice(0, wanted) : [];
  return { days: begun, unscheduled: loose, left: left + unscheduled.length - loose.length };
}

function firstOf(sessions: readonly AgendaSession[], most: number): readonly AgendaSession[] {
  const first = sessions.slice(0, most);
  const [end, shortEnd] = [commonEnd(sessions), commonEnd(first)];
  return end?.at === shortEnd?.at && end?.estimated === shortEnd?.estimated ? first : sessions;
}
