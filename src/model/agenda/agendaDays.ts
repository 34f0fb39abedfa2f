import type { Agenda } from './agenda.ts';
import { oncePerAgenda } from './agendaLookup.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** The days there are to look at: the conference's own, and any other that a session was put on; in order. */
export const agendaDays: (agenda: Agenda) => readonly DayKey[] = oncePerAgenda(({ conference, sessions }) => {
  const days = new Set(conference.days);
  for (const { day } of sessions) if (day !== null) days.add(day);
  return [...days].toSorted();
});

/** When a day's first session begins; null where this agenda has none of it. */
export function firstStartOf({ sessions }: Agenda, day: DayKey): Instant | null {
  return sessions.find((session) => session.day === day)?.start ?? null;
}
