import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { slotKey } from '../agenda/slotKey.ts';
import {
  priorityOf,
  picksOf,
  snapshotOf,
  type SavedSessions,
  savedSessionsIn,
  type Priority,
} from './savedSessions.ts';
import { changedSessions, type SessionChange } from './scheduleChanges.ts';
import { alternativesTo } from './mySchedule.ts';
import {
  alternatives,
  conflicts,
  preferred,
  tightChanges,
  type Alternative,
  type Overlap,
  type TightChange,
} from './scheduleConflicts.ts';
import { timeTaken } from '../daySpan.ts';
import type { Instant } from '../zonedTime.ts';

/** Another saved session that runs at the same time. */
export interface Collision extends Overlap {
  readonly other: AgendaSession;
  /** Whether it is the later of the two in the agenda: the pair is shown there, once. */
  readonly isLater: boolean;
  /** Which of the two has the higher priority; null if they have the same. */
  readonly rather: 'this' | 'other' | null;
}

/** The notes on one saved session. */
export interface ScheduleNotes {
  readonly priority: Priority | null;
  readonly changes: readonly SessionChange[];
  readonly collisions: readonly Collision[];
  /** Sessions to go to instead; only if it overlaps others. */
  readonly alternatives: readonly Alternative[];
  /** Other sessions in the track of a cancelled session at the same time. */
  readonly instead: readonly AgendaSession[];
  /** Room changes to this session with little time to walk. */
  readonly tight: readonly TightChange[];
}

/** The notes on each saved session in the programme, by `slotKey`. For whole agendas only. */
export function scheduleNotes(agenda: Agenda, saved: SavedSessions): ReadonlyMap<string, ScheduleNotes> {
  const sessions = savedSessionsIn(agenda, saved);
  const picks = picksOf(saved);
  const changes = new Map(changedSessions(agenda, saved).map((changed) => [changed.id, changed.changes]));
  const collisions = new Map<AgendaSession, Collision[]>();
  for (const conflict of conflicts(sessions)) {
    const { first, second, minutes, exact, certain } = conflict;
    const wanted = preferred(conflict, picks);

    for (const [session, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const rather = wanted === null ? null : wanted.id === session.id ? 'this' : 'other';
      const known = collisions.get(session) ?? [];
      collisions.set(session, [
        ...known,
        { other, isLater: session === second, minutes, exact, certain, rather },
      ]);
    }
  }
  // Nobody hurries to or from a session of the priority "maybe".
  const walked = tightChanges(sessions.filter(({ id }) => picks.get(id) !== 'maybe'));
  return new Map(
    sessions.map((session) => {
      const collides = collisions.get(session) ?? [];
      return [
        slotKey(session),
        {
          priority: priorityOf(saved, session.id),
          changes: changes.get(session.id) ?? [],
          collisions: collides,
          alternatives: collides.length > 0 ? alternatives(agenda, session, sessions) : [],
          instead:
            session.status === 'cancelled' ? alternativesTo(agenda, session.id, snapshotOf(session)) : [],
          tight: walked.filter(({ to }) => to === session),
        },
      ];
    }),
  );
}

/** Whether a session has ended, so that there is nothing left to decide. */
export function hasEnded(session: AgendaSession, now: Instant): boolean {
  return (timeTaken(session)?.end ?? Infinity) <= now;
}

/** The notes at `now`: without overlaps with sessions that have ended, and what to go to instead of them. */
export function notesAt(notes: ScheduleNotes, now: Instant): ScheduleNotes {
  const collisions = notes.collisions.filter(({ other }) => !hasEnded(other, now));
  return { ...notes, collisions, alternatives: collisions.length > 0 ? notes.alternatives : [] };
}
