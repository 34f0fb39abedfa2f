import type { DayKey } from '../../model/zonedTime.ts';
import type { Problem } from '../problem.ts';
import type { Scheduled } from './schedule.ts';

/** Warns of sessions on a day that conference.yaml does not list, where it lists any. */
export function checkDays(sessions: readonly Scheduled[], listed: readonly DayKey[]): Problem[] {
  if (listed.length === 0) return [];
  return sessions.flatMap(({ day, joined: { original } }): Problem[] => {
    if (day === null || listed.includes(day)) return [];
    return [
      {
        file: original.path,
        ...original.record.at('date'),
        severity: 'warning',
        message: `"${day}" is no day of the conference.`,
        hint: `Mend the date, or add ${day} to "days" in conference.yaml; the agenda shows the day all the same.`,
      },
    ];
  });
}
