import type { Html } from '../../model/text/html.ts';
import type { Locale, Localized } from '../../model/locale.ts';
import type {
  ConferenceRecord,
  PageRecord,
  RoomFacts,
  RoomLists,
  SessionBody,
  SpeakerRecord,
  TrackRecord,
} from '../records.ts';
import type { SessionRecord } from '../sessionSchema.ts';
import type { SessionId } from '../../model/session.ts';
import { positionOf, warning, type Problem } from '../problem.ts';

/** A parsed content file with its front matter. */
export interface Parsed<Record> {
  /** As shown in problems. */
  readonly path: string;
  readonly id: string;
  readonly locale: Locale;
  readonly record: Record;
}

/** The hosts of images in a Markdown body that are not on the site. */
interface WithImages {
  readonly imageHosts: readonly string[];
}

export interface ParsedSession extends Parsed<SessionRecord> {
  readonly body: SessionBody;
}

export interface ParsedTrack extends Parsed<TrackRecord>, WithImages {
  readonly introduction: Html | null;
}

export interface ParsedSpeaker extends Parsed<SpeakerRecord>, WithImages {
  readonly bio: Html | null;
}

export interface ParsedPage extends Parsed<PageRecord>, WithImages {
  readonly text: Html | null;
}

/** All parsed files of the content folder, before they are joined. */
export interface ParsedContent {
  readonly conference: ConferenceRecord;
  readonly rooms: RoomLists | null;
  /** The details of the rooms, in their order; absent if there are only names. */
  readonly roomFacts?: readonly RoomFacts[];
  readonly sessions: readonly ParsedSession[];
  readonly tracks: readonly ParsedTrack[];
  readonly speakers: readonly ParsedSpeaker[];
  readonly pages: readonly ParsedPage[];
  /** Paths below the public folder, with forward slashes. */
  readonly publicFiles: ReadonlySet<string>;
}

/** The files of one id: a non-empty list in the order of the conference's locales. */
export interface Joined<File extends Parsed<unknown>> {
  readonly id: string;
  readonly files: readonly [File, ...File[]];
  /** The file of the default locale, or else the first one: it decides if files disagree. */
  readonly original: File;
}

/** Files grouped by id, ids in code-unit order. */
export function joinLocales<File extends Parsed<unknown>>(
  files: readonly File[],
  locales: readonly Locale[],
): readonly Joined<File>[] {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const group = groups.get(file.id);
    if (group) group.push(file);
    else groups.set(file.id, [file]);
  }
  const rank = new Map(locales.map((locale, index) => [locale, index]));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, group]) => {
      const [original, ...translations] = group.sort(
        (a, b) => (rank.get(a.locale) ?? locales.length) - (rank.get(b.locale) ?? locales.length),
      );
      return original ? [{ id, files: [original, ...translations], original }] : [];
    });
}

/** A value per locale; files without one are left out. */
export function localized<File extends Parsed<unknown>, Value>(
  files: readonly File[],
  valueOf: (file: File) => Value | null,
): Localized<Value> {
  const values: Partial<Record<Locale, Value>> = {};
  for (const file of files) {
    const value = valueOf(file);
    if (value !== null) values[file.locale] = value;
  }
  return values;
}

export interface FormerIds {
  /** The former ids (`was`) in each session's files. */
  readonly former: ReadonlyMap<SessionId, readonly SessionId[]>;
  /** Warnings of former ids that are ids of current sessions, or belong to two sessions. */
  readonly problems: readonly Problem[];
}

/** Reads the former ids of sessions from all their locales. */
export function readFormerIds(
  sessions: readonly ParsedSession[],
  { locales }: Pick<ConferenceRecord, 'locales'>,
): FormerIds {
  const naming = sessions.filter(({ record }) => record.was.length > 0);
  if (naming.length === 0) return { former: new Map(), problems: [] };
  const present = new Set(sessions.map(({ id }) => id));
  const claimed = new Map<string, ParsedSession>();
  const problems = naming.flatMap((file) =>
    file.record.was.flatMap((was): readonly Problem[] => {
      const other = claimed.get(was) ?? file;
      claimed.set(was, other);
      const position = positionOf(file.record.positions, 'was');
      if (present.has(was)) {
        return [
          warning(
            'former-id',
            file.path,
            `"${was}" in "was" is the id of a session that is in the programme${was === file.id ? ': its own' : ''}.`,
            `Remove it here: a session still has this id, and links to "${was}" open that session.`,
            position,
          ),
        ];
      }
      if (other.id === file.id) return [];
      return [
        warning(
          'former-id',
          file.path,
          `"${was}" in "was" is named by ${other.path} too.`,
          'Leave it in one of the two: links to a former id can lead to one session only.',
          position,
        ),
      ];
    }),
  );
  const former = joinLocales(naming, locales).map(({ id, files }): [SessionId, readonly SessionId[]] => [
    id as SessionId,
    [...new Set(files.flatMap(({ record }) => record.was as readonly SessionId[]))],
  ]);
  return { former: new Map(former), problems };
}
