import type { Locale, Localized } from '../../../model/locale.ts';
import { nameKey, splitPresenters } from '../../../model/speakerName.ts';
import { readLanguage } from '../../fields/stype.ts';
import type { Problem } from '../../problem.ts';
import { knownNames, namesOf, plainName } from '../../sites/knownNames.ts';
import { type ListedPerson, withoutShortcodes } from '../../sites/siteFields.ts';
import { namesIn } from '../../sites/siteConfig.ts';
import type { Adapter } from '../adapters.ts';
import {
  foreignSession,
  foreignSpeaker,
  addProblem,
  foreignProgramme,
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSlot,
  type ForeignSpeaker,
  type Place,
} from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { readDuration, readForeignTime } from '../foreignTime.ts';
import {
  firstOf,
  isYes,
  lineIn,
  lineOrNull,
  linesIn,
  lowerKeys,
  recordIn,
  webLinkIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { peopleOf, roomsNamed, roomsOf, textsOf, tracksNamed } from '../gathering.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { documentOf, unreadableDocuments } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';
import { configOf, folders, localesOf, pagesOf, type Page, type PageFile } from './hugoPages.ts';

/**
 * A site of Hugo or a similar generator, with a Markdown file per session that has its time in the front matter. The
 * files are read like those of a content folder of such a site.
 */
export const hugoSessions: Adapter = {
  name: 'site of Markdown files with the times in their front matter (Hugo and others)',
  recognises: (files) => {
    const pages = pagesOf(files, 'session', localesOf(files, null));
    return pages.some(({ known }) => readForeignTime(known.data['date']) !== null) ? files : null;
  },
  read: (files, { locale }) => programmeOf(files, locale),
};

const bodyOf = ({ document, known }: PageFile) =>
  markdownOf(withoutShortcodes(document.body), 'markdown') || markdownOf(known.text, 'markdown');

/** `sessions/2024/`: the year of a folder; null if there is none. */
function yearOf({ path }: PageFile): string | null {
  return /(?:^|\/)((?:19|20)\d{2})\//.exec(path)?.[1] ?? null;
}

function programmeOf(files: readonly SourceFile[], wanted: Locale | null): ForeignProgramme {
  const problems: Problem[] = unreadableDocuments(files, folders.session, folders.speaker);
  const config = configOf(files);
  const locales = localesOf(files, wanted);
  const [main] = locales;
  const all = pagesOf(files, 'session', locales).filter(({ known }) => lineIn(known.data['title']) !== '');
  const latest =
    all
      .flatMap((page) => yearOf(page) ?? [])
      .sort()
      .at(-1) ?? null;
  const pages = all.filter((page) => yearOf(page) === null || yearOf(page) === latest);
  if (pages.length < all.length && pages[0] !== undefined)
    addProblem(
      problems,
      pages[0].place,
      `${all.length - pages.length} sessions of other years than ${latest ?? ''} are left out.`,
      'Name the folder of one year to import another.',
    );
  const people = new Map(
    pagesOf(files, 'speaker', locales).flatMap((page) => {
      const speaker = speakerOf(page);
      return speaker === null ? [] : [[page.id, speaker] as const];
    }),
  );
  // If several have the name, the first.
  const byName = new Map([...people].toReversed().map(([key, { name }]) => [nameKey(name[main] ?? ''), key]));

  const sessions = pages.flatMap((page): ForeignSession[] => {
    const { known, place } = page;
    const { data } = known;
    const title = lineIn(data['title']);
    if (data['draft'] === true) {
      addProblem(
        problems,
        place,
        `"${title}" is a draft, and is left out.`,
        'Remove "draft: true" in the source to import it.',
      );
      return [];
    }
    const names = Array.isArray(data['presenters']) ? linesIn(data['presenters']) : [];
    const named = namesOfPeople(data['speakers'] ?? data['presenters']).map((written, index) =>
      personNamed(people, byName, {
        written,
        name: names[index] ?? written,
        listed: known.people[index],
        place,
        main,
      }),
    );
    const speakers = peopleOf(named, place, problems);
    const plain = plainKeys(page.document.fields);
    return [
      foreignSession({
        key: page.path.replace(/^.*?((?:sessions?|talks?)\/)/i, '$1'),
        id: page.id,
        place,
        title: textsOf(page.byLocale, (file) => lineIn(file.known.data['title'])),
        subtitle: textsOf(page.byLocale, (file) => lineIn(file.known.data['subtitle'])),
        abstract: textsOf(page.byLocale, bodyOf),
        slots: slotsOf(page, title, problems),
        track: known.trackName,
        speakers: [...new Set(speakers.map(({ key }) => key))],
        format:
          formatOfTitle(title, speakers.length > 0) ??
          formatOfType(lineIn(firstOf(plain, ...namesOf('format', knownNames.session.format)))) ??
          (/^keynotes?$/i.test(known.trackName ?? '') ? 'keynote' : null),
        language: readLanguage(lineIn(data['language'])),
        tags: linesIn(data['tags']),
        slides: webLinkIn(data['slides']),
        video: webLinkIn(data['speechLink']),
        status: ['cancelled', 'canceled'].some((key) => isYes(plain[key])) ? 'cancelled' : 'confirmed',
      }),
    ];
  });
  const { name } = namesIn(config);
  return foreignProgramme({
    name: typeof name === 'string' ? { [main]: name } : (recordIn(name) as Localized<string>),
    timezone: lineOrNull(config['timezone']),
    locales: [main, ...locales.slice(1).filter((locale) => sessions.some(({ title }) => title[locale]))],
    rooms: roomsNamed([...roomsListed(files), ...roomsOf(sessions)], main),
    tracks: tracksNamed(sessions, main),
    speakers: [...people.values()],
    sessions,
    problems,
  });
}

/** Front matter by plain names. */
function plainKeys(fields: ForeignRecord): ForeignRecord {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [plainName(key), value]));
}

