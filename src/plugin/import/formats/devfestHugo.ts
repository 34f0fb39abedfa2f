import type { Locale, Localized } from '../../../model/locale.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
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
import { readClock, readDuration, readForeignDay, timeAt } from '../foreignTime.ts';
import {
  firstOf,
  isYes,
  lineIn,
  linesIn,
  listIn,
  lowerKeys,
  recordIn,
  webLinkIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { mergedSlots, peopleOf, textsOf } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { formatOfTitle, formatOfType, isPlaceholder } from '../sessionKind.ts';
import { documentOf, yamlOf, unreadableDocuments, type SourceDocument } from '../sourceData.ts';
import { stemOf, type SourceFile } from '../sourceFiles.ts';
import { configOf } from './hugoPages.ts';
import { namesIn } from '../../sites/siteConfig.ts';
import { linksOf, photoOf, recordingIn, withoutShortcodes } from '../../sites/siteFields.ts';

/** A page in the languages it is written in. */
interface Pages {
  readonly key: string;
  readonly place: Place;
  readonly byLocale: Localized<SourceDocument>;
  readonly main: ForeignRecord;
}

/**
 * A site of devfest-theme-hugo: the timetable is in `data/schedule.yml`, which names slots of `data/slots.yml` (start
 * and length), rooms of `data/rooms.yml`, and sessions by the `key` of their page.
 */
export const devfestHugo: Adapter = {
  name: 'site of devfest-theme-hugo',
  recognises: (files) => {
    const schedule = dataFile(files, 'schedule');
    const first = recordIn(listIn(schedule && yamlOf(schedule)?.value)[0]);
    return 'day' in first && 'rooms' in first && dataFile(files, 'slots') !== undefined ? files : null;
  },
  read: programmeOf,
};

function dataFile(files: readonly SourceFile[], name: string): SourceFile | undefined {
  return files.find(({ path }) => new RegExp(`(?:^|/)data/${name}\\.ya?ml$`).test(path));
}

function programmeOf(files: readonly SourceFile[]): ForeignProgramme {
  const problems: Problem[] = unreadableDocuments(files, /(?:^|\/)content\/(?:sessions|speakers)\/$/);
  const config = configOf(files);
  const { locales: named } = namesIn(config);
  const [main = 'en', ...others] = named;
  const locales = [main, ...others] as const;
  const data = (name: string): ForeignRecord[] => {
    const file = dataFile(files, name);
    return listIn(file && yamlOf(file)?.value).map(recordIn);
  };

  const speakers = pagesIn(files, 'speakers', locales).map((page) => speakerOf(page, main));
  const byKey = new Map(speakers.map((speaker) => [speaker.key, speaker]));
  const rooms = data('rooms').map((room) => ({
    key: lineIn(room['key']),
    name: { [main]: lineIn(firstOf(room, 'label', 'name', 'key')) },
    capacity: null,
  }));
  const slots = slotsByTalk(files, data('slots'), problems);
  const formats = new Map(
    data('formats').map((format) => [lineIn(firstOf(format, 'key', 'id')), lineIn(format['name'])]),
  );
  const pages = pagesIn(files, 'sessions', locales);
  for (const [talk, { place }] of slots)
    if (!pages.some(({ key }) => key === talk))
      addProblem(
        problems,
        place,
        `The timetable names a session that has no page: "${talk}". It is left out.`,
        'Write its page, or fix the name.',
      );

  const sessions = pages.flatMap((page): ForeignSession[] => {
    const { key, place, main: fields } = page;
    const title = textsOf(page.byLocale, (document) => lineIn(document.fields['title']));
    const scheduled = slots.get(key)?.slots ?? [];
    const name = title[main] ?? '';
    if (isYes(fields['draft']) || (scheduled.length === 0 && (name === '' || isPlaceholder(name)))) {
      addProblem(
        problems,
        place,
        `"${name || key}" is ${isYes(fields['draft']) ? 'a draft' : 'a placeholder'}, and is left out.`,
        'Add it by hand if it takes place.',
      );
      return [];
    }
    if (scheduled.length === 0)
      addProblem(
        problems,
        place,
        `"${name}" is not in the timetable: it is listed as not scheduled.`,
        'Add "date" by hand, or remove the file.',
      );
    const people = linesIn(fields['speakers']).flatMap((id): ForeignSpeaker[] => {
      const known = byKey.get(id);
      if (known === undefined)
        addProblem(
          problems,
          place,
          `The speaker "${id}" has no page.`,
          'Write one, or add the name by hand.',
        );
      return known === undefined ? [] : [known];
    });
    const type = `${formats.get(lineIn(fields['talktype'])) ?? ''} ${lineIn(fields['talktype'])} ${lineIn(fields['format'])}`;
    return [
      foreignSession({
        key,
        id: key,
        place,
        title,
        abstract: textsOf(page.byLocale, ({ body }) => markdownOf(withoutShortcodes(body), 'markdown')),
        slots: mergedSlots(scheduled, isYes(fields['allroom'])),
        speakers: peopleOf(people, place, problems).map((speaker) => speaker.key),
        format: formatOfTitle(name, people.length > 0) ?? formatOfType(type),
        tags: linesIn(fields['tags']),
        video: recordingIn(fields['videoid']),
        slides: webLinkIn(fields['presentation']),
        sponsored: /sponsor/i.test(type),
      }),
    ];
  });
  const params = recordIn(config['params']);
  return foreignProgramme({
    name: { [main]: lineIn(config['title'] ?? params['title']) },
    locales,
    days: data('schedule').flatMap((day) => readForeignDay(day['day']) ?? []),
    rooms,
    speakers,
    sessions,
    problems,
  });
}

/** The pages of a folder of `content/`, each with its translations: `x.md` and `x.ja.md`. */
function pagesIn(files: readonly SourceFile[], folder: string, locales: readonly Locale[]): Pages[] {
  const [main = 'en'] = locales;
  const found = new Map<string, { place: Place; byLocale: Record<Locale, SourceDocument> }>();
  for (const file of files) {
    if (!new RegExp(`(?:^|/)content/${folder}/[^/]+\\.md$`).test(file.path)) continue;
    const [, stem = '', locale = main] =
      new RegExp(`^(.+?)(?:\\.(${locales.join('|')}))?$`).exec(stemOf(file.path)) ?? [];
    const document = documentOf(file);
    if (stem === '_index' || document === null) continue;
    const page = found.get(stem) ?? { place: document.placeOf([]), byLocale: {} };
    page.byLocale[locale] = document;
    found.set(stem, page);
  }
  return [...found].map(([stem, { place, byLocale }]) => {
    const fields = lowerKeys((byLocale[main] ?? Object.values(byLocale)[0])?.fields ?? {});
    return { key: lineIn(fields['key']) || stem.replace(/^_/, ''), place, byLocale, main: fields };
  });
}

function speakerOf(page: Pages, main: Locale): ForeignSpeaker {
  const names = textsOf(page.byLocale, ({ fields }) => lineIn(fields['name']));
  return foreignSpeaker({
    key: page.key,
    id: page.key,
    place: page.place,
    name: Object.keys(names).length > 0 ? names : { [main]: page.key },
    role: textsOf(page.byLocale, ({ fields }) => lineIn(fields['company'])),
    bio: textsOf(page.byLocale, ({ body }) => markdownOf(withoutShortcodes(body), 'markdown')),
    photo: photoOf(page.main['photourl']),
    links: linksOf(page.main),
  });
}

/** When and where each session takes place, by its key. */
function slotsByTalk(
  files: readonly SourceFile[],
  slots: readonly ForeignRecord[],
  problems: Problem[],
): Map<string, { readonly place: Place; readonly slots: ForeignSlot[] }> {
  const byTalk = new Map<string, { place: Place; slots: ForeignSlot[] }>();
  const file = dataFile(files, 'schedule');
  const data = file ? yamlOf(file) : null;
  for (const [dayIndex, day] of listIn(data?.value).map(recordIn).entries()) {
    const date = readForeignDay(day['day']);
    for (const [roomIndex, room] of listIn(day['rooms']).map(recordIn).entries()) {
      for (const [index, entry] of listIn(room['slots']).map(recordIn).entries()) {
        const place = data?.placeOf([dayIndex, 'rooms', roomIndex, 'slots', index]) ?? noPlace;
        const talk = lineIn(entry['talk']);
        if (talk === '') continue;
        const slot = slotOf(
          slots.find((record) => lineIn(record['key']) === lineIn(entry['slot'])),
          date,
          lineIn(room['room']),
        );
        if (slot === null)
          addProblem(
            problems,
            place,
            `The slot "${lineIn(entry['slot'])}" of "${talk}" has no valid time.`,
            'Fix it in data/slots.yml.',
          );
        const known = byTalk.get(talk) ?? { place, slots: [] };
        byTalk.set(talk, slot === null ? known : { ...known, slots: [...known.slots, slot] });
      }
    }
  }
  return byTalk;
}

function slotOf(slot: ForeignRecord | undefined, day: DayKey | null, room: string): ForeignSlot | null {
  const clock = readClock(lineIn(slot?.['start']));
  if (day === null || clock === null) return null;
  return {
    start: timeAt(day, clock),
    end: null,
    durationMinutes: readDuration(slot?.['duration']),
    rooms: room === '' ? [] : [room],
  };
}
