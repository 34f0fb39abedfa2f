import type { Agenda } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { Picks } from './picks.ts';
import {
  isSaved,
  merge,
  nextMoment,
  picksOf,
  savedEntryOf,
  savedIds,
  savedSessionsOf,
  type SavedEntry,
  type SavedSessions,
} from './savedSessions.ts';
import { seenOf } from './scheduleChanges.ts';
import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';

/** A step that changed several sessions, for `undo`. */
export interface ScheduleStep {
  readonly before: SavedSessions;
  readonly after: SavedSessions;
}

/**
 * The list with another's picks added: those not saved yet, with the priorities they come with. What is saved stays
 * as it is, its priority too, and nothing is removed. Picks that neither the agenda nor the list knows are left out.
 */
export function addPicks(saved: SavedSessions, picks: Picks, agenda: Agenda, now: Instant): SavedSessions {
  const { sessions } = agendaLookup(agenda);
  const added = [...picks].flatMap(([id, value]): [SessionId, SavedEntry][] => {
    const session = sessions.get(id);
    const seen = session ? seenOf(session) : saved.entries[id]?.seen;
    if (isSaved(saved, id) || !seen) return [];
    const at = nextMoment(saved, id, now);
    return [[id, savedEntryOf({ state: 'saved', at, seen, priority: { value, at } })]];
  });
  return merge(saved, savedSessionsOf(added));
}

/**
 * The list with an earlier copy of one's own: merged, and what the copy lists is saved whatever happened to it since,
 * for choosing to restore is what the visitor did last. It looks as it was last seen in either, so that what changed
 * since is said.
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

/** The list with everything removed; `undo` brings it back. */
export function removeAll(saved: SavedSessions, now: Instant): SavedSessions {
  const removed = savedIds(saved).flatMap((id): [SessionId, SavedEntry][] => {
    const entry = saved.entries[id];
    if (!entry) return [];
    const at = nextMoment(saved, id, now);
    return [[id, savedEntryOf({ seenAt: entry.at, ...entry, state: 'removed', at })]];
  });
  return merge(saved, savedSessionsOf(removed));
}

/** The sessions that a step changed, in a fixed order that means nothing. */
export function changedBy({ before, after }: ScheduleStep): SessionId[] {
  return (Object.keys(after.entries) as SessionId[]).filter(
    (id) => !same(before.entries[id], after.entries[id]),
  );
}

/** Whether a step did nothing but save what was not saved. */
export function onlyAdds(step: ScheduleStep): boolean {
  return changedBy(step).every((id) => isSaved(step.after, id) && !isSaved(step.before, id));
}

const same = (a: SavedEntry | undefined, b: SavedEntry | undefined) =>
  JSON.stringify(a && savedEntryOf(a)) === JSON.stringify(b && savedEntryOf(b));

/**
 * The list as if a step had not been taken: every session that it changed is again as it was, but for those with which
 * the visitor did something else since. An undoing is an edit of its own, so it holds in other tabs too.
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