/** Pages of rooms (`layout: program-room`) name a room in the order of the site. */
function roomsListed(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    /(?:^|\/)(?:schedule|rooms?|venue)\/[^/]+\.md$/i.test(file.path)
      ? (lineOrNull(lowerKeys(documentOf(file)?.fields ?? {})['room']) ?? [])
      : [],
  );
}

/** The people of a session: a list of names or ids, or one text with commas. */
function namesOfPeople(value: unknown): string[] {
  return typeof value === 'string' ? splitPresenters(value) : linesIn(value ?? []);
}

function speakerOf(page: Page): ForeignSpeaker | null {
  const { id, place, known } = page;
  const name = textsOf(page.byLocale, (file) => lineIn(file.known.data['name']));
  if (Object.keys(name).length === 0 || /^_?index$|^(?:speakers?|presenters|people|authors)$/i.test(id))
    return null;
  return foreignSpeaker({
    key: id,
    id,
    place,
    name,
    role: textsOf(page.byLocale, (file) => lineIn(file.known.data['role'])),
    bio: textsOf(page.byLocale, bodyOf),
    photo: lineOrNull(known.data['photo']),
    links: linesIn(known.data['links'] ?? []),
  });
}

interface Named {
  readonly written: string;
  readonly name: string;
  /** How the session describes the person. */
  readonly listed: ListedPerson | undefined;
  readonly place: Place;
  readonly main: Locale;
}

function personNamed(
  people: Map<string, ForeignSpeaker>,
  byName: Map<string, string>,
  { written, name, listed, place, main }: Named,
): ForeignSpeaker {
  const known = people.get(written) ?? people.get(byName.get(nameKey(name)) ?? '');
  const spelled = { [main]: name };
  if (known && !(isSlug(known.name[main] ?? '') && !isSlug(name))) return known;
  if (known) {
    // Some files have the name as an id, others as a name.
    const named = { ...known, name: spelled };
    people.set(known.key, named);
    return named;
  }
  const speaker = foreignSpeaker({
    key: written,
    place,
    name: spelled,
    role: listed ? { [main]: listed.role } : {},
    bio: listed ? { [main]: markdownOf(listed.bio, 'markdown') } : {},
    photo: listed?.photo ?? null,
  });
  people.set(written, speaker);
  byName.set(nameKey(name), written);
  return speaker;
}

function isSlug(name: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)+$/.test(name);
}

function slotsOf({ known: { data }, place }: Page, title: string, problems: Problem[]): ForeignSlot[] {
  const start = readForeignTime(data['date']);
  if (start === null) {
    const written = lineIn(data['date']);
    const what = written === '' ? 'has no time' : `has an invalid time, "${written}"`;
    addProblem(problems, place, `"${title}" ${what}: it is listed as not scheduled.`, 'Add "date" by hand.');
    return [];
  }
  return [
    {
      start,
      end: readForeignTime(data['end']),
      durationMinutes: readDuration(data['duration']),
      rooms: linesIn(data['rooms'] ?? data['room'] ?? []),
    },
  ];
}
