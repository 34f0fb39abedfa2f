import type { SessionId } from '../session.ts';
import { fold } from '../text/fold.ts';
import { peopleKey } from './factChanges.ts';
import type { SessionFacts } from './sessionFacts.ts';
import type { SessionTimeline } from './sessionTimeline.ts';

/** The most commits between the removal of a session and its return under another id. */
const nearbyCommits = 10;

/**
 * Finds sessions that continue under another id, by former id. Either the file says so (`was`), or one file was deleted
 * and another was added a few commits before or after, with the same title in some locale, or the same people and
 * track. If several candidates match, none is taken.
 *
 * @param former the former ids that each current session declares
 */
export function findRenumbered(
  timelines: readonly SessionTimeline[],
  former: ReadonlyMap<SessionId, readonly SessionId[]>,
): ReadonlyMap<SessionId, SessionId> {
  const present = new Set(timelines.filter(isPresent).map(({ id }) => id));
  const found = new Map<SessionId, SessionId>();
  for (const [id, ids] of former) {
    for (const was of ids) if (was !== id && !present.has(was)) found.set(was, id);
  }
  const withdrawn = timelines.filter((timeline) => !isPresent(timeline) && !found.has(timeline.id));
  const taken = new Set(found.values());
  // By people alone, a talk that was added together with the removed one is another talk.
  for (const keysOf of [titleKeys, peopleKeys]) {
    const open = withdrawn.filter(({ id }) => !found.has(id));
    const byKey = keyed(
      timelines.filter(({ id, added }) => added !== null && !taken.has(id)),
      keysOf,
    );
    const claims = open.map((removed) => ({
      removed,
      candidates: firstOf(
        new Set(
          keysOf(removed)
            .flatMap((key) => byKey.get(key) ?? [])
            .filter(
              (candidate) =>
                follows(removed, candidate) && (keysOf === titleKeys || candidate.added !== removed.added),
            ),
        ),
      ),
    }));
    const wanted = claims.flatMap(({ candidates }) => [...candidates]);
    for (const { removed, candidates } of claims) {
      const [candidate] = candidates;
      if (candidate === undefined || candidates.size > 1) continue;
      if (wanted.filter((other) => other === candidate).length > 1) continue;
      found.set(removed.id, candidate.id);
      taken.add(candidate.id);
    }
  }
  return withoutCycles(found);
}

/** Whether the session has files at the last commit. */
export function isPresent({ baseline, versions }: SessionTimeline): boolean {
  const last = versions.at(-1);
  return (last === undefined ? baseline : last.facts) !== null;
}

/** The candidates that do not continue another one, such as 3 if 1 became 2, and 2 became 3 soon after. */
function firstOf(candidates: ReadonlySet<SessionTimeline>): ReadonlySet<SessionTimeline> {
  const isFirst = (timeline: SessionTimeline) =>
    ![...candidates].some((other) => !isPresent(other) && follows(other, timeline));
  return new Set([...candidates].filter(isFirst));
}

/** Whether one was added when the other was removed. */
function follows(removed: SessionTimeline, candidate: SessionTimeline): boolean {
  const removedIn = removed.versions.at(-1)?.commit;
  if (removedIn === undefined || candidate.added === null || candidate.id === removed.id) return false;
  // A candidate that was added earlier is the session that this one continued: it has the same title.
  if (candidate.added < (removed.added ?? 0)) return false;
  return Math.abs(removedIn - candidate.added) <= nearbyCommits;
}

function factsOf({ baseline, versions }: SessionTimeline): readonly SessionFacts[] {
  return [baseline, ...versions.map(({ facts }) => facts)].filter((facts) => facts !== null);
}

function titleKeys(timeline: SessionTimeline): string[] {
  const titles = factsOf(timeline).flatMap(({ title }) => Object.values(title));
  return [...new Set(titles.flatMap((title) => (title === undefined ? [] : fold(title))))];
}

function peopleKeys(timeline: SessionTimeline): string[] {
  const keys = factsOf(timeline).flatMap(({ presenters, track }) =>
    Object.values(presenters).flatMap((names) =>
      names === undefined || names.length === 0 || track === null
        ? []
        : `${fold(track)}\n${peopleKey(names)}`,
    ),
  );
  return [...new Set(keys)];
}

function keyed(
  timelines: readonly SessionTimeline[],
  keysOf: (timeline: SessionTimeline) => readonly string[],
): ReadonlyMap<string, readonly SessionTimeline[]> {
  const byKey = new Map<string, SessionTimeline[]>();
  for (const timeline of timelines) {
    for (const key of keysOf(timeline)) {
      const group = byKey.get(key);
      if (group) group.push(timeline);
      else byKey.set(key, [timeline]);
    }
  }
  return byKey;
}

/** Maps each former id to the last of its chain (1 became 2, 2 became 3), without cycles. */
function withoutCycles(found: ReadonlyMap<SessionId, SessionId>): ReadonlyMap<SessionId, SessionId> {
  const ends = new Map<SessionId, SessionId>();
  for (const id of found.keys()) {
    const seen = new Set([id]);
    let end = id;
    for (let next = found.get(end); next !== undefined && !seen.has(next); next = found.get(end)) {
      seen.add(next);
      end = next;
    }
    if (end !== id && !found.has(end)) ends.set(id, end);
  }
  return ends;
}
