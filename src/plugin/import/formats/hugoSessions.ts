import { nameKey } from '../../../model/speakerName.ts';
import type { Adapter } from '../adapters.ts';
import { foreignSession, foreignSpeaker, sourceProblem } from '../foreignProgramme.ts';
import type { ForeignProgramme, ForeignSession, ForeignSlot, ForeignSpeaker } from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { readDuration, readForeignTime } from '../foreignTime.ts';
import {
  firstOf,
  isYes,
  lineIn,
  lineOrNull,
  linesIn,
  listIn,
  lowerKeys,
  recordIn,
  webLinkIn,
} from '../foreignValue.ts';
import type { ForeignRecord } from '../foreignValue.ts';
import { peopleOf, tracksNamed } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { readLanguage } from '../../fields/stype.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { documentOf, tomlOf, yamlOf } from '../sourceData.ts';
import type { SourceDocument } from '../sourceData.ts';
import { folderOf, stemOf } from '../sourceFiles.ts';
import type { SourceFile } from '../sourceFiles.ts';
import { knownFolders, knownNames, namesOf, plainName } from '../../sites/knownNames.ts';
import { linksOf, photoOf, recordingIn, withoutShortcodes } from '../../sites/siteFields.ts';

/** The names of each key on such sites; where the times have another name, `date` is when the file was published. */
const keys = {
  ...withNames(knownNames.session),
  date: [...knownNames.session.date.map(plainName), 'date'],
};
const personKeys = withNames(knownNames.speaker);

function withNames<Key extends string>(
  table: Readonly<Record<Key, readonly string[]>>,
): Readonly<Record<Key, readonly string[]>> {
  return Object.fromEntries(
    Object.entries<readonly string[]>(table).map(([key, others]) => [key, namesOf(key, others)]),
  ) as Record<Key, readonly string[]>;
}

const folderOfKind = (names: readonly string[]) =>
  new RegExp(`(?:^|/)(?:${names.join('|')})/(?:[^/]+/)*$`, 'i');
const sessionFolder = folderOfKind(knownFolders.session);
const speakerFolder = folderOfKind(knownFolders.speaker);

interface Page {
  readonly file: SourceFile;
  readonly document: SourceDocument;
  readonly fields: ForeignRecord;
}

/** A Hugo site (or another of Markdown files) with a file a session that says its time in the front matter. */
export const hugoSessions: Adapter = {
  name: 'site of Markdown files with the times in their front matter (Hugo and others)',
  recognises: (files) => {
    const timed = sessionPages(files).filter(
      ({ fields }) => readForeignTime(firstOf(fields, ...keys.date)) !== null,
    );
    return timed.length > 0 ? files : null;
  },
  read: programmeOf,
};

/** The keys as plain names, those below `params` as well. */
function plainKeys(record: ForeignRecord): ForeignRecord {
  const plain = (fields: ForeignRecord) =>
    lowerKeys(Object.fromEntries(Object.entries(fields).map(([key, value]) => [plainName(key), value])));
  return { ...plain(recordIn(record['params'])), ...plain(record) };
}

function pagesIn(files: readonly SourceFile[], folder: RegExp): Page[] {
  return files.flatMap((file): Page[] => {
    if (!/\.(?:md|markdown)$/i.test(file.path) || !folder.test(folderOf(file.path))) return [];
    const document = documentOf(file);
    return document === null ? [] : [{ file, document, fields: plainKeys(document.fields) }];
  });
}

function sessionPages(files: readonly SourceFile[]): Page[] {
  const pages = pagesIn(files, sessionFolder).filter(
    ({ file, fields }) =>
      stemOf(file.path) !== '_index' &&
      lineIn(fields['title']) !== '' &&
      !speakerFolder.test(folderOf(file.path)),
  );
  return pages;
}

