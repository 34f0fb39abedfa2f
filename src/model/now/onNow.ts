import type { Agenda } from '../agenda/agenda.ts';
import { countdownTo, type Countdown } from './countdown.ts';
import { scheduledSpan } from '../daySpan.ts';
import { isPause } from '../session.ts';
import { instantFrom, type Instant } from '../zonedTime.ts';

/** What is on during the conference, without breaks. */
export interface OnNow {
  /** The number of running sessions. */
  readonly running: number;
  /** If none is running, the time until the next; null if there is none, or while any is running. */
  readonly countdown: Countdown | null;
}

/** The number of sessions running at `now`, or else the time until the next. Cancelled sessions do not count. */
export function onNow({ sessions }: Agenda, now: Instant): OnNow {
  let running = 0;
  let next = Infinity;
  for (const session of sessions) {
    const span = isPause(session.format) ? null : scheduledSpan(session);
    if (span === null || span.end <= now) continue;
    if (span.start <= now) running += 1;
    else if (span.start < next) next = span.start;
  }
  return {
    running,
    countdown: running > 0 || next === Infinity ? null : countdownTo(instantFrom(next), now),
  };
}
