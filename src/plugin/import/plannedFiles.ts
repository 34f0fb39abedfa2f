import type { Locale, Localized } from '../../model/locale.ts';
import { isHexColour } from '../../model/accent.ts';
import { slugOf } from '../../model/text/slug.ts';
import type { Zone } from '../../model/zonedTime.ts';
import type { Problem } from '../problem.ts';
import { type ForeignProgramme, type ForeignSession, type Place, addProblem } from './foreignProgramme.ts';
import { namedOnly } from './namedOnly.ts';
import {
  differs,
  mapTexts,
  valueIn,
  withoutPasscodes,
  unescapeOnce,
  withoutPrivateParts,
} from './foreignText.ts';
import { readPeopleHeading } from '../speakers/peopleHeading.ts';
import {
  sessionFields,
  speakerFields,
  translatedSessionFields,
  translatedSpeakerFields,
  type Fields,
  type WrittenIds,
} from './frontMatterTable.ts';
import { hueOfTrack } from '../trackSchema.ts';

/** A planned file of the content folder. */
export interface PlannedFile {
  /** From the content folder, with forward slashes. */
  readonly path: string;
  /** The item of the source, the same in the next import: `session 6561`. */
  readonly of: string;
  /** Front matter, or the keys of a YAML file, in the order to write. */
  readonly fields: Fields;
  /** Markdown; null for a YAML file. */
  readonly body: string | null;
  /**
   * The content of a YAML file as a list. It is written if the file already is a list, or if only a list can hold
   * everything.
   */
  readonly items?: readonly ListItem[];
  readonly prefersList?: boolean;
  /** Keys that all keep the values of the last import if it had any of them. */
  readonly keeps?: readonly string[];
}

/** An item of a list, known by its name. */
export type ListItem = Readonly<Record<string, unknown>>;

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly problems: readonly Problem[];
}

/** Gives an item of the source the name that its files had, or a new one. */
export type IdAssigner = (
  kind: 'sessions' | 'speakers' | 'tracks',
  key: string,
  wanted: string,
  title: string,
) => string;

/** The values in conference.yaml for a source that does not name the conference. */
export interface KnownConference {
  /** Its name, or one guessed from the file name. */
  readonly name: unknown;
  /** The fixed `id` for a guessed name, so that a new name does not change calendars. */
  readonly id: unknown;
}

const timeKeys = ['date', 'end', 'duration', 'slots', 'room', 'rooms'];

/** Plans Lectern's files for a programme. Nothing is read or written here. */
export function planFiles(
  source: ForeignProgramme,
  zone: Zone,
  idFor: IdAssigner,
  known: KnownConference,
): ImportPlan {
  const problems: Problem[] = [];
  const whole = namedOnly(source, problems);
  const programme = withoutPasscodes({ ...whole, problems: [] });
  for (const list of ['sessions', 'speakers'] as const) {
    for (const [index, { place }] of whole[list].entries()) {
      if (JSON.stringify(whole[list][index]) !== JSON.stringify(programme[list][index]))
        addProblem(
          problems,
          place,
          'A link contained an access code, which was removed.',
          'Add it by hand if it may be public.',
        );
    }
  }
  const [main, ...others] = programme.locales;
  const clean = (texts: Localized<string>, place: Place): Localized<string> =>
    cleanTexts(texts, place, problems);
  const speaking = new Set(programme.sessions.flatMap(({ speakers }) => speakers));
  const tracked = new Set(programme.sessions.flatMap(({ track }) => track ?? []));
  const speakers = programme.speakers.filter(({ key }) => speaking.has(key));
  const tracks = programme.tracks.filter(({ key }) => tracked.has(key));

  const sessionIds = new Map(
    programme.sessions.map((session) => [
      session.key,
      idFor('sessions', session.key, session.id ?? titleOf(session, main), titleOf(session, main)),
    ]),
  );
  const ids: WrittenIds = {
    session: (key) => sessionIds.get(key) ?? null,
    speaker: new Map(
      speakers.map(({ key, id, name }) => [
        key,
        idFor('speakers', key, id ?? valueIn(name, main), valueIn(name, main)),
      ]),
    ),
    track: new Map(
      tracks.map(({ key, name }) => [key, idFor('tracks', key, valueIn(name, main), valueIn(name, main))]),
    ),
    speakers: new Map(speakers.map((speaker) => [speaker.key, speaker])),
    rooms: new Map(programme.rooms.map((room) => [room.key, room])),
    zone,
    locale: main,
    warn: (place, message, hint) => {
      const isReported = problems.some(
        (problem) =>
          problem.message === message && problem.file === place.file && problem.line === place.line,
      );
      if (!isReported) addProblem(problems, place, message, hint);
    },
  };

  const local = speakers.filter(({ photo }) => photo !== null && !/^https?:/i.test(photo));
  if (local[0] !== undefined)
    ids.warn(
      local[0].place,
      `${local.length} ${local.length === 1 ? 'photo is a file' : 'photos are files'} of the source's own site, such as "${local[0].photo ?? ''}".`,
      'Copy the pictures into the public folder, under the same paths; until then initials are shown.',
    );

  const files: PlannedFile[] = [conferenceFile(programme, zone, known), ...roomsFile(programme)];
  for (const { key, name, introduction, color } of tracks) {
    const of = `track ${key}`;
    const id = ids.track.get(key) ?? slugOf(key);
    for (const locale of programme.locales) {
      if (locale !== main && !differs(name, main, locale) && !differs(introduction, main, locale)) continue;
      const fields: Fields = [
        ['title', valueIn(name, locale, main)],
        // Without grey, the default colour of many programs, because it does not distinguish tracks.
        ...(locale === main && isColourful(color) ? ([['color', color]] as const) : []),
      ];
      const body =
        locale === main
          ? valueIn(introduction, main)
          : differs(introduction, main, locale)
            ? (introduction[locale] ?? '')
            : '';
      files.push({ path: pathOf('tracks', id, locale, main), of, fields, body });
    }
  }
  for (const speaker of speakers) {
    const bio = clean(speaker.bio, speaker.place);
    const id = ids.speaker.get(speaker.key) ?? slugOf(speaker.key);
    const of = `speaker ${speaker.key}`;
    files.push({
      path: pathOf('speakers', id, main, main),
      of,
      fields: speakerFields(speaker, main, ids),
      body: valueIn(bio, main),
    });
    for (const locale of others) {
      const fields = translatedSpeakerFields(speaker, locale, main);
      const body = differs(bio, main, locale) ? (bio[locale] ?? '') : '';
      if (fields.length > 0 || body !== '')
        files.push({
          path: pathOf('speakers', id, locale, main),
          of,
          fields: withKey(fields, 'name', valueIn(speaker.name, main)),
          body,
        });
    }
  }
  for (const session of programme.sessions) {
    const abstract = mapTexts(clean(session.abstract, session.place), withoutPeopleHeadings);
    const id = sessionIds.get(session.key) ?? slugOf(session.key);
    const of = `session ${session.key}`;
    const keeps = session.hasUnreadTime ? timeKeys : [];
    files.push({
      keeps,
      path: pathOf('sessions', id, main, main),
      of,
      fields: sessionFields(session, ids),
      body: valueIn(abstract, main),
    });
    for (const locale of others) {
      const body = differs(abstract, main, locale) ? (abstract[locale] ?? '') : '';
      const fields = translatedSessionFields(session, locale, ids, body !== '');
      if (fields.length > 0)
        files.push({ path: pathOf('sessions', id, locale, main), of, fields, body, keeps });
    }
  }
  return { files, problems };
}

