import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { phaseOf } from './phase.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** The days on which any of these sessions begins, in order. */
export function daysOf(sessions: readonly Pick<AgendaSession, 'day'>[]): readonly DayKey[] {
  return [...new Set(sessions.flatMap(({ day }) => day ?? []))].toSorted();
}

/** The day that who stands at a door asks about: the one under way, at night the next; null before and after all. */
export function dayAtDoor(agenda: Agenda, now: Instant): DayKey | null {
  const { kind, day } = phaseOf(agenda, now);
  return kind === 'during' || kind === 'between' ? day : null;
}

/** Asks for all days where one would be shown. */
export const allDays = 'all';

/**
 * The day a room's page shows; null for all of them.
 *
 * @param days with anything in the room
 * @param asked by the address: a day or `all`; null where it asks for none, and a day that is none of these is as good
 * @param today as of `dayAtDoor`
 */
export function dayShown(days: readonly DayKey[], asked: string | null, today: DayKey | null): DayKey | null {
  if (asked === allDays || days.length < 2) return null;
  return days.find((day) => day === asked) ?? days.find((day) => day === today) ?? null;
}
