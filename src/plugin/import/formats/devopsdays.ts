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
  type ForeignTime,
  type Place,
} from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { readClock, readForeignDay, readForeignTime, timeAt } from '../foreignTime.ts';
import {
  firstOf,
  lineIn,
  linesIn,
  listIn,
  lowerKeys,
  recordIn,
  webLinkIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { peopleOf } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { documentOf, yamlOf, unreadableDocuments, type SourceDocument } from '../sourceData.ts';
import { folderOf, SourceError, stemOf, type SourceFile } from '../sourceFiles.ts';
import { linksOf, photoOf, recordingIn, withoutShortcodes } from '../../sites/siteFields.ts';

/**
 * An event of devopsdays.org: the timetable is in YAML, where `title` is a talk's file name or, for other types, the
 * words to show; talks and speakers are Markdown with front matter in TOML. Ignites have a day and no time: they are
 * held within the block of the timetable that has the type `ignite`.
 */
export const devopsdays: Adapter = {
  name: 'event of devopsdays.org',
  recognises: (files) => {
    return programFiles(files).length === 0 ? null : files;
  },
  read: programmeOf,
};

function programFiles(files: readonly SourceFile[]): SourceFile[] {
  return files.filter((file) => {
    if (!/\.ya?ml$/.test(file.path) || !/^program:/m.test(file.text)) return false;
    const entries = listIn(recordIn(yamlOf(file)?.value)['program']).map(recordIn);
    return entries.some((entry) => 'start_time' in entry && 'type' in entry);
  });
}

/** The event: the file with `startdate`, which is the timetable or in its folder. */
function eventOf(files: readonly SourceFile[], program: SourceFile): ForeignRecord {
  const nearby = [program, ...files.filter(({ path }) => folderOf(path) === folderOf(program.path))];
  return (
    nearby
      .filter(({ path }) => /\.ya?ml$/.test(path))
      .map((file) => recordIn(yamlOf(file)?.value))
      .find((fields) => 'startdate' in fields) ?? {}
  );
}

function programmeOf(
  files: readonly SourceFile[],
  hints: { readonly locale: string | null },
): ForeignProgramme {
  const problems: Problem[] = unreadableDocuments(files, /(?:^|\/)(?:program|speakers)\/$/);
  const locale = hints.locale ?? 'en';
  const [program, ...more] = programFiles(files);
  if (program && more.length > 0)
    throw new SourceError(
      `There are the timetables of ${more.length + 1} events, such as ${program.shown} and ${more[0]?.shown ?? ''}. Name the folder of one event, such as content/events/2027-example.`,
    );
  const data = program ? yamlOf(program) : null;
  const event = program ? eventOf(files, program) : {};
  const offset = readForeignTime(event['startdate'])?.offset ?? null;
  const top = recordIn(data?.value);
  const pages = (folder: string) =>
    files.flatMap((file) => {
      const document = new RegExp(`(?:^|/)${folder}/[^/]+\\.md$`).test(file.path) ? documentOf(file) : null;
      return document === null
        ? []
        : [{ id: stemOf(file.path).normalize('NFC'), document, fields: lowerKeys(document.fields) }];
    });
  const people = new Map(
    pages('speakers').map(({ id, document, fields }) => [id, speakerOf(id, document, fields, locale)]),
  );
  const talks = new Map(pages('program').map((page) => [page.id, page]));

  const slots = new Map<string, ForeignSlot[]>();
  const within = new Map<string, string>();
  const others: ForeignSession[] = [];
  const blocks = new Map<DayKey | null, string>();
  for (const [index, entry] of listIn(top['program']).map(recordIn).entries()) {
    const place = data?.placeOf(['program', index]) ?? noPlace;
    const title = lineIn(entry['title']).normalize('NFC');
    const type = lineIn(entry['type']);
    const slot = slotOf(entry, offset);
    if (title === '') continue;
    if (slot === null)
      addProblem(
        problems,
        place,
        `"${title}" has no valid date and time: it is listed as not scheduled.`,
        'Fix it in the timetable, or add "date" by hand.',
      );
    if (type === 'talk' && talks.has(title)) {
      slots.set(title, [...(slots.get(title) ?? []), ...(slot ? [slot] : [])]);
      continue;
    }
    if (type === 'talk')
      addProblem(
        problems,
        place,
        `The timetable names the talk "${title}", which has no file: only its title and time are known.`,
        'Fix the name, or write the talk.',
      );
    const key = `timetable ${slot?.start.local ?? ''} ${title}`;
    others.push(
      foreignSession({
        key,
        place,
        title: { [locale]: title },
        slots: slot ? [slot] : [],
        format: formatOfTitle(title, false) ?? (type === 'ignite' ? 'lightning' : null),
      }),
    );
    if (type === 'ignite' && !blocks.has(readForeignDay(entry['date'])))
      blocks.set(readForeignDay(entry['date']), key);
  }
  for (const [index, ignite] of listIn(top['ignites']).map(recordIn).entries()) {
    const id = lineIn(ignite['title']).normalize('NFC');
    const block = blocks.get(readForeignDay(ignite['date']));
    if (!talks.has(id))
      addProblem(
        problems,
        data?.placeOf(['ignites', index]) ?? noPlace,
        `The ignite "${id}" has no file, and is left out.`,
        'Fix the name, or write the talk.',
      );
    else within.set(id, block ?? '');
  }

  const sessions = [...talks].map(([id, { document, fields }]) => {
    const place = document.placeOf(['title']);
    const slot = slotOf(
      { date: fields['talk_date'], start_time: fields['talk_start_time'], end_time: fields['talk_end_time'] },
      offset,
    );
    const scheduled = slots.get(id) ?? (slot ? [slot] : []);
    const block = within.get(id);
    const title = lineIn(fields['title']) || id;
    if (scheduled.length === 0 && block === undefined)
      addProblem(
        problems,
        place,
        `"${title}" is not in the timetable: it is listed as not scheduled.`,
        'Add it there, or "date" by hand.',
      );
    const speakers = linesIn(fields['speakers']).map((written) =>
      personOf(people, written.normalize('NFC'), place, locale, problems),
    );
    return talkOf(id, document, fields, {
      title,
      place,
      slots: scheduled,
      within: block || null,
      isIgnite: block !== undefined,
      speakers: peopleOf(speakers, place, problems),
      locale,
    });
  });
  const city = lineIn(event['city']);
  return foreignProgramme({
    name: city === '' ? {} : { [locale]: lineIn(`devopsdays ${city} ${lineIn(event['year'])}`) },
    locales: [locale],
    days: [
      ...new Set(listIn(top['program']).flatMap((entry) => readForeignDay(recordIn(entry)['date']) ?? [])),
    ],
    speakers: [...people.values()],
    sessions: [...others, ...sessions],
    problems,
  });
}

interface Talk {
  readonly title: string;
  readonly place: Place;
  readonly slots: readonly ForeignSlot[];
  readonly within: string | null;
  readonly isIgnite: boolean;
  readonly speakers: readonly ForeignSpeaker[];
  readonly locale: string;
}

function talkOf(
  id: string,
  { body }: SourceDocument,
  fields: ForeignRecord,
  { title, place, slots, within, isIgnite, speakers, locale }: Talk,
): ForeignSession {
  const vimeo = /^\d{5,12}$/.exec(lineIn(fields['vimeo']))?.[0];
  return foreignSession({
    key: `talk ${id}`,
    id,
    place,
    title: { [locale]: title },
    abstract: { [locale]: markdownOf(withoutShortcodes(body), 'markdown') },
    slots,
    within,
    speakers: speakers.map(({ key }) => key),
    format:
      formatOfTitle(title, speakers.length > 0) ??
      (isIgnite ? 'lightning' : formatOfType(lineIn(fields['type']))),
    video:
      recordingIn(fields['youtube']) ??
      recordingIn(fields['video']) ??
      (vimeo === undefined ? null : `https://vimeo.com/${vimeo}`),
    slides: webLinkIn(firstOf(fields, 'slides', 'speakerdeck', 'slideshare', 'googleslides', 'pdf')),
  });
}

function personOf(
  people: Map<string, ForeignSpeaker>,
  id: string,
  place: Place,
  locale: string,
  problems: Problem[],
): ForeignSpeaker {
  const known = people.get(id);
  if (known) return known;
  addProblem(
    problems,
    place,
    `The speaker "${id}" has no file.`,
    'Write one in the source, or fix the name by hand.',
  );
  const speaker = foreignSpeaker({ key: id, place, name: { [locale]: id } });
  people.set(id, speaker);
  return speaker;
}

function speakerOf(
  id: string,
  { body, placeOf }: SourceDocument,
  fields: ForeignRecord,
  locale: string,
): ForeignSpeaker {
  return foreignSpeaker({
    key: id,
    id,
    place: placeOf(['title']),
    name: { [locale]: lineIn(fields['title']) || id },
    role: { [locale]: lineIn(firstOf(fields, 'role', 'position', 'company')) },
    bio: { [locale]: markdownOf(withoutShortcodes(body), 'markdown') },
    photo: photoOf(fields['image'], 'images/speaker/'),
    links: linksOf(fields),
  });
}

function slotOf(entry: ForeignRecord, offset: ForeignTime['offset']): ForeignSlot | null {
  const day = readForeignDay(entry['date']);
  const start = readClock(lineIn(entry['start_time']));
  if (day === null || start === null) return null;
  const until = readClock(lineIn(entry['end_time']));
  const end = until === null ? null : until <= start ? until + 1440 : until;
  return {
    start: timeAt(day, start, offset),
    end: end === null ? null : timeAt(day, end, offset),
    durationMinutes: null,
    rooms: [],
  };
}
