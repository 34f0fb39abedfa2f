import type { AgendaSession } from '../agenda/agenda.ts';
import { nowAndNext, type NowAndNext } from './nowAndNext.ts';
import { countdownTo, type Countdown } from './countdown.ts';
import { scheduledSpan } from '../daySpan.ts';
import type { Instant } from '../zonedTime.ts';

/** The visitor's sessions that are on now and next, which may be days away. */
export interface ComingUp extends NowAndNext {
  /** The time until the next one; null if there is none. */
  readonly countdown: Countdown | null;
}

/** Now and next of some sessions, in their order; cancelled ones and those without a time left out. */
export function comingUp(sessions: readonly AgendaSession[], now: Instant): ComingUp {
  const later = sessions.flatMap((session) => {
    const span = scheduledSpan(session);
    return span !== null && span.start > now ? [{ session, start: span.start }] : [];
  });
  const first = later.reduce<(typeof later)[number] | null>(
    (soonest, one) => (soonest !== null && soonest.start <= one.start ? soonest : one),
    null,
  );
  return {
    ...nowAndNext(sessions, first?.session.day ?? null, now),
    countdown: first && countdownTo(first.start, now),
  };
}
