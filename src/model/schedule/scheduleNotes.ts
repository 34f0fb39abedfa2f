import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { priorityOf, picksOf, type SavedSessions } from './savedSessions.ts';
import { changedSessions, seenOf, type SessionChange } from './scheduleChanges.ts';
import { insteadOf } from './insteadOf.ts';
import {
  alternatives,
  conflicts,
  preferred,
  tightChanges,
  type Alternative,
  type Overlap,
  type TightChange,
} from './scheduleConflicts.ts';
import { savedSessionsIn } from './savedSessionsIn.ts';
import type { Priority } from './picks.ts';
import type { SessionId } from '../session.ts';

/** Another saved session that runs at the same time. */
export interface Collision extends Overlap {
  readonly other: AgendaSession;
  /** Which of the two their visitor wants to see more; null where the wishes do not say. */
  readonly rather: 'this' | 'other' | null;
}

/** What there is to say about one saved session. */
export interface ScheduleNotes {
  readonly priority: Priority | null;
  readonly changes: readonly SessionChange[];
  readonly collisions: readonly Collision[];
  /** Where one could go instead; of sessions that collide alone. */
  readonly alternatives: readonly Alternative[];
  /** What else runs in the track of a cancelled session while it would have. */
  readonly instead: readonly AgendaSession[];
  /** The changes of room that lead here with little time to walk. */
  readonly tight: readonly TightChange[];
}

/** What there is to say about each saved session that the programme still has. Of whole agendas only. */
export function scheduleNotes(agenda: Agenda, saved: SavedSessions): ReadonlyMap<SessionId, ScheduleNotes> {
  const sessions = savedSessionsIn(agenda, saved);
  const picks = picksOf(saved);
  const changes = new Map(changedSessions(agenda, saved).map((one) => [one.id, one.changes]));
  const collisions = new Map<SessionId, Collision[]>();
  for (const conflict of conflicts(sessions)) {
    const { first, second, minutes, exact, certain } = conflict;
    const wanted = preferred(conflict, picks);
    for (const [session, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const rather = wanted === null ? null : wanted.id === session.id ? 'this' : 'other';
      const known = collisions.get(session.id) ?? [];
      collisions.set(session.id, [...known, { other, minutes, exact, certain, rather }]);
    }
  }
  // Who would rather not go to a session does not hurry from it, or to it.
  const walked = tightChanges(sessions.filter(({ id }) => picks.get(id) !== 'maybe'));
  return new Map(
    sessions.map((session) => {
      const collides = collisions.get(session.id) ?? [];
      return [
        session.id,
        {
          priority: priorityOf(saved, session.id),
          changes: changes.get(session.id) ?? [],
          collisions: collides,
          alternatives: collides.length > 0 ? alternatives(agenda, session, sessions) : [],
          instead: session.status === 'cancelled' ? insteadOf(agenda, session.id, seenOf(session)) : [],
          tight: walked.filter(({ to }) => to.id === session.id),
        },
      ];
    }),
  );
}
