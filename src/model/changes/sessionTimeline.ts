import type { AgendaHistory } from '../agenda/agenda.ts';
import type { Localized } from '../locale.ts';
import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';
import { findRenumbered, isPresent } from './renumbered.ts';
import { factChanges } from './factChanges.ts';
import { calendarKinds, mergeFacts } from './sessionFacts.ts';
import type { Change, SessionFacts } from './sessionFacts.ts';

/** A session after a commit that touched it. */
export interface SessionVersion {
  /** The index of the commit in the order of commits. */
  readonly commit: number;
  readonly at: Instant;
  /** null: it has no file. */
  readonly facts: SessionFacts | null;
  /** The reason, if the organiser gives one. */
  readonly reason: Localized<string>;
}

/** The versions of a session since the programme was announced. */
export interface SessionTimeline {
  readonly id: SessionId;
  /** The facts when announced; null if it was added later. */
  readonly baseline: SessionFacts | null;
  /** The commit that last added it, possibly before the announcement; null if unknown. */
  readonly added: number | null;
  /** The versions since then, in the order of commits. */
  readonly versions: readonly SessionVersion[];
}

/** The changes of one session at one time. */
export interface PublishedChange {
  /** The time of the last commit. */
  readonly at: Instant;
  /** The index of the first commit: it stays the same if more changes follow within the hour. */
  readonly commit: number;
  readonly session: SessionId;
  /** The session's id at that time: with the commit, a permanent id of the change. */
  readonly idThen: SessionId;
  /** At least one, to be applied in order. */
  readonly changes: readonly Change[];
  readonly reason: Localized<string>;
}

/** A session that is no longer in the programme. */
export interface WithdrawnSession {
  readonly id: SessionId;
  readonly at: Instant;
  /** Its last facts. */
  readonly facts: SessionFacts;
}

/** The published changes of a programme since it was announced. */
export interface ChangeHistory {
  /** In the order of commits, then by session. */
  readonly published: readonly PublishedChange[];
  /** By id. */
  readonly withdrawn: readonly WithdrawnSession[];
  /** The current id for each former id, the oldest first. */
  readonly renumbered: ReadonlyMap<SessionId, SessionId>;
  /**
   * Sessions that existed beside the one they continue, and when that was removed: calendars may have both ids.
   */
  readonly doubled: readonly { readonly id: SessionId; readonly at: Instant }[];
  /**
   * The number of revisions of a session's calendar entry, by id (SEQUENCE of RFC 5545, section 3.8.7.4). Each commit
   * counts separately, so that it never decreases.
   */
  readonly revisions: ReadonlyMap<SessionId, number>;
}

export const emptyChangeHistory: ChangeHistory = {
  published: [],
  withdrawn: [],
  renumbered: new Map(),
  doubled: [],
  revisions: new Map(),
};

/** Changes of a session within this time count as one. */
const HOUR = 3_600_000;

/**
 * The published changes: those of each session since the announcement, with all changes within an hour as one, and the
 * sessions that were withdrawn or continue under another id.
 *
 * @param former the former ids that each current session declares
 */
