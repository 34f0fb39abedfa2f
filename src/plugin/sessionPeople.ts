import { nameFinder, nameOfId } from '../model/speakerName.ts';
import type { Problem } from './problem.ts';
import type { SessionFields } from './sessionKeys.ts';
import type { SessionReader, SessionRecord } from './sessionSchema.ts';

/**
 * The people of a session: its presenters, and after them those who only moderate it. Moderators are written like the
 * presenters, or like `speakers` where those are ids.
 */
export function sessionPeople(
  value: Pick<SessionFields, 'presenters' | 'speakers' | 'moderators'>,
  { warn }: Pick<SessionReader, 'warn'>,
  problems: Problem[],
): Pick<SessionRecord, 'presenters' | 'speakers' | 'moderators'> {
  const speakers = [...new Set(value.speakers)];
  const presenters = value.presenters ?? speakers.map(nameOfId);
  if (speakers.length < (value.speakers?.length ?? 0))
    problems.push(warn(['speakers'], '"speakers" lists somebody twice.', 'Keep one of the two.'));
  if (speakers.length > 0 && speakers.length !== presenters.length) {
    problems.push(
      warn(
        ['speakers'],
        `"speakers" lists ${speakers.length} and "presenters" ${presenters.length}: "speakers" is ignored.`,
        'List the id of each presenter, in the same order: the name of their file in speakers/, or the end of the address of their page.',
      ),
    );
  }
  const find = nameFinder(presenters);
  const written = [...new Set(value.moderators)];
  const placeOf = (moderator: string) => {
    const id = speakers.indexOf(moderator);
    return id < 0 ? find(nameOfId(moderator)) : id;
  };
  if (written.length < (value.moderators?.length ?? 0))
    problems.push(warn(['moderators'], '"moderators" lists somebody twice.', 'Keep one of the two.'));
  const others = written.filter((moderator) => placeOf(moderator) === null);
  const areIds = value.presenters === undefined || speakers.length > 0;
  const all = [...presenters, ...(areIds ? others.map(nameOfId) : others)];
  return {
    presenters: all,
    speakers: areIds && speakers.length === presenters.length ? [...speakers, ...others] : [],
    moderators: written.map((one) => placeOf(one) ?? presenters.length + others.indexOf(one)),
  };
}
