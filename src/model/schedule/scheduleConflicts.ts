import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { slotKey } from '../agenda/slotKey.ts';
import { firstIndex } from '../binarySearch.ts';
import { scheduledSpan, timeTaken } from '../daySpan.ts';
import { isPause } from '../session.ts';
import { type Picks, isSaved, type SavedSessions, savedSessionsIn } from './savedSessions.ts';
import { concurrentSessions } from '../relatedSessions.ts';
import { addMinutes, minutesBetween, overlapMinutes, type Span } from '../zonedTime.ts';

/** The overlap of two sessions. */
export interface Overlap {
  /** Uses estimated ends where there are no others. */
  readonly minutes: number;
  /** Whether both ends are known. */
  readonly exact: boolean;
  /** Whether they overlap whatever the estimates: the first one has a known end, or both start together. */
  readonly certain: boolean;
}

export interface Conflict extends Overlap {
  /** The one that starts first, or is listed first. */
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

/** A block and its part, or two parts of a block: a visitor of one is also at the other. */
function belongTogether(a: AgendaSession, b: AgendaSession): boolean {
  return (a.within ?? a.id) === (b.within ?? b.id);
}

function conflictOf(first: Timed, second: Timed): Conflict | null {
  if (belongTogether(first.session, second.session)) return null;
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

/** All pairs of overlapping sessions, by the start of the first, then of the second. */
export function conflicts(sessions: readonly AgendaSession[]): Conflict[] {
  const found: Conflict[] = [];
  const inOrder = timed(sessions).toSorted((a, b) => a.start - b.start);
  for (const [index, first] of inOrder.entries()) {
    for (let next = index + 1; next < inOrder.length; next++) {
      const second = inOrder[next];
      if (second === undefined || second.start >= first.end) break;
      const conflict = conflictOf(first, second);
      if (conflict) found.push(conflict);
    }
  }
  return found;
}

/** The keys (`slotKey`) of the sessions that overlap another one. */
export function overlappingSlots(sessions: readonly AgendaSession[]): ReadonlySet<string> {
  return new Set(conflicts(sessions).flatMap(({ first, second }) => [slotKey(first), slotKey(second)]));
}

/** The `picks` that overlap a session, without itself. */
export function clashesWith(session: AgendaSession, picks: readonly AgendaSession[]): AgendaSession[] {
  const span = timeTaken(session);
  if (span === null) return [];
  return picks.filter((pick) => {
    const other = belongTogether(pick, session) ? null : timeTaken(pick);
    return other !== null && overlapMinutes(span, other) > 0;
  });
}

const wishes = { must: 2, none: 1, maybe: 0 } as const;

/** The one of two overlapping sessions with the higher priority; null if they have the same. */
export function preferred({ first, second }: Conflict, picks: Picks): AgendaSession | null {
  const wish = ({ id }: AgendaSession) => wishes[picks.get(id) ?? 'none'];
  if (wish(first) === wish(second)) return null;
  return wish(first) > wish(second) ? first : second;
}

/** Another session the visitor could go to, with the saved sessions it overlaps. */
export interface Alternative {
  readonly session: AgendaSession;
  readonly clashes: readonly AgendaSession[];
}

/**
 * Alternatives to a saved session: the other sessions at the same time that are not breaks, cancelled or saved, in the
 * agenda's order, with the other saved sessions they overlap.
 */
export function alternatives(
  agenda: Agenda,
  session: AgendaSession,
  picks: readonly AgendaSession[],
): Alternative[] {
  const picked = new Set(picks.map(({ id }) => id));
  const others = picks.filter(({ id }) => id !== session.id);
  return concurrentSessions(agenda, session)
    .filter((other) => scheduledSpan(other) !== null && !isPause(other.format) && !picked.has(other.id))
    .map((other) => ({ session: other, clashes: clashesWith(other, others) }));
}

/** Two consecutive sessions in different rooms with little time between. */
export interface TightChange {
  readonly from: AgendaSession;
  readonly to: AgendaSession;
  /** From the end of one to the start of the other. */
  readonly minutes: number;
  /** Whether the end is known. */
  readonly exact: boolean;
}

/** A change of rooms with at most so many minutes for it is tight. */
const tightMinutes = 5;

/**
 * The tight room changes, by the start of the second session. Overlapping sessions are
 * conflicts instead; unknown rooms do not count.
 */
export function tightChanges(sessions: readonly AgendaSession[]): TightChange[] {
  const inRooms = timed(sessions).filter(({ session }) => session.room !== null);
  const byEnd = inRooms.toSorted((a, b) => a.end - b.end);
  const found: TightChange[] = [];
  let earliest = 0;
  for (const to of inRooms.toSorted((a, b) => a.start - b.start)) {
    while (earliest < byEnd.length && addMinutes(byEnd[earliest]?.end ?? to.start, tightMinutes) < to.start)
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

/** An index of the visitor's saved sessions by time, because every row of a long list asks for its overlaps. */
export interface SavedTimes {
  /** The saved sessions that overlap a session; none if it is saved itself. */
  clashing(session: AgendaSession): readonly AgendaSession[];
}

export function savedTimes(agenda: Agenda, saved: SavedSessions): SavedTimes {
  const taken = savedSessionsIn(agenda, saved).flatMap((session) => {
    const span = timeTaken(session);
    return span === null ? [] : [{ session, span }];
  });
  const longest = Math.max(0, ...taken.map(({ span }) => span.end - span.start));
  return {
    clashing(session) {
      const span = taken.length === 0 || isSaved(saved, session.id) ? null : timeTaken(session);
      if (span === null) return [];
      const found: AgendaSession[] = [];
      const from = span.start - longest;
      const first = firstIndex(taken.length, (index) => (taken[index]?.span.start ?? Infinity) >= from);
      for (let index = first; index < taken.length; index++) {
        const other = taken[index];
        if (other === undefined || other.span.start >= span.end) break;
        if (!belongTogether(other.session, session) && overlapMinutes(span, other.span) > 0)
          found.push(other.session);
      }
      return found;
    },
  };
}