export function changeHistoryOf(
  timelines: readonly SessionTimeline[],
  former: ReadonlyMap<SessionId, readonly SessionId[]> = new Map(),
): ChangeHistory {
  const renumbered = findRenumbered(timelines, former);
  const byId = new Map(timelines.map((timeline) => [timeline.id, timeline]));
  const earlier = new Map<SessionId, SessionTimeline[]>();
  for (const [was, id] of renumbered) {
    const timeline = byId.get(was);
    if (timeline) earlier.set(id, [...(earlier.get(id) ?? []), timeline]);
  }
  const published: PublishedChange[] = [];
  const withdrawn: WithdrawnSession[] = [];
  const revisions = new Map<SessionId, number>();
  for (const timeline of timelines) {
    const { id } = timeline;
    if (renumbered.has(id)) continue;
    const history = joined(timeline, earlier.get(id) ?? []);
    const changes = publishedChangesOf(history);
    published.push(...changes);
    // Revisions of a former id count until its end, even after the new one was added: published numbers never decrease.
    const count = [timeline, ...(earlier.get(id) ?? [])].reduce((sum, one) => sum + countRevisions(one), 0);
    if (count > 0) revisions.set(id, count);
    const withdrawal = changes.findLast((change) => change.changes.some(({ kind }) => kind === 'withdrawn'));
    const last = withdrawal?.changes.find((change) => change.kind === 'withdrawn');
    if (withdrawal && last && !isPresent(history))
      withdrawn.push({ id, at: withdrawal.at, facts: last.from });
  }
  const byOrder = (a: PublishedChange, b: PublishedChange) =>
    a.at - b.at || a.commit - b.commit || (a.session < b.session ? -1 : 1);
  const doubled = [...renumbered].flatMap(([was, id]) => {
    const addedIn = byId.get(id)?.added ?? null;
    const end = byId.get(was)?.versions.at(-1);
    return addedIn !== null && end !== undefined && addedIn < end.commit ? [{ id, at: end.at }] : [];
  });
  const endOf = (id: SessionId) => byId.get(id)?.versions.at(-1)?.commit ?? -1;
  return {
    published: published.toSorted(byOrder),
    withdrawn: withdrawn.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    renumbered: new Map([...renumbered].toSorted(([a], [b]) => endOf(a) - endOf(b) || (a < b ? -1 : 1))),
    doubled,
    revisions,
  };
}

/** The part of the history that agendas contain. */
export function agendaHistoryOf({ revisions, renumbered }: ChangeHistory): AgendaHistory {
  return {
    revisions: Object.fromEntries(revisions),
    former: Object.fromEntries(renumbered),
  };
}

/** A version, and the former ids that it replaces. */
interface JoinedVersion extends SessionVersion {
  /** The id it had. */
  readonly id: SessionId;
  readonly former: readonly SessionId[];
}

interface JoinedTimeline extends SessionTimeline {
  readonly versions: readonly JoinedVersion[];
}

/** Joins the timeline of a session with those it continues: each one counts until the next is added. */
function joined(timeline: SessionTimeline, former: readonly SessionTimeline[]): JoinedTimeline {
  const inOrder = former.toSorted(
    (a, b) => (a.versions.at(-1)?.commit ?? 0) - (b.versions.at(-1)?.commit ?? 0),
  );
  let result: JoinedTimeline | null = null;
  for (const each of [...inOrder, timeline]) {
    const next = {
      ...each,
      versions: each.versions.map((version) => ({ ...version, id: each.id, former: [] })),
    };
    result = result === null ? next : continued(result, next);
  }
  return result ?? { ...timeline, versions: [] };
}

function continued(before: JoinedTimeline, after: JoinedTimeline): JoinedTimeline {
  const versions: JoinedVersion[] = [];
  const firstIndex = after.baseline === null ? after.versions.findIndex(({ facts }) => facts !== null) : -1;
  const first = firstIndex < 0 ? null : (after.versions[firstIndex] ?? null);
  // The former one counts until the next is added, including its deletion.
  for (const version of before.versions) {
    const isEarlier = after.baseline === null && (first === null || version.commit < first.commit);
    if (isEarlier && version.facts !== null) versions.push(version);
  }
  const lastBefore = before.versions.at(-1);
  if (after.baseline !== null && lastBefore !== undefined) {
    // Both were announced: the one that stays only takes over the other's id.
    const at = after.versions.findIndex(({ commit }) => commit > lastBefore.commit);
    const index = at < 0 ? after.versions.length : at;
    const facts = (index === 0 ? after.baseline : after.versions[index - 1]?.facts) ?? null;
    versions.push(
      ...after.versions.slice(0, index),
      { ...lastBefore, facts, former: [...lastBefore.former, before.id] },
      ...after.versions.slice(index),
    );
  } else {
    versions.push(
      ...after.versions
        .slice(Math.max(0, firstIndex))
        .map((version, index) => (index === 0 ? { ...version, former: [before.id] } : version)),
    );
  }
  return { ...after, baseline: after.baseline ?? before.baseline, added: before.added, versions };
}

