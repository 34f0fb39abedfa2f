import type { Agenda } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import {
  type Picks,
  isSaved,
  merge,
  nextMoment,
  picksOf,
  savedEntryOf,
  savedIds,
  savedSessionsOf,
  snapshotOf,
  type SavedEntry,
  type SavedSessions,
} from './savedSessions.ts';
import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';

/** An edit of several sessions, for `undo`. */
export interface ScheduleStep {
  readonly before: SavedSessions;
  readonly after: SavedSessions;
}

/**
 * Adds the sessions of another schedule that are not saved yet, with their priorities. Saved ones and their priorities
 * do not change, and nothing is removed. Sessions unknown to both the agenda and the schedule are left out.
 */
export function addPicks(saved: SavedSessions, picks: Picks, agenda: Agenda, now: Instant): SavedSessions {
  const { sessions } = agendaLookup(agenda);
  const added = [...picks].flatMap(([id, value]): [SessionId, SavedEntry][] => {
    const session = sessions.get(id);
    const seen = session ? snapshotOf(session) : saved.entries[id]?.seen;
    if (isSaved(saved, id) || !seen) return [];
    const at = nextMoment(saved, id, now);
    return [[id, savedEntryOf({ state: 'saved', at, seen, priority: { value, at } })]];
  });
  return merge(saved, savedSessionsOf(added));
}

/**
 * Restores an earlier copy of the visitor's own schedule: merges it, and saves everything it lists, whatever happened
 * since, because restoring is the visitor's latest decision. Snapshots are the latest of both, so that changes since
 * are shown.
 */
export function restore(saved: SavedSessions, copy: SavedSessions, now: Instant): SavedSessions {
  const merged = merge(saved, copy);
  const back = [...picksOf(copy)].flatMap(([id, value]): [SessionId, SavedEntry][] => {
    const entry = merged.entries[id];
    if (!entry || entry.state === 'saved') return [];
    const at = nextMoment(merged, id, now);
    const priority = entry.priority && { priority: { value, at } };
    return [[id, savedEntryOf({ seenAt: entry.at, ...entry, state: 'saved', at, ...priority })]];
  });
  return merge(merged, savedSessionsOf(back));
}

/** Removes everything; `undo` brings it back. */
export function removeAll(saved: SavedSessions, now: Instant): SavedSessions {
  const removed = savedIds(saved).flatMap((id): [SessionId, SavedEntry][] => {
    const entry = saved.entries[id];
    if (!entry) return [];
    const at = nextMoment(saved, id, now);
    return [[id, savedEntryOf({ seenAt: entry.at, ...entry, state: 'removed', at })]];
  });
  return merge(saved, savedSessionsOf(removed));
}

/** The ids that a step changed, in a fixed but arbitrary order. */
export function changedBy({ before, after }: ScheduleStep): SessionId[] {
  return (Object.keys(after.entries) as SessionId[]).filter(
    (id) => !same(before.entries[id], after.entries[id]),
  );
}

/** Whether a step only added sessions. */
export function onlyAdds(step: ScheduleStep): boolean {
  return changedBy(step).every((id) => isSaved(step.after, id) && !isSaved(step.before, id));
}

const same = (a: SavedEntry | undefined, b: SavedEntry | undefined) =>
  JSON.stringify(a && savedEntryOf(a)) === JSON.stringify(b && savedEntryOf(b));

/**
 * Undoes a step: restores every session it changed, except those edited since. Undoing is an edit of its own, so it
 * applies in other tabs too.
 */
export function undo(saved: SavedSessions, { before, after }: ScheduleStep, now: Instant): SavedSessions {
  const undone = Object.entries<SavedEntry>(after.entries).flatMap(([key, entry]): [string, SavedEntry][] => {
    const id = key as SessionId;
    const old = before.entries[id];
    if (same(old, entry) || !same(saved.entries[id], entry)) return [];
    const at = nextMoment(saved, id, now);
    const { state, seen, priority } = old ?? { ...entry, state: 'removed', priority: undefined };
    const given = priority ?? entry.priority;
    return [
      [
        id,
        savedEntryOf({
          state,
          at,
          seen,
          ...(given && { priority: { value: priority?.value ?? null, at } }),
        }),
      ],
    ];
  });
  return merge(saved, savedSessionsOf(undone));
}
