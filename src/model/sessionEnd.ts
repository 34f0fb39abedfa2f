import type { AgendaSession } from './agenda/agenda.ts';
import type { Instant } from './zonedTime.ts';

/** The end of a session, and whether it is an estimate. */
export interface SessionEnd {
  readonly at: Instant;
  readonly estimated: boolean;
}

/** @returns null while the session is not scheduled */
export function endOf({ end, endEstimated }: AgendaSession): SessionEnd | null {
  return end === null ? null : { at: end, estimated: endEstimated };
}

/** The common end of all these sessions, to show it once; null if they differ or there are none. */
export function commonEnd(sessions: readonly AgendaSession[]): SessionEnd | null {
  const [first, ...others] = sessions;
  if (first === undefined) return null;
  const shared = others.every(
    ({ end, endEstimated }) => end === first.end && endEstimated === first.endEstimated,
  );
  return shared ? endOf(first) : null;
}
