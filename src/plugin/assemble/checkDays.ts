import type { DayKey, Zone } from '../../model/zonedTime.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import { oddityOf } from '../fields/venueTime.ts';
import type { Problem } from '../problem.ts';
import type { Scheduled } from './schedule.ts';

/** Warns of times that never come or occur twice, because the clocks of the venue are changed over them. */
export function checkClocks(sessions: readonly Scheduled[], zone: Zone): Problem[] {
  return sessions.flatMap(({ joined: { original } }) => {
    const { date, end, slots, places } = original.record;
    const times = [
      ['date', date],
      ['end', end],
      ...slots.flatMap((slot, place) =>
        [slot.date, slot.end].map((time) => [`slots ${place}`, time] as const),
      ),
    ] as const;
    return times.flatMap(([key, time]): Problem[] => {
      const oddity = time === null ? null : oddityOf(time, zone);
      return oddity === null
        ? []
        : [{ file: original.path, ...placeOf(places, key), severity: 'warning', ...oddity }];
    });
  });
}

/** Warns of sessions on days that conference.yaml does not list, if it lists any. */
export function checkDays(sessions: readonly Scheduled[], listed: readonly DayKey[]): Problem[] {
  if (listed.length === 0) return [];
  return sessions.flatMap(({ slots, joined: { original } }) =>
    slots.flatMap(({ day }, place): Problem[] => {
      if (listed.includes(day)) return [];
      return [
        {
          file: original.path,
          ...placeOf(original.record.places, place === 0 ? 'date' : `slots ${place - 1}`),
          severity: 'warning',
          message: `"${day}" is not a day of the conference.`,
          hint: `Fix the date, or add ${day} to "days" in conference.yaml; the agenda shows the day anyway.`,
        },
      ];
    }),
  );
}
