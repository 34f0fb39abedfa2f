import { addDays } from '../../../model/zonedTime.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
import type { Problem } from '../../problem.ts';
import { sourceProblem } from '../foreignProgramme.ts';
import type { ForeignProgramme, ForeignSlot } from '../foreignProgramme.ts';
import { readClock, readDuration, readForeignDay, readForeignTime, timeAt } from '../foreignTime.ts';
import { lineIn } from '../foreignValue.ts';
import type { FrabEvent } from './frabSchedule.ts';

/**
 * When an event takes place.
 *
 * @param dayChange the minute of the clock at which a day ends that goes on past midnight
 */
export function slotsOf(
  event: FrabEvent,
  room: string,
  dayChange: number,
  problems: Problem[],
): ForeignSlot[] {
  const { fields, day, place } = event;
  const clock = readClock(lineIn(fields['start']));
  const own = readForeignDay(fields['date']);
  const start =
    readForeignTime(fields['date']) ??
    (day === null || clock === null
      ? null
      : timeAt(own ?? day, own === null && isInNight(event, day, clock, dayChange) ? clock + 1440 : clock));
  if (start === null) {
    problems.push(
      sourceProblem(
        place,
        `The time "${lineIn(fields['date'])}" cannot be read: the session is listed as not scheduled.`,
        'Fix it in the program that exported it, or add "date" by hand.',
      ),
    );
    return [];
  }
  return [
    { start, end: null, durationMinutes: readDuration(fields['duration']), rooms: room === '' ? [] : [room] },
  ];
}

/**
 * From when on a day counts, where the source lists what begins after midnight with the day before: its own
 * `day_change` if that fits, else the full hour after the last such beginning.
 *
 * @returns nothing if days end at midnight, or a day has earlier beginnings than the night before it
 */
export function dayStartOf(
  events: readonly FrabEvent[],
  dayChange: number,
  stated: string,
): Pick<ForeignProgramme, 'dayStart'> {
  const times = events.flatMap((event) =>
    slotsOf(event, '', dayChange, []).map(({ start }) => ({
      isNight: event.day !== null && start.local.startsWith(addDays(event.day, 1)),
      clock: start.local.slice(11, 16),
    })),
  );
  const clocks = (isNight: boolean) =>
    times.flatMap((time) => (time.isNight === isNight ? time.clock : [])).toSorted();
  const last = clocks(true).at(-1);
  const first = clocks(false)[0] ?? '12:00';
  if (last === undefined) return {};
  const hour = `${String(Number(last.slice(0, 2)) + 1).padStart(2, '0')}:00`;
  const dayStart = [stated, hour, first].find((time) => last < time && time <= first && time < '12:00');
  return dayStart === undefined ? {} : { dayStart };
}

/** Whether a time without a date is in the night after its day: before the day's start, or its change. */
function isInNight({ dayStart, dayEnd }: FrabEvent, day: DayKey, clock: number, dayChange: number): boolean {
  if (clock < dayChange) return true;
  return (
    dayStart !== null &&
    dayEnd !== null &&
    timeAt(day, clock).local < dayStart.local &&
    timeAt(day, clock + 1440).local < dayEnd.local
  );
}
