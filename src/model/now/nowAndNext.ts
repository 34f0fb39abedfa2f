import type { AgendaSession } from '../agenda/agenda.ts';
import { takesPlace } from '../daySpan.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** What runs now, and what begins next; several where the programme has several at once. */
export interface NowAndNext {
  readonly running: readonly AgendaSession[];
  /** Those that begin together. */
  readonly next: readonly AgendaSession[];
}

/**
 * What of these sessions runs at `now`, and what begins next on the given day; cancelled ones left out.
 *
 * @param day null: nothing is next
 */
export function nowAndNext(sessions: readonly AgendaSession[], day: DayKey | null, now: Instant): NowAndNext {
  const running: AgendaSession[] = [];
  let next: AgendaSession[] = [];
  let soonest = Infinity;
  for (const session of sessions) {
    const span = takesPlace(session);
    if (span === null) continue;
    if (span.start <= now && now < span.end) running.push(session);
    if (span.start <= now || span.start > soonest || session.day !== day) continue;
    if (span.start < soonest) next = [];
    soonest = span.start;
    next.push(session);
  }
  return { running, next };
}
