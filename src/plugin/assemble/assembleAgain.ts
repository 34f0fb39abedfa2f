import type { Locale } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import type { Session } from '../../model/session.ts';
import { readPauseTitle } from '../fields/stype.ts';
import { independentFields } from '../sessionKeys.ts';
import { assemble, imageHostsOf, ownFields, type Assembly } from './assemble.ts';
import { joinLocales, type ParsedContent, type ParsedSession } from './parsedContent.ts';
import { nameSpeakers } from './nameSpeakers.ts';

/** An assembled programme, and the content it was assembled from. */
export interface Assembled {
  readonly content: ParsedContent;
  readonly assembly: Assembly;
}

/**
 * The same result as `assemble`, reusing the last one. If an edit only changed texts of sessions (title, abstract,
 * addresses, tags, declared facets), on which no other session depends, only these sessions are created again: with ten
 * thousand sessions, milliseconds instead of a second.
 */
export function assembleAgain(before: Assembled, content: ParsedContent): Assembly {
  const edited = sameExceptSessions(before, content) ? editedSessions(before, content) : null;
  if (edited === null) return assemble(content);
  const { assembly } = before;
  const trackOf = new Map(assembly.programme.tracks.map((track) => [track.id as string, track]));
  const words = new Map<string, Partial<Session>>();
  const files = nameSpeakers({
    ...content,
    sessions: content.sessions.filter(({ id }) => edited.has(id)),
  }).content.sessions;
  for (const joined of joinLocales(files, content.conference.locales))
    words.set(joined.id, ownFields(joined, trackOf));
  const sessions = assembly.programme.sessions.map((session): Session => {
    const texts = words.get(session.id);
    return texts === undefined ? session : { ...session, ...texts };
  });
  const isAlike = assembly.programme.sessions.every(
    (session, index) => session.format === sessions[index]?.format,
  );
  // A new title can make a session a break, which ends the sessions before it.
  if (!isAlike) return assemble(content);
  const programme: Programme = { ...assembly.programme, sessions };
  const hasSameImages = content.sessions.every(
    ({ id, body }, index) =>
      !edited.has(id) ||
      JSON.stringify(body.imageHosts) === JSON.stringify(before.content.sessions[index]?.body.imageHosts),
  );
  return { ...assembly, programme, ...(!hasSameImages && { imageHosts: imageHostsOf(content) }) };
}

/** Whether all but the files of sessions is unchanged. */
function sameExceptSessions({ content: before }: Assembled, content: ParsedContent): boolean {
  return (
    JSON.stringify(before.conference) === JSON.stringify(content.conference) &&
    JSON.stringify(before.rooms) === JSON.stringify(content.rooms) &&
    JSON.stringify(before.roomFacts) === JSON.stringify(content.roomFacts) &&
    sameItems(before.tracks, content.tracks) &&
    sameItems(before.speakers, content.speakers) &&
    sameItems(before.pages, content.pages) &&
    before.publicFiles.size === content.publicFiles.size &&
    [...content.publicFiles].every((file) => before.publicFiles.has(file))
  );
}

function sameItems(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}

/** The ids of sessions whose texts changed; null if more has changed. */
function editedSessions({ content, assembly }: Assembled, after: ParsedContent): ReadonlySet<string> | null {
  if (content.sessions.length !== after.sessions.length) return null;
  const edited = new Set<string>();
  for (const [index, file] of after.sessions.entries()) {
    const known = content.sessions[index];
    if (known === file) continue;
    if (known === undefined || factsOf(known) !== factsOf(file)) return null;
    // Problems have positions in the file, which may have changed.
    const isWarnedOf = assembly.problems.some((problem) => problem.file === file.path);
    if (isWarnedOf && positionsIn(known) !== positionsIn(file)) return null;
    edited.add(file.id);
  }
  return edited;
}

/** All positions in a session's file that a problem could refer to, as text. */
function positionsIn({ record, body }: ParsedSession): string {
  return JSON.stringify([
    record.positions,
    body.people.map(({ position, photoPosition }) => [position, photoPosition]),
  ]);
}

/** The fields of a session that no other session depends on. */
const independent: ReadonlySet<string> = new Set<keyof ReturnType<typeof ownFields>>(independentFields);

/** All facts of a session's file that other sessions depend on, as text. */
function factsOf({ path, id, locale, record, body }: ParsedSession): string {
  const facts = Object.entries(record).filter(([key]) => key !== 'positions' && !independent.has(key));
  const people = body.people.map(({ position: _position, photoPosition: _photo, ...person }) => person);
  // The title of a break affects other sessions.
  return JSON.stringify([path, id, locale satisfies Locale, facts, people, readPauseTitle(record.title)]);
}