/** The published changes: versions that change something, those within an hour of the first together. */
function publishedChangesOf({ id, baseline, versions }: JoinedTimeline): PublishedChange[] {
  const published: PublishedChange[] = [];
  let known = baseline;
  /** The last facts, also while it is withdrawn. */
  let last = baseline;
  for (let index = 0; index < versions.length;) {
    const group = groupAt(versions, index, known);
    index += group.length;
    const changes = changesWithin(id, known, last, group);
    const end = group.at(-1)?.facts ?? null;
    const before = known ?? last ?? group.find(({ facts }) => facts !== null)?.facts ?? null;
    known = end === null ? null : mergeFacts(before, end);
    last = known ?? last;
    const [first] = group;
    if (first === undefined || changes.length === 0) continue;
    published.push({
      at: lastEffective(group).at,
      commit: first.commit,
      session: id,
      idThen: first.id,
      changes,
      reason: Object.assign({}, ...group.map(({ reason }) => reason)) as Localized<string>,
    });
  }
  return published;
}

/** The last version of a group that changes something. */
function lastEffective(group: readonly JoinedVersion[]): SessionVersion {
  const index = group.findLastIndex(
    ({ facts, former }, at) => former.length > 0 || !isSame(group[at - 1]?.facts ?? null, facts),
  );
  return group[Math.max(0, index)] as SessionVersion;
}

/** The group that starts at `index`: that version alone if it changes nothing, else all within an hour of it. */
function groupAt(
  versions: readonly JoinedVersion[],
  index: number,
  known: SessionFacts | null,
): readonly JoinedVersion[] {
  const first = versions[index];
  if (first === undefined) return [];
  if (first.former.length === 0 && isSame(known, first.facts)) return [first];
  let end = index + 1;
  for (let next = versions[end]; next !== undefined && isWithinHour(first, next); next = versions[end])
    end += 1;
  return versions.slice(index, end);
}

function isWithinHour(first: SessionVersion, next: SessionVersion): boolean {
  return Math.abs(next.at - first.at) <= HOUR;
}

function isSame(one: SessionFacts | null, other: SessionFacts | null): boolean {
  if (one === null || other === null) return one === other;
  return factChanges(one, mergeFacts(one, other)).length === 0;
}

function changesWithin(
  id: SessionId,
  known: SessionFacts | null,
  last: SessionFacts | null,
  group: readonly JoinedVersion[],
): Change[] {
  const renumberings = group.flatMap(({ former }) =>
    former.map((from): Change => ({ kind: 'renumbered', from, to: id })),
  );
  const states = group.map(({ facts }) => facts);
  const end = states.at(-1) ?? null;
  if (known === null) {
    // From its first facts, so that readers of those learn what changed.
    const first = states.find((facts) => facts !== null);
    if (first === undefined || end === null) return renumberings;
    if (last === null) {
      return [...renumberings, { kind: 'added', to: first }, ...factChanges(first, mergeFacts(first, end))];
    }
    const now = mergeFacts(last, end);
    return [...renumberings, { kind: 'returned', to: last }, ...factChanges(last, now)];
  }
  if (end === null) return [...renumberings, { kind: 'withdrawn', from: known }];
  return [...renumberings, ...factChanges(known, mergeFacts(known, end))];
}

/** Counts the versions that change a calendar entry. Continuing under another id counts as withdrawal. */
function countRevisions({ id, baseline, versions }: SessionTimeline): number {
  let known = baseline;
  let last = baseline;
  let count = 0;
  for (const version of versions) {
    const changes = changesWithin(id, known, last, [{ ...version, id, former: [] }]);
    if (changes.some(({ kind }) => calendarKinds.has(kind))) count += 1;
    known = version.facts === null ? null : mergeFacts(known ?? last, version.facts);
    last = known ?? last;
  }
  return count;
}
