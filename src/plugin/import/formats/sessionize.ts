import type { Adapter } from '../adapters.ts';
import {
  foreignSession,
  foreignSpeaker,
  addProblem,
  foreignProgramme,
  noPlace,
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSlot,
  type ForeignSpeaker,
  type Place,
} from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { readForeignTime } from '../foreignTime.ts';
import {
  firstOf,
  lineIn,
  lineOrNull,
  listIn,
  localeOf,
  recordIn,
  textIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { mostUsedLocale, peopleOf, roomsNamed, tracksNamed } from '../gathering.ts';
import { isPause } from '../../../model/session.ts';
import type { Problem } from '../../problem.ts';
import { readLanguage } from '../../fields/stype.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { jsonOf, type SourceData } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';
import { isSpeakerList, sessionsIn } from './sessionizeViews.ts';

/**
 * Sessionize's API: the view "All", and the views "Sessions" or "Grid", with "Speakers" beside them. Answers to
 * questions are ignored, because they are for organisers, except addresses of slides and recordings.
 */
export const sessionize: Adapter = {
  name: 'export of Sessionize ("All" as JSON)',
  recognises: (files) => {
    const ours = files.filter(
      (file) => /"startsAt"|"isServiceSession"/.test(file.text) && sessionsIn(file).length > 0,
    );
    if (ours.length === 0) return null;
    return [...ours.slice(0, 1), ...files.filter((file) => file !== ours[0] && isSpeakerList(file))];
  },
  read: (files, { locale }) => programmeOf(files, locale),
};

/** The lists at the top of "All" that sessions refer to. */
interface Lists {
  readonly rooms: ReadonlyMap<string, string>;
  /** The category and the name of each item. */
  readonly items: ReadonlyMap<string, { readonly category: string; readonly name: string }>;
  readonly questions: ReadonlyMap<string, string>;
}

function programmeOf(files: readonly SourceFile[], wanted: string | null): ForeignProgramme {
  const problems: Problem[] = [];
  const [main] = files;
  const data = main ? jsonOf(main) : null;
  const top = recordIn(data?.value);
  const lists = listsOf(top);
  const entries = (main ? sessionsIn(main) : []).filter(({ session, place }) => {
    const status = lineIn(session['status']);
    if (status === '' || /^accept|^confirm/i.test(status)) return true;
    addProblem(
      problems,
      place,
      `"${lineIn(session['title'])}" is left out: its status is "${status}".`,
      'Accept it in Sessionize, and export again.',
    );
    return false;
  });
  const locale =
    wanted ??
    mostUsedLocale(
      entries.map(({ session }) => languageOf(session, lists) ?? ''),
      entries.map(({ session }) => lineIn(session['title'])),
    );
  const speakers = speakersIn(top['speakers'], data, ['speakers'], locale);
  for (const file of files.slice(1)) {
    const other = jsonOf(file);
    for (const [key, speaker] of speakersIn(other?.value, other, [], locale)) speakers.set(key, speaker);
  }
  const sessions = entries.map(({ session, place }) =>
    sessionOf(session, place, lists, locale, speakers, problems),
  );
  const named = entries.flatMap(({ session }) => lineOrNull(session['room']) ?? []);
  return foreignProgramme({
    locales: [locale],
    rooms: roomsNamed([...lists.rooms.values(), ...named], locale),
    tracks: tracksNamed(sessions, locale),
    speakers: [...speakers.values()],
    sessions,
    problems,
  });
}

function listsOf(top: ForeignRecord): Lists {
  const rooms = listIn(top['rooms'])
    .map(recordIn)
    .sort((a, b) => Number(a['sort'] ?? 0) - Number(b['sort'] ?? 0));
  const categories = listIn(top['categories']).map(recordIn);
  return {
    rooms: new Map(rooms.map((room) => [lineIn(room['id']), lineIn(room['name'])])),
    items: new Map(
      categories.flatMap((category) =>
        listIn(firstOf(category, 'items', 'categoryItems')).map((item) => {
          const { id, name } = recordIn(item);
          return [
            lineIn(id),
            { category: lineIn(firstOf(category, 'title', 'name')), name: lineIn(name) },
          ] as const;
        }),
      ),
    ),
    questions: new Map(
      listIn(top['questions']).map((question) => [
        lineIn(recordIn(question)['id']),
        lineIn(recordIn(question)['question']),
      ]),
    ),
  };
}

function speakersIn(
  value: unknown,
  data: SourceData | null,
  before: readonly string[],
  locale: string,
): Map<string, ForeignSpeaker> {
  return new Map(
    listIn(value).map((item, index) => {
      const person = recordIn(item);
      const key = lineIn(person['id']);
      const name =
        lineIn(person['fullName']) || lineIn(`${lineIn(person['firstName'])} ${lineIn(person['lastName'])}`);
      const place = data?.placeOf([...before, index]) ?? noPlace;
      const speaker = foreignSpeaker({
        key,
        place,
        name: { [locale]: name },
        role: { [locale]: lineIn(person['tagLine']) },
        bio: { [locale]: markdownOf(textIn(person['bio']), 'plain') },
        photo: lineOrNull(person['profilePicture']),
        links: listIn(person['links'])
          .map((link) => lineIn(recordIn(link)['url']))
          .filter((url) => /^https?:/i.test(url)),
      });
      return [key, speaker];
    }),
  );
}

/** The categories a session has: track, format, language, and others, which become tags. */
function categoriesOf(
  session: ForeignRecord,
  { items }: Lists,
): { readonly category: string; readonly name: string }[] {
  const inline = listIn(session['categories'])
    .map(recordIn)
    .flatMap((category) =>
      listIn(category['categoryItems']).map((item) => ({
        category: lineIn(category['name']),
        name: lineIn(recordIn(item)['name']),
      })),
    );
  return [...listIn(session['categoryItems']).flatMap((id) => items.get(lineIn(id)) ?? []), ...inline].filter(
    ({ name }) => name !== '',
  );
}

const trackName = /track|stream|theme|topic/i;
const formatName = /format|type|kind|length/i;
const languageName = /language|sprache|langue|語|语/i;

function languageOf(session: ForeignRecord, lists: Lists): string | null {
  const named = categoriesOf(session, lists).find(({ category }) => languageName.test(category))?.name;
  return named === undefined ? null : readLanguage(localeOf(named));
}

function sessionOf(
  session: ForeignRecord,
  place: Place,
  lists: Lists,
  locale: string,
  speakers: Map<string, ForeignSpeaker>,
  problems: Problem[],
): ForeignSession {
  const title = lineIn(session['title']);
  const categories = categoriesOf(session, lists);
  const track = categories.find(({ category }) => trackName.test(category));
  const kind = categories.find(({ category }) => formatName.test(category) && !trackName.test(category));
  const tags = categories.filter(
    (each) => each !== track && each !== kind && !languageName.test(each.category),
  );
  const answers = answersOf(session, lists);
  const people = listIn(session['speakers']).flatMap((item): ForeignSpeaker[] => {
    const { id, name } = typeof item === 'object' ? recordIn(item) : { id: item, name: undefined };
    const known = speakers.get(lineIn(id));
    if (known) return [known];
    if (lineIn(name) === '') {
      addProblem(
        problems,
        place,
        `"${title}" has a speaker that is not in the file: "${lineIn(id)}".`,
        'Export the speakers too.',
      );
      return [];
    }
    const speaker = foreignSpeaker({ key: lineIn(id), place, name: { [locale]: lineIn(name) } });
    speakers.set(speaker.key, speaker);
    return [speaker];
  });
  const isService = session['isServiceSession'] === true;
  const pause = formatOfTitle(title, people.length > 0 && !isService);
  const servicePause = isService ? formatOfType(title) : null;
  return foreignSession({
    key: lineIn(session['id']),
    id: lineOrNull(session['id']),
    place,
    title: { [locale]: title },
    abstract: { [locale]: markdownOf(textIn(session['description']), 'plain') },
    slots: slotsOf(session, lists, place, problems),
    track: track?.name ?? null,
    speakers: peopleOf(people, place, problems).map(({ key }) => key),
    format:
      pause ??
      (servicePause !== null && isPause(servicePause) ? servicePause : kind ? formatOfType(kind.name) : null),
    language: languageOf(session, lists),
    tags: tags.map(({ name }) => name),
    video: lineOrNull(session['recordingUrl']) ?? answers.video,
    slides: answers.slides,
    stream: lineOrNull(session['liveUrl']),
    status: /^cancel/i.test(lineIn(session['status'])) ? 'cancelled' : 'confirmed',
  });
}

function answersOf(
  session: ForeignRecord,
  { questions }: Lists,
): { readonly video: string | null; readonly slides: string | null } {
  const answers = listIn(session['questionAnswers'])
    .map(recordIn)
    .map((answer) => ({
      question:
        lineIn(answer['question']) || (questions.get(lineIn(firstOf(answer, 'questionId', 'id'))) ?? ''),
      url: lineIn(firstOf(answer, 'answerValue', 'answer')),
    }));
  const find = (asked: RegExp) =>
    answers.find(({ question, url }) => asked.test(question) && /^https?:\/\/\S+$/i.test(url))?.url ?? null;
  return { video: find(/video|recording|youtube/i), slides: find(/slides|slide deck|presentation/i) };
}

function slotsOf(session: ForeignRecord, { rooms }: Lists, place: Place, problems: Problem[]): ForeignSlot[] {
  const [from, until] = [lineIn(session['startsAt']), lineIn(session['endsAt'])];
  const start = readForeignTime(from);
  if (start === null) {
    const what = from === '' ? 'has no time yet' : `has an invalid time, "${from}"`;
    addProblem(
      problems,
      place,
      `"${lineIn(session['title'])}" ${what}: it is listed as not scheduled.`,
      'Schedule it in Sessionize, or add "date" by hand.',
    );
    return [];
  }
  const room = rooms.get(lineIn(session['roomId'])) ?? lineIn(session['room']);
  return [
    {
      start,
      end: readForeignTime(until),
      durationMinutes: null,
      rooms: session['isPlenumSession'] === true ? 'all' : room === '' ? [] : [room],
    },
  ];
}
