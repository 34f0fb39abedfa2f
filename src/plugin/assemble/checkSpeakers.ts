import { nearestName } from '../../model/text/nearest.ts';
import { slugOf } from '../../model/text/slug.ts';
import type { Speaker } from '../../model/speaker.ts';
import { warning, positionOf, didYouMean, type Position, type Problem } from '../problem.ts';
import { nearestFile } from '../files/publicFiles.ts';
import { nameKey } from '../../model/speakerName.ts';
import { type Html, htmlText } from '../../model/text/html.ts';
import { fold } from '../../model/text/fold.ts';
import { photoPath, type Appearance } from './appearances.ts';
import type { Person } from './identifySpeakers.ts';
import type { Joined, ParsedSession, ParsedSpeaker } from './parsedContent.ts';
import { percentDecoded } from '../../model/text/percentEncoding.ts';

/** Warns of photos that are not in the public folder, and of speakers' files that no session names. */
export function checkSpeakers(
  sessions: readonly Joined<ParsedSession>[],
  byHand: readonly Joined<ParsedSpeaker>[],
  speakers: readonly Speaker[],
  publicFiles: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const { path, body } of sessions.flatMap(({ files }) => files)) {
    for (const { photo, photoPosition, position } of body.people) {
      if (photo !== null && isMissing(photo, publicFiles)) {
        problems.push(missingPhoto(photo, publicFiles, path, photoPosition ?? position));
      }
    }
  }
  const known = new Set<string>(speakers.map(({ id }) => id));
  for (const { id, files } of byHand) {
    for (const { path, record } of files) {
      if (record.photo !== null && isMissing(record.photo, publicFiles)) {
        problems.push(missingPhoto(record.photo, publicFiles, path, positionOf(record.positions, 'photo')));
      }
    }
    if (!known.has(slugOf(id))) problems.push(unusedFile(id, files[0].path, known));
  }
  return problems;
}

/** Whether a photo of this site is missing; photos on other hosts are not checked. */
export function isMissing(photo: string, publicFiles: ReadonlySet<string>): boolean {
  const path = photoPath(photo);
  return !path.includes('://') && !publicFiles.has(percentDecoded(path));
}

function missingPhoto(
  photo: string,
  publicFiles: ReadonlySet<string>,
  file: string,
  position: Position,
): Problem {
  const nearest = nearestFile(photoPath(photo), publicFiles);
  return warning(
    'photo-missing',
    file,
    `Photo "${photo}" is not in the public folder.`,
    didYouMean(nearest, 'Put the file there; until then initials are shown.'),
    position,
  );
}

function unusedFile(id: string, file: string, known: ReadonlySet<string>): Problem {
  const nearest = nearestName(id, [...known]);
  return warning(
    'speaker-unknown',
    file,
    `No session has a speaker "${id}".`,
    nearest === null
      ? 'Rename the file to the last part of the address of the speaker’s page, or add "name" as the sessions spell it.'
      : `Did you mean "${nearest}"? Rename the file, or add "name" as the sessions spell it.`,
  );
}

/**
 * Warns of names that may belong to two people: introduced in two sessions with biographies that share hardly any word,
 * and with different photos or roles.
 */
export function checkNamesakes(people: readonly Person[]): Problem[] {
  return [...checkUnnamedIds(people), ...checkAlike(people)];
}

/** Warns of speakers listed by name while other sessions list the same name with an id: they count as two people. */
function checkUnnamedIds(people: readonly Person[]): Problem[] {
  const byName = new Map<string, string>();
  const keysOf = ({ names }: Appearance) => names.map(nameKey).filter(Boolean);
  for (const appearance of people.flatMap(({ appearances }) => appearances)) {
    if (!appearance.byHand && appearance.id !== null)
      for (const key of keysOf(appearance)) byName.set(key, appearance.id);
  }
  if (byName.size === 0) return [];
  return people.flatMap(({ appearances }): Problem[] => {
    const [one] = appearances;
    if (one === undefined || appearances.some(({ id }) => id !== null)) return [];
    const id = keysOf(one)
      .map((key) => byName.get(key))
      .find((found) => found !== undefined);
    const name = one.names[0] ?? '';
    // An id such as wei-zhang-2 is a different person from Wei Zhang.
    if (id === undefined || id.replace(/-\d+$/, '') === slugOf(name)) return [];
    return [
      warning(
        'namesake',
        one.path,
        `"${name}" is listed by name here, but another session lists a speaker of that name by id, "${id}": they are shown as two people.`,
        `Write "speakers: [${id}]" here too, with an id for each presenter, if they are the same person.`,
        one.block?.position,
      ),
    ];
  });
}

function checkAlike(people: readonly Person[]): Problem[] {
  return people.flatMap(({ appearances }): Problem[] => {
    if (appearances.some(({ id }) => id !== null)) return [];
    const firsts = new Map<string, Appearance>();
    const wordsOf = memoizedWords();
    return appearances.flatMap((appearance): Problem[] => {
      const { block, locale, path } = appearance;
      if (block === null || block.bio === null) return [];
      const first = firsts.get(locale);
      if (first === undefined) firsts.set(locale, appearance);
      if (first?.block?.bio == null || !seemsAnother(first, appearance, wordsOf)) return [];
      const name = appearance.names[0] ?? '';
      return [
        warning(
          'namesake',
          path,
          `"${name}" here and in ${first.path} seem to be two people with the same name; they are shown as one.`,
          `Write "speakers: [${slugOf(name)}-2]" in one of the files, with an id for each presenter, if they are two people.`,
          block.position,
        ),
      ];
    });
  });
}

function seemsAnother(
  a: Appearance,
  b: Appearance,
  wordsOf: (appearance: Appearance) => ReadonlySet<string>,
): boolean {
  const differ = (one: string | null | undefined, other: string | null | undefined) =>
    one != null && other != null && fold(one) !== fold(other);
  // The same text is the most common case.
  if (a.block?.bio === b.block?.bio) return false;
  if (a.photo !== null && a.photo === b.photo) return false;
  if (!differ(a.photo, b.photo) && !differ(a.block?.role, b.block?.role)) return false;
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared * 8 < ours.size + theirs.size - shared;
}

/** Returns a function for the words of a biography; in Chinese its characters. */
function memoizedWords(): (appearance: Appearance) => ReadonlySet<string> {
  const known = new Map<Appearance, ReadonlySet<string>>();
  return (appearance) => {
    let words = known.get(appearance);
    if (words === undefined) {
      const text = fold(htmlText(appearance.block?.bio ?? ('' as Html)));
      known.set(appearance, (words = new Set(text.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu))));
    }
    return words;
  };
}