/** `sessions/2024/`: the year of a folder; null where there is none. */
function yearOf({ file }: Page): string | null {
  return /(?:^|\/)((?:19|20)\d{2})\//.exec(file.path)?.[1] ?? null;
}

function programmeOf(
  files: readonly SourceFile[],
  hints: { readonly locale: string | null },
): ForeignProgramme {
  const problems: Problem[] = [];
  const config = configOf(files);
  const locale = hints.locale ?? (lineIn(config['defaultcontentlanguage']) || 'en');
  const all = sessionPages(files);
  const years = all.flatMap((page) => yearOf(page) ?? []).sort();
  const latest = years.at(-1) ?? null;
  const pages = all.filter((page) => yearOf(page) === null || yearOf(page) === latest);
  if (pages.length < all.length && pages[0] !== undefined)
    problems.push(
      sourceProblem(
        pages[0].document.placeOf([]),
        `${all.length - pages.length} sessions of other years than ${latest ?? ''} are left out.`,
        'Name the folder of one year to import another.',
      ),
    );
  const people = speakersOf(pagesIn(files, speakerFolder), locale);
  // Of namesakes the first.
  const byName = new Map(
    [...people].toReversed().map(([key, { name }]) => [nameKey(name[locale] ?? ''), key]),
  );

  const sessions = pages.flatMap((page): ForeignSession[] => {
    const { fields, document, file } = page;
    const place = document.placeOf([]);
    const title = lineIn(fields['title']);
    if (isYes(fields['draft'])) {
      problems.push(
        sourceProblem(
          place,
          `"${title}" is a draft, and is left out.`,
          'Remove "draft: true" in the source to import it.',
        ),
      );
      return [];
    }
    const id = idOf(file);
    const named = speakersNamed(firstOf(fields, 'presenters', ...keys.speakers)).map((written) =>
      personNamed(people, byName, written, page, locale),
    );
    const speakers = peopleOf(named, place, problems);
    const [track = null, ...moreTracks] = linesIn(firstOf(fields, ...keys.track));
    return [
      foreignSession({
        key: file.path.replace(/^.*?((?:sessions?|talks?)\/)/i, '$1'),
        id,
        place,
        title: { [locale]: title },
        subtitle: { [locale]: lineIn(firstOf(fields, ...keys.subtitle)) },
        abstract: { [locale]: markdownOf(withoutShortcodes(document.body), 'markdown') },
        slots: slotsOf(page, problems),
        track,
        speakers: [...new Set(speakers.map(({ key }) => key))],
        format:
          formatOfTitle(title, speakers.length > 0) ??
          formatOfType(lineIn(firstOf(fields, ...keys.format))) ??
          (track !== null && /^keynotes?$/i.test(track) ? 'keynote' : null),
        language: readLanguage(lineIn(fields['language'])),
        tags: [...moreTracks, ...linesIn(fields['tags'])],
        slides: webLinkIn(firstOf(fields, ...keys.slides)),
        video: recordingIn(firstOf(fields, ...keys.speechLink)),
        status: isYes(fields['cancelled']) || isYes(fields['canceled']) ? 'cancelled' : 'confirmed',
      }),
    ];
  });
  const rooms = [
    ...new Set([
      ...roomsListed(files),
      ...sessions.flatMap(({ slots }) => slots.flatMap(({ rooms: taken }) => (taken === 'all' ? [] : taken))),
    ]),
  ];
  return {
    name: lineIn(config['title']) === '' ? {} : { [locale]: lineIn(config['title']) },
    timezone: lineOrNull(config['timezone']),
    locales: [locale],
    url: null,
    days: [],
    rooms: rooms.map((name) => ({ key: name, name: { [locale]: name }, capacity: null })),
    tracks: tracksNamed(sessions, locale),
    speakers: [...people.values()],
    sessions,
    problems,
  };
}

