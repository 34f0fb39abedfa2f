import type { AgendaSession } from '../agenda/agenda.ts';
import { takesPlace } from '../daySpan.ts';
import { instantFrom, type Instant, type Span } from '../zonedTime.ts';

const MINUTE = 60_000;

/** How long before its start a session is said to start soon. */
const soonMinutes = 15;
/** For how long after its end a session has just ended. */
const justEndedMinutes = 10;

/** How a session stands to the time. Numbers are of whole minutes, so that a state lasts for one at the least. */
export type SessionState =
  /** Cancelled, or without a time: the clock has nothing to say of it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'upcoming' }
  /** It begins within `soonMinutes`; rounded up, so at least 1. */
  | { readonly kind: 'soon'; readonly startsInMinutes: number }
  | {
      readonly kind: 'running';
      /** From 0 to less than 1. */
      readonly elapsed: number;
      /** Rounded up, so at least 1. */
      readonly endsInMinutes: number;
      /** The programme says no end: both figures are as good as the estimate. */
      readonly estimated: boolean;
    }
  /** It ended within `justEndedMinutes`. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'over' };

type Timed = Pick<AgendaSession, 'start' | 'end' | 'endEstimated' | 'status'>;

// One object a state without figures, so that who compares by identity sees no change where there is none.
const none: SessionState = { kind: 'none' };
const upcoming: SessionState = { kind: 'upcoming' };
const ended: SessionState = { kind: 'ended' };
const over: SessionState = { kind: 'over' };

/** Minutes until a later instant, a begun one counted. */
function minutesUntil(later: Instant, now: Instant): number {
  return Math.ceil((later - now) / MINUTE);
}

function minutesSince(earlier: Instant, now: Instant): number {
  return Math.floor((now - earlier) / MINUTE);
}

function soonFrom({ start }: Span): Instant {
  return instantFrom(start - soonMinutes * MINUTE);
}

function overFrom({ end }: Span): Instant {
  return instantFrom(end + justEndedMinutes * MINUTE);
}

/** How a session stands to `now`: its start belongs to it, its end does not. */
export function stateOf(session: Timed, now: Instant): SessionState {
  const span = takesPlace(session);
  if (span === null) return none;
  const { start, end } = span;
  if (now < soonFrom(span)) return upcoming;
  if (now < start) return { kind: 'soon', startsInMinutes: minutesUntil(start, now) };
  if (now < end) {
    return {
      kind: 'running',
      elapsed: (minutesSince(start, now) * MINUTE) / (end - start),
      endsInMinutes: minutesUntil(end, now),
      estimated: session.endEstimated,
    };
  }
  return now < overFrom(span) ? ended : over;
}

/** Whether two states show the same, so that nothing need be drawn again. */
export function sameState(a: SessionState, b: SessionState): boolean {
  if (a === b) return true;
  if (a.kind === 'soon' && b.kind === 'soon') return a.startsInMinutes === b.startsInMinutes;
  if (a.kind !== 'running' || b.kind !== 'running') return a.kind === b.kind;
  return a.elapsed === b.elapsed && a.endsInMinutes === b.endsInMinutes && a.estimated === b.estimated;
}

/** When the session's state is another one next; null where it stays as it is for good. */
export function nextStateChange(session: Timed, now: Instant): Instant | null {
  const span = takesPlace(session);
  if (span === null) return null;
  const { start, end } = span;
  if (now < soonFrom(span)) return soonFrom(span);
  if (now < start) return instantFrom(start - (minutesUntil(start, now) - 1) * MINUTE);
  if (now < end) {
    return instantFrom(
      Math.min(start + (minutesSince(start, now) + 1) * MINUTE, end - (minutesUntil(end, now) - 1) * MINUTE),
    );
  }
  return now < overFrom(span) ? overFrom(span) : null;
}