function isColourful(color: string | undefined): boolean {
  return color !== undefined && isHexColour(color) && hueOfTrack(color) !== null;
}

/** Adds a key that every file needs, if it is missing. */
function withKey(fields: Fields, key: string, value: string): Fields {
  return fields.some(([each]) => each === key) ? fields : [[key, value], ...fields];
}

function titleOf({ title }: ForeignSession, locale: Locale): string {
  return unescapeOnce(valueIn(title, locale));
}

function cleanTexts(texts: Localized<string>, place: Place, problems: Problem[]): Localized<string> {
  return Object.fromEntries(
    Object.entries(texts).map(([locale, text = '']) => {
      const { text: clean, found } = withoutPrivateParts(text);
      for (const what of found)
        addProblem(
          problems,
          place,
          `The text contained ${what}, which was removed.`,
          'Add it by hand if it may be public.',
        );
      return [locale, clean];
    }),
  );
}

function pathOf(folder: string, id: string, locale: Locale, main: Locale): string {
  return `${folder}/${id}${locale === main ? '' : `.${locale}`}.md`;
}

function conferenceFile(
  { name, locales, days, dayStart }: ForeignProgramme,
  zone: Zone,
  known: KnownConference,
): PlannedFile {
  const names = Object.entries(name).filter(([locale, text]) => locales.includes(locale) && text !== '');
  const [first] = names;
  const same = names.every(([, text]) => text === first?.[1]);
  const fields: Fields = [
    ['name', same ? (first?.[1] ?? known.name) : Object.fromEntries(names)],
    ...(known.id === undefined ? [] : ([['id', known.id]] as const)),
    ['timezone', zone],
    ['locales', locales],
    ...(dayStart === undefined ? [] : ([['dayStart', dayStart]] as const)),
    ...(days.length === 0 ? [] : ([['days', [...new Set(days)].sort()]] as const)),
  ];
  return { path: 'conference.yaml', of: 'conference', fields, body: null };
}

function isCapacity(count: number | null): boolean {
  return count !== null && Number.isInteger(count) && count > 0 && count <= 1_000_000;
}

function roomsFile({ rooms, locales }: ForeignProgramme): PlannedFile[] {
  if (rooms.length === 0) return [];
  const [main] = locales;
  const translated = locales.filter(
    (locale) => locale === main || rooms.some(({ name }) => differs(name, main, locale)),
  );
  const fields: Fields = translated.map((locale) => [
    locale,
    rooms.map(({ name }) => valueIn(name, locale, main)),
  ]);
  const items = rooms.map(({ name, capacity }): ListItem => {
    const names = Object.fromEntries(translated.map((locale) => [locale, valueIn(name, locale, main)]));
    return {
      name: new Set(Object.values(names)).size === 1 ? names[main] : names,
      ...(isCapacity(capacity) && { capacity }),
    };
  });
  const prefersList = items.some((item) => 'capacity' in item);
  return [{ path: 'rooms.yaml', of: 'rooms', fields, body: null, items, prefersList }];
}

/**
 * Escapes lines in an abstract that would be read as headings of the speakers, such as `Speakers: …`, because the keys
 * list the speakers. The text looks the same.
 */
export function withoutPeopleHeadings(markdown: string): string {
  let fence = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (/^ {0,3}(?:`{3,}|~{3,})/.test(line)) fence = !fence;
      if (fence || readPeopleHeading(line) === null) return line;
      const hidden = line.replace(/[:：]/, (sign) => (sign === ':' ? '\\:' : '&#xff1a;'));
      return hidden === line || readPeopleHeading(hidden) !== null ? `${line}&nbsp;` : hidden;
    })
    .join('\n');
}
