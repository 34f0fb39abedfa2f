import type { Localized } from '../../model/locale.ts';
import { nameKey } from '../../model/speakerName.ts';
import type { Problem } from '../problem.ts';
import {
  addProblem,
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSpeaker,
} from './foreignProgramme.ts';
import { valueIn } from './foreignText.ts';

/**
 * The programme without sessions, speakers, tracks and rooms that have no name, and with a key of its own for each
 * session, since each becomes a file.
 *
 * @param problems gets a warning for each session that is left out, and for speakers with the same name
 */
export function namedOnly(programme: ForeignProgramme, problems: Problem[]): ForeignProgramme {
  const [locale] = programme.locales;
  const isNamed = (texts: Localized<string>) => valueIn(texts, locale).trim() !== '';
  const counts = new Map<string, number>();
  const sessions = programme.sessions.flatMap((session): ForeignSession[] => {
    if (!isNamed(session.title)) {
      addProblem(
        problems,
        session.place,
        'A session without a title is left out.',
        'Give it one in the source.',
      );
      return [];
    }
    const count = (counts.get(session.key) ?? 0) + 1;
    counts.set(session.key, count);
    return [count === 1 ? session : { ...session, key: `${session.key} (${count})` }];
  });
  const people = new Map(
    programme.speakers.filter(({ name }) => isNamed(name)).map((speaker) => [speaker.key, speaker]),
  );
  const tracks = new Map(
    programme.tracks.filter(({ name }) => isNamed(name)).map((track) => [track.key, track]),
  );
  const named: ForeignProgramme = {
    ...programme,
    speakers: [...people.values()],
    tracks: [...tracks.values()],
    rooms: programme.rooms.filter(({ name }) => isNamed(name)),
    sessions: sessions.map((session) => ({
      ...session,
      speakers: session.speakers.filter((key) => people.has(key)),
      track: session.track !== null && tracks.has(session.track) ? session.track : null,
    })),
  };
  warnOfNamesakes(named, problems);
  return named;
}

/** Two speakers with one name may be two people, or one who signed up twice. */
function warnOfNamesakes(
  { speakers, sessions, locales: [locale] }: ForeignProgramme,
  problems: Problem[],
): void {
  const byName = new Map<string, ForeignSpeaker>();
  const used = new Set(sessions.flatMap((session) => session.speakers));
  for (const speaker of speakers.filter(({ key }) => used.has(key))) {
    const name = nameKey(valueIn(speaker.name, locale)) || speaker.key;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, speaker);
    else
      addProblem(
        problems,
        speaker.place,
        `The source has two people called "${valueIn(speaker.name, locale)}" ("${known.key}" and "${speaker.key}"): they are written as two.`,
        'If they are one, write the id of one of them in "speakers" of all their sessions, and remove the file of the other.',
      );
  }
}
