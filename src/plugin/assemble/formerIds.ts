import type { SessionId } from '../../model/session.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import type { ConferenceRecord } from '../records.ts';
import { joinLocales } from './joinLocales.ts';
import type { ParsedSession } from './parsedContent.ts';

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
      const place = { file: file.path, ...placeOf(file.record.places, 'was'), severity: 'warning' as const };
      if (present.has(was)) {
        return [
          {
            ...place,
            message: `"${was}" in "was" is the id of a session that is in the programme${was === file.id ? ': its own' : ''}.`,
            hint: `Remove it here: a session still has this id, and links to "${was}" open that session.`,
          },
        ];
      }
      if (other.id === file.id) return [];
      return [
        {
          ...place,
          message: `"${was}" in "was" is named by ${other.path} too.`,
          hint: 'Leave it in one of the two: links to a former id can lead to one session only.',
        },
      ];
    }),
  );
  const former = joinLocales(naming, locales).map(({ id, files }): [SessionId, readonly SessionId[]] => [
    id as SessionId,
    [...new Set(files.flatMap(({ record }) => record.was as readonly SessionId[]))],
  ]);
  return { former: new Map(former), problems };
}
