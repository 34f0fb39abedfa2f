import type { Locale, Localized } from '../../../model/locale.ts';
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
  lineIn,
  lineOrNull,
  linesIn,
  listIn,
  recordIn,
  textIn,
  webLinkIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { peopleOf } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { readLanguage } from '../../fields/stype.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { jsonOf } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';

/**
 * The JSON of OPass, the app of Taiwan's conferences (COSCUP, SITCON and others): with every text in each language. See
 * https://opass.app.
 */
export const opass: Adapter = {
  name: 'JSON of OPass',
  recognises: (files) => {
    const file = files.find(
      (each) =>
        /"session_types"|"zh"\s*:/.test(each.text) &&
        sessionsOf(each).some((session) => localesIn(session).length > 0),
    );
    return file === undefined ? null : [file];
  },
  read: ([file]) => programmeOf(file),
};

function sessionsOf(file: SourceFile): ForeignRecord[] {
  return listIn(recordIn(jsonOf(file)?.value)['sessions']).map(recordIn);
}

/** The languages a record has its texts in: keys such as `zh` and `en`, with a mapping below. */
function localesIn(record: ForeignRecord): Locale[] {
  return Object.keys(record).filter((key) => {
    const texts = recordIn(record[key]);
    return /^[a-z]{2,3}(?:-\w+)*$/i.test(key) && ('title' in texts || 'name' in texts);
  });
}

function programmeOf(file: SourceFile | undefined): ForeignProgramme {
  const problems: Problem[] = [];
  const data = file ? jsonOf(file) : null;
  const top = recordIn(data?.value);
  const records = file ? sessionsOf(file) : [];
  const placeOf = (list: string, index: number): Place => data?.placeOf([list, index]) ?? noPlace;
  const [first = 'zh', ...others] = [...new Set(records.flatMap(localesIn))];
  const locales = [first, ...others] as const;
  const namesOf = (
    record: ForeignRecord,
    key: string,
    read: (value: unknown) => string = lineIn,
  ): Localized<string> =>
    Object.fromEntries(
      locales.flatMap((locale) => {
        const text = read(recordIn(record[locale])[key]);
        return text === '' ? [] : [[locale, text]];
      }),
    );
  const named = (list: string) =>
    listIn(top[list])
      .map(recordIn)
      .map((record) => ({ key: lineIn(record['id']), name: namesOf(record, 'name'), record }));

  const speakers = listIn(top['speakers'])
    .map(recordIn)
    .flatMap((record, index): ForeignSpeaker[] => {
      const key = lineIn(record['id']);
      if (key === '') return [];
      const bio = namesOf(record, 'bio', (value) => markdownOf(textIn(value), 'markdown'));
      return [
        foreignSpeaker({
          key,
          id: key,
          place: placeOf('speakers', index),
          name: namesOf(record, 'name'),
          bio,
          photo: webLinkIn(record['avatar']),
        }),
      ];
    });
  const byKey = new Map(speakers.map((speaker) => [speaker.key, speaker]));
  const rooms = named('rooms').map(({ key, name }) => ({
    key,
    name: Object.keys(name).length > 0 ? name : { [first]: key },
    capacity: null,
  }));
  const types = new Map(named('session_types').map((type) => [type.key, type.name]));
  const tags = new Map(named('tags').map((tag) => [tag.key, tag.name[first] ?? tag.key]));
  for (const key of new Set(records.flatMap((record) => lineOrNull(record['room']) ?? []))) {
    if (!rooms.some((room) => room.key === key)) rooms.push({ key, name: { [first]: key }, capacity: null });
  }

  const sessions = records.flatMap((record, index): ForeignSession[] => {
    const place = placeOf('sessions', index);
    const title = namesOf(record, 'title');
    const key = lineIn(record['id']);
    if (key === '' || Object.keys(title).length === 0) {
      addProblem(
        problems,
        place,
        'A session without an id or a title is left out.',
        'Give it both, and import again.',
      );
      return [];
    }
    const people = linesIn(record['speakers']).flatMap((id): ForeignSpeaker[] => {
      const known = byKey.get(id);
      if (known === undefined)
        addProblem(
          problems,
          place,
          `The speaker "${id}" is not in the file.`,
          'Add the speaker there, or by hand.',
        );
      return known === undefined ? [] : [known];
    });
    const type = lineIn(record['type']);
    const typeNames = Object.values(types.get(type) ?? {}).join(' ');
    for (const link of ['qa', 'slide', 'co_write', 'live', 'record']) {
      const written = lineIn(record[link]);
      if (written !== '' && webLinkIn(written) === null)
        addProblem(
          problems,
          place,
          `"${link}" of "${title[first] ?? key}" is still a placeholder, and is left out: "${written}".`,
          'Write the address once it is known.',
        );
    }
    return [
      foreignSession({
        key,
        id: key,
        place,
        title,
        abstract: namesOf(record, 'description', (value) => markdownOf(textIn(value), 'markdown')),
        slots: slotsOf(record, place, problems),
        track: type === '' ? null : type,
        speakers: peopleOf(people, place, problems).map((speaker) => speaker.key),
        format:
          formatOfTitle(Object.values(title).join(' / '), people.length > 0) ??
          pausedBy(title, people.length) ??
          formatOfType(typeNames),
        language: readLanguage(lineIn(record['language'])),
        tags: linesIn(record['tags']).map((tag) => tags.get(tag) ?? tag),
        video: webLinkIn(record['record']),
        slides: webLinkIn(record['slide']),
        stream: webLinkIn(record['live']),
        questions: webLinkIn(record['qa']),
        notes: webLinkIn(record['co_write']),
        sponsored: /sponsor|合作|贊助/i.test(typeNames),
      }),
    ];
  });
  return foreignProgramme({
    locales: [first, ...others],
    rooms,
    tracks: [...types].map(([key, name]) => ({
      key,
      name: Object.keys(name).length > 0 ? name : { [first]: key },
      introduction: {},
    })),
    speakers,
    sessions,
    problems,
  });
}

/** The break that the title names in any of its languages. */
function pausedBy(title: Localized<string>, speakers: number) {
  return (
    Object.values(title)
      .map((text) => formatOfTitle(text ?? '', speakers > 0))
      .find((format) => format !== null) ?? null
  );
}

function slotsOf(record: ForeignRecord, place: Place, problems: Problem[]): ForeignSlot[] {
  const start = readForeignTime(record['start']);
  if (start === null) {
    addProblem(
      problems,
      place,
      `The start "${lineIn(record['start'])}" cannot be read: the session is listed as not scheduled.`,
      'Fix it, or add "date" by hand.',
    );
    return [];
  }
  const broadcast = linesIn(record['broadcast']);
  const room = lineOrNull(record['room']);
  const taken = [...new Set([...(room === null ? [] : [room]), ...broadcast])];
  return [{ start, end: readForeignTime(record['end']), durationMinutes: null, rooms: taken }];
}
