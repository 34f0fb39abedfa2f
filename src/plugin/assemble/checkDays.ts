import { localOf } from '../../model/zonedTime.ts';
import type { DayKey, Zone } from '../../model/zonedTime.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import type { Scheduled } from './schedule.ts';

/** Warns of times at which the clocks of the venue are put forward, which therefore never come. */
export function checkClocks(sessions: readonly Scheduled[], zone: Zone): Problem[] {
  return sessions.flatMap(({ start, joined: { original } }): Problem[] => {
    const { date } = original.record;
    if (start === null || date === null) return [];
    const shown = localOf(start, zone);
    if (shown === date) return [];
    return [
      {
        file: original.path,
        ...placeOf(original.record.places, 'date'),
        severity: 'warning',
        message: `"${date}" does not exist in ${zone}: the clocks are put forward over it.`,
        hint: `Write the time that is meant; the agenda shows "${shown}".`,
      },
    ];
  });
}

/** Warns of sessions on a day that conference.yaml does not list, where it lists any. */
export function checkDays(sessions: readonly Scheduled[], listed: readonly DayKey[]): Problem[] {
  if (listed.length === 0) return [];
  return sessions.flatMap(({ day, joined: { original } }): Problem[] => {
    if (day === null || listed.includes(day)) return [];
    return [
      {
        file: original.path,
        ...placeOf(original.record.places, 'date'),
        severity: 'warning',
        message: `"${day}" is no day of the conference.`,
        hint: `Mend the date, or add ${day} to "days" in conference.yaml; the agenda shows the day all the same.`,
      },
    ];
  });
}
