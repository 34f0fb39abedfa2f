import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';
import {
  isSaved,
  nextMoment,
  prioritise,
  remove,
  save,
  savedIds,
  type SavedSessions,
} from './savedSessions.ts';

/** Former ids, and the current id of each. */
type Former = Readonly<Record<string, SessionId>>;

/** Whether a session is saved under a former id. */
export function hasFormer(saved: SavedSessions, former: Former): boolean {
  return savedIds(saved).some((id) => Object.hasOwn(former, id));
}

/**
 * Moves saved sessions from former ids to current ones, with their priorities. Their snapshots stay, so that a session
 * that changed together with its id still counts as changed.
 *
 * @param at now
 */
export function followFormer(saved: SavedSessions, former: Former, at: Instant): SavedSessions {
  let followed = saved;
  for (const was of savedIds(saved)) {
    const id = Object.hasOwn(former, was) ? former[was] : undefined;
    const entry = saved.entries[was];
    if (id === undefined || entry === undefined) continue;
    if (!isSaved(followed, id)) {
      followed = save(followed, id, entry.seen, nextMoment(followed, id, at));
      const priority = entry.priority?.value ?? null;
      if (priority !== null) followed = prioritise(followed, id, priority, nextMoment(followed, id, at));
    }
    followed = remove(followed, was, nextMoment(followed, was, at));
  }
  return followed;
}
