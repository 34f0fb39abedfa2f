import type { Agenda } from './agenda/agenda.ts';
import { oncePerAgenda } from './agenda/agendaLookup.ts';
import { dayBounds } from './daySpan.ts';
import type { Instant } from './zonedTime.ts';

/**
 * The moments at which clocks of two zones must agree to be as good as one: the bounds of the conference's days, so
 * that a part of the agenda has the same as the whole, and every start.
 */
export const momentsOf: (agenda: Agenda) => readonly Instant[] = oncePerAgenda(
  ({ conference: { days, timezone }, sessions }) => [
    ...days.flatMap((day) => {
      const { start, end } = dayBounds(day, timezone);
      return [start, end];
    }),
    ...sessions.flatMap(({ start }) => start ?? []),
  ],
);
