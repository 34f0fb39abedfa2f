import type { AgendaSession } from '../agenda/agenda.ts';
import { nowAndNext, type NowAndNext } from './nowAndNext.ts';
import { countdownTo, type Countdown } from './countdown.ts';
import { takesPlace } from '../daySpan.ts';
import type { Instant } from '../zonedTime.ts';

/** What of a visitor's own sessions runs now, and what they go to next, be it days away. */
export interface ComingUp extends NowAndNext {
  /** Until the next begins; null where none does. */
  readonly countdown: Countdown | null;
}

/** Now and next of some sessions, in their order; cancelled ones and those without a time left out. */
export function comingUp(sessions: readonly AgendaSession[], now: Instant): ComingUp {
  const later = sessions.flatMap((session) => {
    const span = takesPlace(session);
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
