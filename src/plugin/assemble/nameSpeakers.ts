import { nearestName } from '../../model/text/nearest.ts';
import { inLocale, type Locale } from '../../model/locale.ts';
import { nameKey, nameOfId } from '../../model/speakerName.ts';
import { slugOf } from '../../model/text/slug.ts';
import { positionOf, warning, type Problem } from '../problem.ts';
import {
  joinLocales,
  localized,
  type Joined,
  type ParsedContent,
  type ParsedSession,
  type ParsedSpeaker,
} from './parsedContent.ts';

/**
 * Resolves `speakers`: ids of files in content/speakers, names in such files, or ids without a file. Sessions that list
 * only ids get the names from the files, in the locale of each file; a translation without speakers has those of the
 * original.
 *
 * @returns the content with only ids in `speakers`, '' for people identified by name
 */
export function nameSpeakers(content: ParsedContent): {
  readonly content: ParsedContent;
  readonly problems: readonly Problem[];
} {
  if (content.sessions.every(({ record }) => record.speakers.length === 0)) return { content, problems: [] };
  const { locales } = content.conference;
  const people = new Map(joinLocales(content.speakers, locales).map((person) => [slugOf(person.id), person]));
  const byName = new Map<string, string[]>();
  for (const [id, { files }] of people) {
    for (const key of new Set(files.flatMap(({ record }) => (record.name ? nameKey(record.name) : []))))
      byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  const problems: Problem[] = [];
  const sessions = joinLocales(content.sessions, locales).flatMap(({ files, original }) =>
    files.map((file): ParsedSession => {
      const { record } = file;
      const isSilent = record.presenters.length === 0 && file.body.people.length === 0;
      const listed = isSilent ? original.record.speakers : record.speakers;
      if (listed.length === 0) return file;
      const ids = listed.map((written) => {
        const { id, problem } = idOf(written, file);
        if (problem !== null && !isSilent) problems.push(problem);
        return id;
      });
      const presenters = listed.map((written, index) => {
        const translated = isSilent ? original.record.presenters[index] : record.presenters[index];
        const isOwn = translated !== undefined && translated !== nameOfId(written);
        const person = people.get(ids[index] ?? '');
        const known = person === undefined ? null : nameIn(person, file.locale, locales);
        return isOwn ? translated : (known ?? translated ?? written);
      });
      return { ...file, record: { ...record, presenters, speakers: ids } };
    }),
  );
  return { content: { ...content, sessions }, problems };

  function idOf(
    written: string,
    file: ParsedSession,
  ): { readonly id: string; readonly problem: Problem | null } {
    const slug = slugOf(written);
    if (people.has(slug)) return { id: slug, problem: null };
    const [named, ...namesakes] = byName.get(nameKey(written)) ?? [];
    const position = positionOf(file.record.positions, 'speakers');
    if (named !== undefined && namesakes.length > 0)
      return {
        id: named,
        problem: warning(
          'namesake',
          file.path,
          `"${written}" in "speakers" is the name of ${namesakes.length + 1} people.`,
          `Write the id of the right one: ${[named, ...namesakes].join(' or ')}.`,
          position,
        ),
      };
    if (named !== undefined) return { id: named, problem: null };
    // A name needs no file: it is matched like names in presenters.
    if (nameOfId(written) === written) return { id: '', problem: null };
    const isCalled = !file.record.presenters.includes(nameOfId(written));
    const nearest = nearestName(slug, [...people.keys()]);
    return {
      id: slug,
      problem: isCalled
        ? null
        : warning(
            'speaker-unknown',
            file.path,
            `The speaker "${written}" has no file.`,
            nearest === null
              ? `Write speakers/${slug}.md with a "name", or list the names in "presenters"; until then the page says "${nameOfId(written)}".`
              : `Did you mean "${nearest}"?`,
            position,
          ),
    };
  }
}

function nameIn({ files }: Joined<ParsedSpeaker>, locale: Locale, locales: readonly Locale[]): string | null {
  return (
    inLocale(
      localized(files, ({ record }) => record.name),
      locale,
      locales,
    )?.value ?? null
  );
}
