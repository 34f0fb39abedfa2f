import type { Locale, Localized } from '../../model/locale.ts';
import type { SessionFacts } from '../../model/changes/sessionFacts.ts';
import type { SessionTimeline, SessionVersion } from '../../model/changes/sessionTimeline.ts';
import type { SessionId } from '../../model/session.ts';
import { instantFrom, minutesBetween, type Instant } from '../../model/zonedTime.ts';
import { momentOf } from '../fields/venueTime.ts';
import { isLanguage } from '../classifyFiles.ts';
import { judgeName, stemAt } from '../files/fileNames.ts';
import type { ConferenceRecord } from '../records.ts';
import { knownFolders } from '../sites/knownNames.ts';
import { type Commit, type FileChange, reasonOf } from './git.ts';
import type { FileFacts, FileReadings, FileVersion } from './sessionFiles.ts';

/** The most commits before the announcement that can add a session that continues another. */
const commitsBefore = 10;

type Settings = Pick<ConferenceRecord, 'locales' | 'timezone'>;

/** The files of each session at one commit: the id of a file's content, by session and locale. */
type SessionFiles = Map<SessionId, ReadonlyMap<Locale, string>>;

/** A session at a commit that changed its files. */
interface FilesVersion {
  readonly commit: number;
  readonly files: ReadonlyMap<Locale, string>;
}

/** The session files in the commits, before any file is read. */
export interface SessionCommits {
  readonly commits: readonly Commit[];
  readonly baseline: SessionFiles;
  /** By `previousKey`: the content a file had before, up to the baseline; it counts where the later cannot be read. */
  readonly previous: ReadonlyMap<string, string>;
  /** Since the baseline, by session. */
  readonly since: ReadonlyMap<SessionId, readonly FilesVersion[]>;
  /** The commit that last added each session that existed at or after the baseline. */
  readonly added: ReadonlyMap<SessionId, number>;
  /** When a file of each current session last changed. */
  readonly modified: ReadonlyMap<SessionId, Instant>;
}

/**
 * Follows the session files through the commits, forwards.
 *
 * @param commits the oldest first
 * @param baseline the index of the last commit before changes count
 * @param starts the indexes of commits that moved the folder
 */
export function followSessions(
  commits: readonly Commit[],
  baseline: number,
  starts: ReadonlySet<number>,
  { locales }: Settings,
): SessionCommits {
  const stems = new Map<string, string>();
  const current: SessionFiles = new Map();
  let atBaseline: SessionFiles = new Map();
  const previous = new Map<string, string>();
  const since = new Map<SessionId, FilesVersion[]>();
  const added = new Map<SessionId, number>();
  const modified = new Map<SessionId, Instant>();

  for (const [index, { files, seconds }] of commits.entries()) {
    const moved = starts.has(index) ? new Set(files.map(stemOf)) : null;
    const removed = moved === null ? [] : [...stems.keys()].filter((name) => !moved.has(name));
    const touched = new Set<SessionId>();
    for (const [stem, blob] of [
      ...removed.map((name) => [name, null] as const),
      ...files.flatMap(changeOf),
    ]) {
      const before = stems.get(stem) ?? null;
      if (before === blob) continue;
      const key = previousKey(nameOf(stem), blob ?? '');
      if (before !== null && blob !== null && index <= baseline && !previous.has(key))
        previous.set(key, before);
      if (blob === null) stems.delete(stem);
      else stems.set(stem, blob);
      touched.add(nameOf(stem).id);
    }
    for (const id of touched) {
      const now = filesOf(id);
      if (now.size === 0) {
        current.delete(id);
        modified.delete(id);
      } else {
        if (!current.has(id)) added.set(id, index);
        current.set(id, now);
        modified.set(id, instantFrom(seconds * 1000));
      }
      if (index > baseline) since.set(id, [...(since.get(id) ?? []), { commit: index, files: now }]);
    }
    if (index === baseline) atBaseline = new Map(current);
  }
  return { commits, baseline: atBaseline, previous, since, added, modified };

  function changeOf(change: FileChange): readonly (readonly [stem: string, blob: string | null])[] {
    const stem = stemOf(change);
    return stem === null ? [] : [[stem, change.blob]];
  }

  function nameOf(stem: string): FileName {
    const [, before, suffix] = /^(.+)\.([^.]+)$/.exec(stem) ?? [];
    const named = locales.find((locale) => locale.toLowerCase() === suffix?.toLowerCase());
    return { id: (named === undefined ? stem : before) as SessionId, locale: named ?? locales[0] };
  }

  function filesOf(id: SessionId): ReadonlyMap<Locale, string> {
    const found = new Map<Locale, string>();
    for (const locale of locales) {
      const blob = (locale === locales[0] ? stems.get(id) : undefined) ?? stems.get(`${id}.${locale}`);
      if (blob !== undefined && !isOtherLanguage(id)) found.set(locale, blob);
    }
    return found;
  }

  /** Whether an id is `x.fr`, there is an `x`, and French is not one of the locales: the programme leaves it out. */
  function isOtherLanguage(id: SessionId): boolean {
    const [, before, suffix] = /^(.+)\.([^.]+)$/.exec(id) ?? [];
    return before !== undefined && suffix !== undefined && stems.has(before) && isLanguage(suffix);
  }
}

