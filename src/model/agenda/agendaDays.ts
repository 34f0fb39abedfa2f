import type { Agenda } from './agenda.ts';
import { memoizePerAgenda } from './agendaLookup.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** The days of the agenda, in order: the conference's own, and any other with a session. */
export const agendaDays: (agenda: Agenda) => readonly DayKey[] = memoizePerAgenda(
  ({ conference, sessions }) => {
    const days = new Set(conference.days);
    for (const { day } of sessions) if (day !== null) days.add(day);
    return [...days].toSorted();
  },
);

/** The start of a day's first session; null if this agenda has none. */
export function firstStartOf({ sessions }: Agenda, day: DayKey): Instant | null {
  return sessions.find((session) => session.day === day)?.start ?? null;
}
