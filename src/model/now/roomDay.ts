import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { phaseOf } from './phase.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** The days on which these sessions start, in order. */
export function daysOf(sessions: readonly Pick<AgendaSession, 'day'>[]): readonly DayKey[] {
  return [...new Set(sessions.flatMap(({ day }) => day ?? []))].toSorted();
}

/** The day for a room's door: the current one, or at night the next; null before and after the conference. */
export function currentRoomDay(agenda: Agenda, now: Instant): DayKey | null {
  const { kind, day } = phaseOf(agenda, now);
  return kind === 'during' || kind === 'between' ? day : null;
}

/** Requests all days instead of one. */
export const allDays = 'all';

/**
 * The day a room's page shows; null for all.
 *
 * @param days with sessions in the room
 * @param asked the day or `all` in the address; null, or another day, if there is none
 * @param today from `currentRoomDay`
 */
export function dayShown(days: readonly DayKey[], asked: string | null, today: DayKey | null): DayKey | null {
  if (asked === allDays || days.length < 2) return null;
  return days.find((day) => day === asked) ?? days.find((day) => day === today) ?? null;
}
