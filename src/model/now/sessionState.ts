import type { AgendaSession } from '../agenda/agenda.ts';
import { scheduledSpan } from '../daySpan.ts';
import { MINUTE, instantFrom, type Instant, type Span } from '../zonedTime.ts';

/** Minutes before the start in which a session "starts soon". */
const soonMinutes = 15;
/** Minutes after the end in which a session has "just ended". */
const justEndedMinutes = 10;

/** The state of a session at a time. Whole minutes, so that each state lasts at least one. */
export type SessionState =
  /** Cancelled, or without a time. */
  | { readonly kind: 'none' }
  | { readonly kind: 'upcoming' }
  /** It starts within `soonMinutes`; rounded up, so at least 1. */
  | { readonly kind: 'soon'; readonly startsInMinutes: number }
  | {
      readonly kind: 'running';
      /** From 0 to less than 1. */
      readonly elapsed: number;
      /** Rounded up, so at least 1. */
      readonly endsInMinutes: number;
      /** The end is an estimate, and so are both figures. */
      readonly estimated: boolean;
    }
  /** It ended within `justEndedMinutes`. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'over' };

type Timed = Pick<AgendaSession, 'start' | 'end' | 'endEstimated' | 'status'>;

// Shared objects, so that comparing by identity shows no change.
const none: SessionState = { kind: 'none' };
const upcoming: SessionState = { kind: 'upcoming' };
const ended: SessionState = { kind: 'ended' };
const over: SessionState = { kind: 'over' };

/** Minutes until a later instant, rounded up. */
function minutesUntil(later: Instant, now: Instant): number {
  return Math.ceil((later - now) / MINUTE);
}

function minutesSince(earlier: Instant, now: Instant): number {
  return Math.floor((now - earlier) / MINUTE);
}

function soonFrom({ start }: Span): Instant {
  return instantFrom(start - soonMinutes * MINUTE);
}

function justEndedUntil({ end }: Span): Instant {
  return instantFrom(end + justEndedMinutes * MINUTE);
}

/** The state of a session at `now`. The start is inclusive, the end exclusive. */
export function stateOf(session: Timed, now: Instant): SessionState {
  const span = scheduledSpan(session);
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
  return now < justEndedUntil(span) ? ended : over;
}

/** Whether two states look the same. */
export function sameState(a: SessionState, b: SessionState): boolean {
  if (a === b) return true;
  if (a.kind === 'soon' && b.kind === 'soon') return a.startsInMinutes === b.startsInMinutes;
  if (a.kind !== 'running' || b.kind !== 'running') return a.kind === b.kind;
  return a.elapsed === b.elapsed && a.endsInMinutes === b.endsInMinutes && a.estimated === b.estimated;
}

/** When the state changes next; null if never. */
export function nextStateChange(session: Timed, now: Instant): Instant | null {
  const span = scheduledSpan(session);
  if (span === null) return null;
  const { start, end } = span;
  if (now < soonFrom(span)) return soonFrom(span);
  if (now < start) return instantFrom(start - (minutesUntil(start, now) - 1) * MINUTE);
  if (now < end) {
    return instantFrom(
      Math.min(start + (minutesSince(start, now) + 1) * MINUTE, end - (minutesUntil(end, now) - 1) * MINUTE),
    );
  }
  return now < justEndedUntil(span) ? justEndedUntil(span) : null;
}
