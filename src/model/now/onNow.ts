import type { Agenda } from '../agenda/agenda.ts';
import { countdownTo, type Countdown } from './countdown.ts';
import { takesPlace } from '../daySpan.ts';
import { isPause } from '../session.ts';
import { instantFrom, type Instant } from '../zonedTime.ts';

/** What is on while the conference is under way, pauses left out. */
export interface OnNow {
  /** How many sessions run. */
  readonly running: number;
  /** Where none runs: until the next begins, be it on another day; null where none will, and while any runs. */
  readonly countdown: Countdown | null;
}

/** How many sessions run at `now`, and where none does how long it is until one does. Cancelled ones count for nothing. */
export function onNow({ sessions }: Agenda, now: Instant): OnNow {
  let running = 0;
  let next = Infinity;
  for (const session of sessions) {
    const span = isPause(session.format) ? null : takesPlace(session);
    if (span === null || span.end <= now) continue;
    if (span.start <= now) running += 1;
    else if (span.start < next) next = span.start;
  }
  return {
    running,
    countdown: running > 0 || next === Infinity ? null : countdownTo(instantFrom(next), now),
  };
}
