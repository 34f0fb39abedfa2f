import type { AgendaSession } from '../agenda/agenda.ts';
import { scheduledSpan } from '../daySpan.ts';
import type { DayKey, Instant } from '../zonedTime.ts';
import { countdownTo, type Countdown } from './phase.ts';

/** The sessions that run now, and those that start next. */
export interface NowAndNext {
  readonly running: readonly AgendaSession[];
  /** All with the same start. */
  readonly next: readonly AgendaSession[];
}

/**
 * Which sessions run at `now`, and which start next on the given day, without cancelled ones.
 *
 * @param day if null, nothing is next
 */
export function nowAndNext(sessions: readonly AgendaSession[], day: DayKey | null, now: Instant): NowAndNext {
  const running: AgendaSession[] = [];
  let next: AgendaSession[] = [];
  let soonest = Infinity;
  for (const session of sessions) {
    const span = scheduledSpan(session);
    if (span === null) continue;
    if (span.start <= now && now < span.end) running.push(session);
    if (span.start <= now || span.start > soonest || session.day !== day) continue;
    if (span.start < soonest) next = [];
    soonest = span.start;
    next.push(session);
  }
  return { running, next };
}

/** The visitor's sessions that are on now and next, which may be days away. */
export interface NowAndNextOfSaved extends NowAndNext {
  /** The time until the next one; null if there is none. */
  readonly countdown: Countdown | null;
}

/** Now and next of some sessions, in their order; cancelled ones and those without a time left out. */
export function nowAndNextOf(sessions: readonly AgendaSession[], now: Instant): NowAndNextOfSaved {
  const later = sessions.flatMap((session) => {
    const span = scheduledSpan(session);
    return span !== null && span.start > now ? [{ session, start: span.start }] : [];
  });
  const first = later.reduce<(typeof later)[number] | null>(
    (soonest, entry) => (soonest !== null && soonest.start <= entry.start ? soonest : entry),
    null,
  );
  return {
    ...nowAndNext(sessions, first?.session.day ?? null, now),
    countdown: first && countdownTo(first.start, now),
  };
}
