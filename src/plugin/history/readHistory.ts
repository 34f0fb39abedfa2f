import {
  changeHistoryOf,
  emptyChangeHistory,
  type ChangeHistory,
} from '../../model/changes/sessionTimeline.ts';
import type { SessionId } from '../../model/session.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { noCache, type BuildCache } from '../cache/buildCache.ts';
import { cacheKey } from '../cache/digests.ts';
import { codeDigest } from '../cache/codeDigest.ts';
import type { ConferenceRecord } from '../records.ts';
import type { ReadingStyle } from '../sites/readingStyle.ts';
import {
  countUncommitted,
  findRepository,
  formerFolder,
  GitError,
  lastCommitIn,
  latestCommits,
  readCommits,
  type Commit,
  type Repository,
} from './git.ts';
import { readSessionFiles } from './sessionFiles.ts';
import {
  firstWithSessions,
  followSessions,
  sessionTimelines,
  versionsBefore,
  versionsToRead,
} from './sessionVersions.ts';

/** The programme's history in the repository. */
export interface ProgrammeHistory {
  readonly changes: ChangeHistory;
  /** When a file of each session was last committed. */
  readonly modified: ReadonlyMap<SessionId, Instant>;
  /** The ids of commits; changes name a commit by its index. */
  readonly commits: readonly string[];
  /** Whether changes are published, even if there are none yet. */
  readonly isTold: boolean;
  /** Notes on missing history and how to fix it, one line each. */
  readonly notes: readonly string[];
}

export const emptyHistory: ProgrammeHistory = {
  changes: emptyChangeHistory,
  modified: new Map(),
  commits: [],
  isTold: false,
  notes: [],
};

export interface HistoryOptions {
  /** The content folder, absolute. */
  readonly folder: string;
  readonly conference: Pick<ConferenceRecord, 'locales' | 'timezone' | 'announced'>;
  /** The former ids that each current session declares. */
  readonly former: ReadonlyMap<SessionId, readonly SessionId[]>;
  /** How the files are read; absent: as Lectern's own. */
  readonly style?: ReadingStyle;
  /** The id of the commit after which changes count; absent: the last one before `announced`. */
  readonly since?: string;
  /** Caches the history of a commit; absent: no cache. */
  readonly cache?: BuildCache;
}

/** The most moves of the content folder that are followed. */
const mostMoves = 20;

/**
 * Reads what changed since the programme was announced from the repository of the content folder. It never fails:
 * without a repository, git or enough history, there are no changes, and a note says why. Uncommitted changes are left
 * out. The same commit gives the same history on any machine.
 */
export async function readHistory(options: HistoryOptions): Promise<ProgrammeHistory> {
  const unread: ProgrammeHistory = {
    ...emptyHistory,
    changes: { ...emptyChangeHistory, renumbered: renumberedByHand(options.former) },
  };
  if (options.conference.announced === null && options.since === undefined) return unread;
  try {
    return await read(options);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { ...unread, notes: [`Changes are not listed: ${reasonWithout(error)}`] };
  }
}

async function read(options: HistoryOptions): Promise<ProgrammeHistory> {
  const { folder } = options;
  const repository = await findRepository(folder);
  // More of a shallow clone can be fetched later, under the same commit.
  const cache = repository.isShallow ? noCache : (options.cache ?? noCache);
  const make = () => readCommitted({ ...options, cache }, repository);
  const committed = await cached(options, repository, cache, make);
  if (committed.commits.length === 0) return committed;
  const uncommitted = await countUncommitted(folder);
  if (uncommitted === 0) return committed;
  const note =
    uncommitted === 1
      ? '1 file is not committed: its changes are listed once it is.'
      : `${uncommitted} files are not committed: their changes are listed once they are.`;
  return { ...committed, notes: [...committed.notes, note] };
}

/** The history in the commits, independent of the current files. */
async function readCommitted(
  { folder, conference, former, style, since, cache = noCache }: HistoryOptions,
  repository: Repository,
): Promise<ProgrammeHistory> {
  const { commits, starts } = await commitsUntil(folder, repository, cache);
  const untold = (note: string): ProgrammeHistory => ({
    ...emptyHistory,
    changes: changeHistoryOf([], former),
    notes: [note],
  });
  if (commits.length === 0) {
    return untold('Changes are not listed: the content is not committed. Commit it with git.');
  }
  const last = since === undefined ? null : await lastCommitIn(folder, repository.prefix, since);
  const baseline = baselineOf(commits, last ?? conference.announced);
  if (repository.isShallow && baseline === null) {
    return untold(
      'Changes are not listed: this is a shallow clone, which begins after "announced". Clone the whole repository: fetch-depth: 0 in a workflow, or git fetch --unshallow.',
    );
  }
  // In a repository created after the announcement, changes count from its first commit.
  const first = baseline ?? firstWithSessions(commits);
  const sessions = followSessions(commits, first, starts, conference);
  const files = new Map(await readSessionFiles(versionsToRead(sessions, first), { folder, style, cache }));
  // A file that was broken when the programme was announced counts as it was before.
  for (let older = versionsBefore(sessions, files); older.length > 0; older = versionsBefore(sessions, files))
    for (const [blob, facts] of await readSessionFiles(older, { folder, style, cache }))
      files.set(blob, facts);
  const timelines = sessionTimelines(sessions, first, conference, files);
  return {
    changes: changeHistoryOf(timelines, former),
    modified: sessions.modified,
    commits: commits.map(({ id }) => id),
    isTold: true,
    notes: [],
  };
}

