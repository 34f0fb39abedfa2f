import type { Agenda } from './agenda/agenda.ts';
import { memoizePerAgenda } from './agenda/agendaLookup.ts';
import { dayBounds } from './daySpan.ts';
import type { Instant } from './zonedTime.ts';

/**
 * The instants used to compare two time zones: the bounds of the conference's days, so that a part of an agenda gives
 * the same as the whole, and every start.
 */
export const clockCheckpoints: (agenda: Agenda) => readonly Instant[] = memoizePerAgenda(
  ({ conference: { days, timezone }, sessions }) => [
    ...days.flatMap((day) => {
      const { start, end } = dayBounds(day, timezone);
      return [start, end];
    }),
    ...sessions.flatMap(({ start }) => start ?? []),
  ],
);