const sessionPath = new RegExp(`^(?:${knownFolders.session.join('|')})/((?:[^/]+/){0,4})([^/]+)$`);

/** The index of the first commit with session files; the first of all if none has any. */
export function firstWithSessions(commits: readonly Commit[]): number {
  return Math.max(
    0,
    commits.findIndex(({ files }) => files.some((change) => stemOf(change) !== null)),
  );
}

function stemOf({ path }: FileChange): string | null {
  const [, below = '', name] = sessionPath.exec(path) ?? [];
  const verdict = name === undefined ? null : judgeName(name, path);
  return verdict?.kind === 'content' ? stemAt('session', `${below}${name ?? ''}`) : null;
}

/**
 * The versions of files that must be read, in the order of the commits that need them, so that a new commit only adds
 * to the end.
 */
export function versionsToRead(sessions: SessionCommits, baseline: number): readonly FileVersion[] {
  const versions = new Map<string, Locale>();
  const add = (files: ReadonlyMap<Locale, string> | undefined) => {
    for (const [locale, blob] of files ?? []) if (!versions.has(blob)) versions.set(blob, locale);
  };
  for (const id of recentIds(sessions, baseline)) add(sessions.baseline.get(id));
  const inOrder = [...sessions.since].flatMap(([id, made]) =>
    made.map(({ commit, files }) => ({ id, commit, files })),
  );
  for (const { id, files } of inOrder.toSorted((a, b) => a.commit - b.commit)) {
    add(sessions.baseline.get(id));
    add(files);
  }
  return [...versions];
}

/**
 * The versions before those at the baseline that cannot be read, to be read as well.
 *
 * @param read what the others say
 */
export function versionsBefore({ baseline, previous }: SessionCommits, read: FileReadings): FileVersion[] {
  return [...baseline].flatMap(([id, files]) =>
    [...files].flatMap(([locale, blob]): FileVersion[] => {
      const last = lastReadable({ id, locale }, blob, previous, read);
      const before = read.get(last) === null ? previous.get(previousKey({ id, locale }, last)) : undefined;
      return before === undefined || read.has(before) ? [] : [[before, locale]];
    }),
  );
}

interface FileName {
  readonly id: SessionId;
  readonly locale: Locale;
}

const previousKey = ({ id, locale }: FileName, blob: string) => `${locale} ${blob} ${id}`;

/** The last readable content of a file at or before a version; the first content if none is readable. */
function lastReadable(
  file: FileName,
  blob: string,
  previous: SessionCommits['previous'],
  read: FileReadings,
): string {
  let found = blob;
  const seen = new Set([blob]);
  while (read.get(found) === null) {
    const before = previous.get(previousKey(file, found));
    if (before === undefined || seen.has(before) || !read.has(before)) break;
    seen.add(before);
    found = before;
  }
  return found;
}