/** Caches the history by commit, settings and code. */
async function cached(
  { conference, former, style, since }: HistoryOptions,
  { head, prefix, isShallow }: Repository,
  cache: BuildCache,
  make: () => Promise<ProgrammeHistory>,
): Promise<ProgrammeHistory> {
  const { locales, timezone, announced } = conference;
  const settings = JSON.stringify([
    head,
    prefix,
    isShallow,
    locales,
    timezone,
    announced,
    since,
    [...former],
    style,
  ]);
  const bytes = await cache.get(cacheKey(codeDigest(), settings), async () => {
    const { changes, modified, ...others } = await make();
    const plain = {
      ...others,
      changes: { ...changes, renumbered: [...changes.renumbered], revisions: [...changes.revisions] },
      modified: [...modified],
    };
    return Buffer.from(JSON.stringify(plain));
  });
  const { changes, modified, ...others } = JSON.parse(Buffer.from(bytes).toString('utf8')) as KeptHistory;
  return {
    ...others,
    changes: {
      ...changes,
      renumbered: new Map(changes.renumbered),
      revisions: new Map(changes.revisions),
    },
    modified: new Map(modified),
  };
}

/** A history as JSON. */
type KeptHistory = Omit<ProgrammeHistory, 'changes' | 'modified'> & {
  readonly changes: Omit<ChangeHistory, 'renumbered' | 'revisions'> & {
    readonly renumbered: readonly (readonly [SessionId, SessionId])[];
    readonly revisions: readonly (readonly [SessionId, number])[];
  };
  readonly modified: readonly (readonly [SessionId, Instant])[];
};

/** Whether changes could be published if `announced` was set. */
export async function hasHistory(folder: string): Promise<boolean> {
  try {
    const { prefix, head } = await findRepository(folder);
    return (await lastCommitIn(folder, prefix, head)) !== null;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** The commits of a folder, the oldest first, and the indexes of those that moved it. */
interface FolderCommits {
  readonly commits: readonly Commit[];
  readonly starts: ReadonlySet<number>;
}

/** After this many commits that are not cached, the history is cached again: each entry contains the whole history. */
const mostCommitsAfter = 100;

/** All commits of the folder. Those up to an earlier commit of the branch are cached: they never change. */
async function commitsUntil(
  folder: string,
  { prefix, head }: Repository,
  cache: BuildCache,
): Promise<FolderCommits> {
  if (cache === noCache) return allCommits(folder, { prefix, head });
  const keyOf = (id: string) => cacheKey('commits', codeDigest(), prefix, id);
  for (const id of await latestCommits(folder, head, mostCommitsAfter)) {
    const kept = cache.find(keyOf(id));
    if (kept === null) continue;
    const { commits, starts } = JSON.parse(kept.toString('utf8')) as {
      readonly commits: readonly Commit[];
      readonly starts: readonly number[];
    };
    const since = id === head ? [] : await readCommits(folder, prefix, `${id}..${head}`);
    return { commits: [...commits, ...since], starts: new Set(starts) };
  }
  const { commits, starts } = await allCommits(folder, { prefix, head });
  cache.store(keyOf(head), JSON.stringify({ commits, starts: [...starts] }));
  return { commits, starts };
}

/** All commits of the folder, including its former paths. */
async function allCommits(
  folder: string,
  { prefix, head }: Pick<Repository, 'prefix' | 'head'>,
): Promise<FolderCommits> {
  const parts: (readonly Commit[])[] = [];
  let [path, until]: [string, string | undefined] = [prefix, head];
  while (until !== undefined && parts.length < mostMoves) {
    const commits = await readCommits(folder, path, until);
    const [oldest] = commits;
    if (oldest === undefined) break;
    parts.unshift(commits);
    const before = await formerFolder(folder, oldest, path);
    if (before === null) break;
    path = before;
    [until] = oldest.parents;
  }
  const starts = new Set<number>();
  let count = 0;
  for (const part of parts) {
    starts.add(count);
    count += part.length;
  }
  return { commits: parts.flat(), starts };
}

/** The index of the last commit before changes count; null if all are later. */
function baselineOf(commits: readonly Commit[], since: string | Instant | null): number | null {
  const index =
    typeof since === 'string'
      ? commits.findLastIndex(({ id }) => id === since)
      : commits.findLastIndex(({ seconds }) => since !== null && seconds * 1000 <= since);
  return index < 0 ? null : index;
}

function renumberedByHand(
  former: ReadonlyMap<SessionId, readonly SessionId[]>,
): ReadonlyMap<SessionId, SessionId> {
  return changeHistoryOf([], former).renumbered;
}

function reasonWithout(error: GitError): string {
  if (error.isMissing) return 'git is not installed. Install git where the site is built.';
  if (/dubious ownership/.test(error.message)) {
    return 'git does not trust the repository, which belongs to another user. Run git config --global --add safe.directory with its path.';
  }
  if (/not a git repository/.test(error.message)) {
    return 'the content folder is not in a git repository. Commit it to one, and build there.';
  }
  if (/ambiguous argument 'HEAD'|unknown revision/.test(error.message)) {
    return 'the repository has no commit. Commit the content.';
  }
  if (/missing|not found|bad object|could not fetch|promisor/i.test(error.message)) {
    return 'the clone lacks earlier files. Clone without --filter, and with fetch-depth: 0.';
  }
  return `git said "${error.message.split('\n')[0] ?? ''}".`;
}
