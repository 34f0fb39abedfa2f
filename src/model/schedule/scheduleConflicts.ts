import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { takesPlace } from '../daySpan.ts';
import { isPause } from '../session.ts';
import type { Picks } from './picks.ts';
import { timeTaken } from './timeTaken.ts';
import { sameTime } from '../surroundings.ts';
import { addMinutes, minutesBetween, overlapMinutes, type Span } from '../zonedTime.ts';

/** How two sessions run at once. */
export interface Overlap {
  /** By the ends that are known or estimated. */
  readonly minutes: number;
  /** Whether both ends are known, so that `minutes` is no estimate. */
  readonly exact: boolean;
  /** Whether they overlap whatever the estimates: the one that begins first has a known end, or both begin at once. */
  readonly certain: boolean;
}

export interface Conflict extends Overlap {
  /** The one that begins first, or comes first. */
  readonly first: AgendaSession;
  readonly second: AgendaSession;
}

interface Timed extends Span {
  readonly session: AgendaSession;
}

function timed(sessions: readonly AgendaSession[]): Timed[] {
  return sessions.flatMap((session) => {
    const span = timeTaken(session);
    return span === null ? [] : { ...span, session };
  });
}

function conflictOf(first: Timed, second: Timed): Conflict | null {
  const minutes = overlapMinutes(first, second);
  if (minutes === 0) return null;
  const [early, late] = [first.session, second.session];
  return {
    first: early,
    second: late,
    minutes,
    exact: !early.endEstimated && !late.endEstimated,
    certain: !early.endEstimated || first.start === second.start,
  };
}

/** Every pair of these sessions that run at once, by the start of the first, then of the second. */
export function conflicts(sessions: readonly AgendaSession[]): Conflict[] {
  const found: Conflict[] = [];
  const inOrder = timed(sessions).toSorted((a, b) => a.start - b.start);
  for (const [place, first] of inOrder.entries()) {
    for (let next = place + 1; next < inOrder.length; next++) {
      const second = inOrder[next];
      if (second === undefined || second.start >= first.end) break;
      const conflict = conflictOf(first, second);
      if (conflict) found.push(conflict);
    }
  }
  return found;
}

/** Those of `picks` that run while this session does, itself left out: what saving it would collide with. */
export function clashesWith(session: AgendaSession, picks: readonly AgendaSession[]): AgendaSession[] {
  const span = timeTaken(session);
  if (span === null) return [];
  return picks.filter((pick) => {
    const other = pick.id === session.id ? null : timeTaken(pick);
    return other !== null && overlapMinutes(span, other) > 0;
  });
}

const wishes = { must: 2, none: 1, maybe: 0 } as const;

/** The one of two sessions in conflict that their visitor wants to see more; null where the wishes do not say. */
export function preferred({ first, second }: Conflict, picks: Picks): AgendaSession | null {
  const wish = ({ id }: AgendaSession) => wishes[picks.get(id) ?? 'none'];
  if (wish(first) === wish(second)) return null;
  return wish(first) > wish(second) ? first : second;
}

/** Another session one could go to, and those of one's picks that it runs into. */
export interface Alternative {
  readonly session: AgendaSession;
  readonly clashes: readonly AgendaSession[];
}

/**
 * Where one could go instead of a picked session: the others that run while it does, neither pauses, cancelled nor
 * picked, in the order of the agenda, each with the other picks it runs into.
 */
export function alternatives(
  agenda: Agenda,
  session: AgendaSession,
  picks: readonly AgendaSession[],
): Alternative[] {
  const picked = new Set(picks.map(({ id }) => id));
  const others = picks.filter(({ id }) => id !== session.id);
  return sameTime(agenda, session)
    .filter((other) => takesPlace(other) !== null && !isPause(other.format) && !picked.has(other.id))
    .map((other) => ({ session: other, clashes: clashesWith(other, others) }));
}

/** Two sessions one after the other, in different rooms, with little time to walk. */
export interface TightChange {
  readonly from: AgendaSession;
  readonly to: AgendaSession;
  /** From the end of one to the start of the other. */
  readonly minutes: number;
  /** Whether the end is known, so that `minutes` is no estimate. */
  readonly exact: boolean;
}

/**
 * The changes of room with at most so many minutes between, by the start of the second session. Sessions that overlap
 * are conflicts, not changes; where a room is not known, nothing is said.
 */
export function tightChanges(sessions: readonly AgendaSession[], atMost = 5): TightChange[] {
  const inRooms = timed(sessions).filter(({ session }) => session.room !== null);
  const byEnd = inRooms.toSorted((a, b) => a.end - b.end);
  const found: TightChange[] = [];
  let earliest = 0;
  for (const to of inRooms.toSorted((a, b) => a.start - b.start)) {
    while (earliest < byEnd.length && addMinutes(byEnd[earliest]?.end ?? to.start, atMost) < to.start)
      earliest += 1;
    for (const from of byEnd.slice(earliest)) {
      if (from.end > to.start) break;
      if (from.session.room?.id === to.session.room?.id || from.session.id === to.session.id) continue;
      found.push({
        from: from.session,
        to: to.session,
        minutes: minutesBetween(from.end, to.start),
        exact: !from.session.endEstimated,
      });
    }
  }
  return found;
}