/**
 * The sessions that changed since the baseline, or were added shortly before it, since they may continue withdrawn
 * ones.
 */
function touchedIds(sessions: SessionCommits, baseline: number): ReadonlySet<SessionId> {
  return new Set([...sessions.since.keys(), ...recentIds(sessions, baseline)]);
}

function recentIds({ baseline: atBaseline, added }: SessionCommits, baseline: number): SessionId[] {
  return [...atBaseline.keys()].filter((id) => {
    const at = added.get(id) ?? 0;
    // The first commit adds a whole programme.
    return at > 0 && at > baseline - commitsBefore;
  });
}

/**
 * The versions of each session since the baseline. An unreadable file keeps its former facts.
 *
 * @param read what the files say
 */
export function sessionTimelines(
  sessions: SessionCommits,
  baseline: number,
  settings: Settings,
  read: FileReadings,
): readonly SessionTimeline[] {
  return [...touchedIds(sessions, baseline)].toSorted().map((id): SessionTimeline => {
    const facts = new Map<Locale, FileFacts>();
    const factsAt = (files: ReadonlyMap<Locale, string>, isBaseline = false): SessionFacts | null => {
      for (const locale of facts.keys()) if (!files.has(locale)) facts.delete(locale);
      for (const [locale, blob] of files) {
        const record =
          read.get(isBaseline ? lastReadable({ id, locale }, blob, sessions.previous, read) : blob) ?? null;
        if (record !== null) facts.set(locale, record);
      }
      // A draft is not in the programme, and neither are its translations.
      const [original] = settings.locales.flatMap((locale) => facts.get(locale) ?? []);
      if (original?.draft) return null;
      for (const [locale, { draft }] of facts) if (draft) facts.delete(locale);
      return factsOf(facts, settings);
    };
    const before = sessions.baseline.get(id);
    return {
      id,
      baseline: before === undefined ? null : factsAt(before, true),
      added: sessions.added.get(id) ?? null,
      versions: (sessions.since.get(id) ?? []).flatMap(({ commit, files }): readonly SessionVersion[] => {
        const made = sessions.commits[commit];
        if (made === undefined) return [];
        return [
          {
            commit,
            at: instantFrom(made.seconds * 1000),
            facts: factsAt(files),
            reason: reasonOf(made.message, settings.locales),
          },
        ];
      }),
    };
  });
}

/** The facts in the files of a session by locale; null if none could be read. */
function factsOf(
  facts: ReadonlyMap<Locale, FileFacts>,
  { locales, timezone }: Settings,
): SessionFacts | null {
  const files = locales.flatMap((locale) => {
    const record = facts.get(locale);
    return record === undefined ? [] : [{ locale, record }];
  });
  const [original] = files;
  if (original === undefined) return null;
  const values = <Value>(valueOf: (record: FileFacts) => Value | null): Localized<Value> =>
    Object.fromEntries(
      files.flatMap(({ locale, record }) => {
        const value = valueOf(record);
        return value === null ? [] : [[locale, value]];
      }),
    );
  const { date, end, durationMinutes, track, status } = original.record;
  const start = date === null ? null : momentOf(date, timezone);
  return {
    title: values(({ title }) => title),
    start,
    minutes:
      start !== null && end !== null ? minutesBetween(start, momentOf(end, timezone)) : durationMinutes,
    ...(original.record.slots.length > 0 && {
      again: original.record.slots.map((slot) => momentOf(slot.date, timezone)),
    }),
    room: values(({ room }) => room),
    track,
    language: files.find(({ record }) => record.language !== null)?.record.language ?? null,
    presenters: values(({ presenters }) => (presenters.length === 0 ? null : presenters)),
    status,
    hasRecording: files.some(({ record }) => record.hasRecording),
    hasSlides: files.some(({ record }) => record.hasSlides),
  };
}
