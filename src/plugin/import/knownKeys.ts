import type { Localized } from '../../model/locale.ts';
import { isPause } from '../../model/session.ts';
import { nameKey } from '../../model/speakerName.ts';
import type { Problem } from '../problem.ts';
import { sessionKeys } from '../sessionKeys.ts';
import {
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSpeaker,
  sourceProblem,
} from './foreignProgramme.ts';
import { valueIn } from './foreignText.ts';

/**
 * Limits a programme to the supported keys: if there is no key for several times or rooms, a session becomes one file
 * per time, and a break one file per room. Losses are reported.
 *
 * @param keys those that the reader knows
 */
export function withinKnownKeys(
  programme: ForeignProgramme,
  keys: readonly string[] = sessionKeys,
): ForeignProgramme {
  const problems: Problem[] = [];
  const [locale] = programme.locales;
  const named = namedOnly(programme, problems);
  const byKey = new Map(named.sessions.map((session) => [session.key, session]));
  const sessions = named.sessions
    .flatMap((session) => (keys.includes('slots') ? [session] : oneAtATime(session)))
    .flatMap((session) =>
      keys.includes('rooms') ? [session] : oneRoomEach(session, programme.rooms.length, problems),
    )
    .map((session): ForeignSession => {
      const block = session.within === null ? undefined : byKey.get(session.within);
      if (keys.includes('within') || block === undefined) return session;
      problems.push(
        sourceProblem(
          session.place,
          `"${valueIn(session.title, locale)}" is part of "${valueIn(block.title, locale)}" and has no time of its own: it is listed as not scheduled.`,
          'Add "date" by hand once the order is known.',
        ),
      );
      return { ...session, within: null };
    });
  const lost = losses(sessions, keys);
  const [first] = sessions;
  if (first !== undefined && lost !== '')
    problems.push(
      sourceProblem(
        first.place,
        `There is no key yet for ${lost}: left out.`,
        'Write what visitors need to know into the text.',
      ),
    );
  warnOfNamesakes(named, problems);
  return { ...named, sessions, problems: [...programme.problems, ...problems] };
}

/** What has a name, and each key once: a file without a title is none, and two things of one key would be one file. */
function namedOnly(programme: ForeignProgramme, problems: Problem[]): ForeignProgramme {
  const [locale] = programme.locales;
  const isNamed = (texts: Localized<string>) => valueIn(texts, locale).trim() !== '';
  const counts = new Map<string, number>();
  const sessions = programme.sessions.flatMap((session): ForeignSession[] => {
    if (!isNamed(session.title)) {
      problems.push(
        sourceProblem(session.place, 'A session without a title is left out.', 'Give it one in the source.'),
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
  return {
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
}

/** The fields of the source without a key, which are not written: `subtitle (12 sessions)`. */
function losses(sessions: readonly ForeignSession[], keys: readonly string[]): string {
  const said: Readonly<Record<string, (session: ForeignSession) => boolean>> = {
    subtitle: ({ subtitle }) => Object.keys(subtitle).some((locale) => subtitle[locale] !== ''),
    stream: ({ stream }) => stream !== null,
    questions: ({ questions }) => questions !== null,
    notes: ({ notes }) => notes !== null,
    feedback: ({ feedback }) => feedback !== null,
    links: ({ links }) => links.length > 0,
    recorded: ({ recorded }) => !recorded,
    sponsored: ({ sponsored }) => sponsored,
  };
  return Object.entries(said)
    .filter(([key]) => !keys.includes(key))
    .flatMap(([key, has]) => {
      const count = sessions.filter(has).length;
      return count === 0 ? [] : [`"${key}" (${count} ${count === 1 ? 'session' : 'sessions'})`];
    })
    .join(', ');
}

/** Two keys of the source with one name may be two people, or one who signed up twice. */
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
      problems.push(
        sourceProblem(
          speaker.place,
          `The source has two people called "${valueIn(speaker.name, locale)}" ("${known.key}" and "${speaker.key}"): they are written as two.`,
          'If they are one, write the id of one of them in "speakers" of all their sessions, and remove the file of the other.',
        ),
      );
  }
}

function oneAtATime(session: ForeignSession): ForeignSession[] {
  const [first, ...others] = session.slots;
  if (first === undefined || others.length === 0) return [session];
  return [
    { ...session, slots: [first] },
    ...others.map((slot) => ({
      ...session,
      key: `${session.key} at ${slot.start.local}${roomsText(slot.rooms)}`,
      slots: [slot],
    })),
  ];
}

function oneRoomEach(session: ForeignSession, rooms: number, problems: Problem[]): ForeignSession[] {
  const [slot] = session.slots;
  if (slot === undefined || slot.rooms === 'all' || slot.rooms.length < 2) return [session];
  const [first = '', ...others] = slot.rooms;
  if (session.format !== null && isPause(session.format)) {
    if (slot.rooms.length >= rooms) return [{ ...session, slots: [{ ...slot, rooms: 'all' }] }];
    return [
      { ...session, slots: [{ ...slot, rooms: [first] }] },
      ...others.map((room) => ({
        ...session,
        key: `${session.key} in ${room}`,
        slots: [{ ...slot, rooms: [room] }],
      })),
    ];
  }
  problems.push(
    sourceProblem(
      session.place,
      `It is in ${slot.rooms.length} rooms; "${first}" is written, "${others.join('", "')}" left out.`,
      'Mention the others in the text if visitors need to know.',
    ),
  );
  return [{ ...session, slots: [{ ...slot, rooms: [first] }] }];
}

function roomsText(rooms: readonly string[] | 'all'): string {
  return rooms === 'all' ? '' : ` ${rooms.join(' ')}`;
}