function configOf(files: readonly SourceFile[]): ForeignRecord {
  const file = files.find(({ path }) => /(?:^|\/)(?:config|hugo)\.(?:toml|ya?ml)$/.test(path));
  const data = file === undefined ? null : file.path.endsWith('.toml') ? tomlOf(file) : yamlOf(file);
  return lowerKeys(recordIn(data?.value));
}

/** Pages of rooms (`layout: program-room`) name a room in the order of the site. */
function roomsListed(files: readonly SourceFile[]): string[] {
  return pagesIn(files, /(?:^|\/)(?:schedule|rooms?|venue)\/$/i).flatMap(
    ({ fields }) => lineOrNull(fields['room']) ?? [],
  );
}

/** `talk.md`, `talk/index.md` and `talk/_index.md` are the page `talk`. */
function idOf(file: SourceFile): string {
  const stem = stemOf(file.path);
  return /^_?index$/.test(stem) ? stemOf(folderOf(file.path).replace(/\/$/, '')) : stem;
}

/** The people of a session: a list of names, of ids, of mappings, or one text with commas. */
function speakersNamed(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(/\s*[,;]\s*/)
      .map(lineIn)
      .filter(Boolean);
  return listIn(value).flatMap(
    (item) =>
      lineOrNull(typeof item === 'object' ? firstOf(recordIn(item), 'name', 'title', 'id', 'slug') : item) ??
      [],
  );
}

/** By id, in the order of the files. */
function speakersOf(pages: readonly Page[], locale: string): Map<string, ForeignSpeaker> {
  return new Map(
    pages.flatMap(({ file, document, fields }) => {
      const name = lineIn(firstOf(fields, ...personKeys.name));
      const id = idOf(file);
      if (name === '' || /^_?index$|^speakers?$/i.test(id)) return [];
      const role = [firstOf(fields, ...personKeys.role), firstOf(fields, ...personKeys.company)];
      const speaker = foreignSpeaker({
        key: id,
        id,
        place: document.placeOf([]),
        name: { [locale]: name },
        role: { [locale]: role.flatMap((part) => lineOrNull(part) ?? []).join(', ') },
        bio: { [locale]: markdownOf(withoutShortcodes(document.body), 'markdown') },
        photo: photoOf(firstOf(fields, ...personKeys.photo)),
        links: linksOf(fields),
      });
      return [[id, speaker] as const];
    }),
  );
}

function personNamed(
  people: Map<string, ForeignSpeaker>,
  byName: Map<string, string>,
  written: string,
  { document }: Page,
  locale: string,
): ForeignSpeaker {
  const known = people.get(written) ?? people.get(byName.get(nameKey(written)) ?? '');
  const spelled = { [locale]: written };
  if (known && !(isSlug(known.name[locale] ?? '') && !isSlug(written))) return known;
  if (known) {
    // Some files have the name as an id, others as a name.
    const named = { ...known, name: spelled };
    people.set(known.key, named);
    return named;
  }
  const speaker = foreignSpeaker({ key: written, place: document.placeOf([]), name: spelled });
  people.set(written, speaker);
  byName.set(nameKey(written), written);
  return speaker;
}

function isSlug(name: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)+$/.test(name);
}

function slotsOf({ fields, document }: Page, problems: Problem[]): ForeignSlot[] {
  const written = firstOf(fields, ...keys.date);
  const start = readForeignTime(written);
  if (start === null) {
    const what = lineIn(written) === '' ? 'has no time' : `has an invalid time, "${lineIn(written)}"`;
    problems.push(
      sourceProblem(
        document.placeOf([]),
        `"${lineIn(fields['title'])}" ${what}: it is listed as not scheduled.`,
        'Add "date" by hand.',
      ),
    );
    return [];
  }
  return [
    {
      start,
      end: readForeignTime(firstOf(fields, ...keys.end)),
      durationMinutes: readDuration(firstOf(fields, ...keys.duration)),
      rooms: linesIn(firstOf(fields, 'rooms', ...keys.room)),
    },
  ];
}
