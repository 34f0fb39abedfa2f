import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { isHexColour } from '../../model/accent.ts';
import type { Locale } from '../../model/locale.ts';
import { slugOf } from '../../model/text/slug.ts';
import { addDays, instantFrom, isZone, parseDayKey, type DayKey, type Zone } from '../../model/zonedTime.ts';
import { cityInChinese } from '../../model/languages/zh/cities.ts';
import { listZones, searchZones } from '../../model/zones/timezones.ts';
import type { EditorFile } from '../editor/editorSchemas.ts';
import {
  exampleTexts,
  newTexts,
  organiserLanguage,
  stypeOf,
  type ExampleText,
  type NewTexts,
} from './newTexts.ts';
import { lecternFor, packageJson, projectFiles, schemaFile, type ProjectFiles } from './projectFiles.ts';

/** The questions to an organiser, in order; each is also a flag. */
export const questions = ['name', 'dates', 'place', 'languages', 'rooms', 'accent'] as const;
export type Question = (typeof questions)[number];

/** The parsed answers. */
export interface Answers {
  readonly name: string;
  readonly dates: readonly [DayKey, ...DayKey[]];
  readonly place: { readonly zone: Zone; readonly name: string | null };
  readonly languages: readonly [Locale, ...Locale[]];
  readonly rooms: readonly string[];
  readonly accent: string;
}

/** In a longer conference, a date is probably wrong. */
const mostDays = 31;

const list = (text: string) => text.split(/[,，、;；]/).flatMap((item) => item.trim() || []);

const readers: { readonly [Key in Question]: (text: string) => Answers[Key] | null } = {
  name: (text) => text.trim() || null,
  dates(text) {
    const days = [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].flatMap(([day]) => parseDayKey(day) ?? []);
    const [first, last] = days;
    if (first === undefined) return null;
    if (days.length !== 2 || last === undefined || /[,，、]/.test(text)) return [first, ...days.slice(1)];
    const all: [DayKey, ...DayKey[]] = [first];
    for (let day = addDays(first, 1); day <= last && all.length <= mostDays; day = addDays(day, 1))
      all.push(day);
    return last > first && all.length <= mostDays ? all : null;
  },
  place(text) {
    const name = text.trim();
    const whole = zoneOf(name);
    if (whole !== null) return { zone: whole, name: isCity(name) ? name : null };
    const [, before = '', last = ''] = /^(.*\S)\s*[,，]\s*([^,，]+)$/.exec(name) ?? [];
    const zone = zoneOf(last);
    return zone === null || before === '' ? null : { zone, name: isCity(last) ? name : before };
  },
  languages(text) {
    const tags = text.split(/[\s,，、]+/).filter(Boolean);
    const [first, ...others] = tags.flatMap((tag): Locale[] => {
      try {
        return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag) : [];
      } catch {
        return [];
      }
    });
    const isRead = first !== undefined && others.length === tags.length - 1;
    return isRead && new Set(tags).size === tags.length ? [first, ...others] : null;
  },
  rooms(text) {
    const names = list(text);
    return names.length > 0 && new Set(names).size === names.length ? names : null;
  },
  accent: (text) => (isHexColour(text.trim()) ? text.trim() : null),
};

/** The time zone of a city, or with this name; null if there is none. */
function zoneOf(name: string): Zone | null {
  if (name === '') return null;
  const zones = listZones(Intl.supportedValuesOf('timeZone'), instantFrom(0));
  return (
    zones.find(({ zone }) => zone.toLowerCase() === name.toLowerCase())?.zone ??
    (isZone(name) ? name : null) ??
    searchZones(zones, name, (zone) => cityInChinese(zone) ?? '')[0]?.zone ??
    null
  );
}

/** Whether a name is a place, and not only a time zone: `Berlin`, not `Europe/Berlin` or `UTC`. */
function isCity(name: string): boolean {
  return !name.includes('/') && !isZone(name);
}

/** The defaults of the questions. */
function defaults(texts: NewTexts, language: string, today: DayKey): Readonly<Record<Question, string>> {
  const first = addDays(today, 90);
  return {
    name: texts.name,
    dates: texts.range(first, addDays(first, 1)),
    place: Intl.DateTimeFormat().resolvedOptions().timeZone,
    languages: organiserLanguage(language),
    rooms: texts.rooms,
    accent: '#0b6e4f',
  };
}

export interface ConferenceOptions {
  /** The folder of the conference, absolute. */
  readonly folder: string;
  readonly workingDirectory: string;
  /** Answers given as flags. */
  readonly flags: Readonly<Partial<Record<Question, string>>>;
  /** Asks at the terminal; an empty answer takes the default. null: no questions are asked. */
  readonly ask: ((question: string, fallback: string) => Promise<string>) | null;
  readonly language: string;
  readonly today: DayKey;
  readonly report: (message: string) => void;
}

/**
 * Asks for what the arguments do not give, until each answer is valid.
 *
 * @returns null if a flag's value cannot be read
 */
export async function askForConference(options: ConferenceOptions): Promise<Answers | null> {
  const { flags, ask, language, today, report } = options;
  const texts = newTexts(language);
  const fallback = defaults(texts, language, today);
  const answers: Partial<Record<Question, unknown>> = {};
  for (const question of questions) {
    const flag = flags[question];
    let read = flag === undefined ? null : readers[question](flag);
    if (flag !== undefined && read === null) {
      report(`--${question}: ${texts.refusals[question](flag)}`);
      return null;
    }
    while (read === null) {
      const answer = ask === null ? '' : await ask(texts.questions[question], fallback[question]);
      read = readers[question](answer.trim() || fallback[question]);
      if (read === null) report(texts.refusals[question](answer));
    }
    answers[question] = read;
  }
  return answers as unknown as Answers;
}

/** A session's file; `about` has the keys that are the same in all languages. */
function sessionFile(text: ExampleText, about: Readonly<Record<string, unknown>>): string {
  const { title, presenters, body } = text;
  const frontMatter = stringify({ title, presenters, ...about }, { lineWidth: 0 });
  return `---\n${frontMatter}---\n\n${body}\n`;
}

/** The content of a new conference: its settings, a track, and two sessions that teach the format. */
function contentFiles(answers: Answers, language: string): ProjectFiles {
  const { name, dates, place, languages, rooms, accent } = answers;
  const { comments } = newTexts(language);
  // Editors with a YAML language server read this line.
  const schemaComment = (file: EditorFile) =>
    `# yaml-language-server: $schema=../${schemaFile(file, organiserLanguage(language))}`;
  const inYaml = (value: unknown) => stringify(value, { lineWidth: 0 }).trimEnd();
  const files: Record<string, string> = {
    'content/conference.yaml': [
      schemaComment('conference'),
      `# ${comments.name}`,
      `name: ${inYaml(name)}`,
      `# ${comments.timezone}`,
      `timezone: ${place.zone}`,
      ...(place.name === null ? [] : [`place: ${inYaml(place.name)}`]),
      `# ${comments.locales}`,
      `locales: [${languages.join(', ')}]`,
      `# ${comments.days}`,
      `days: [${dates.join(', ')}]`,
      `# ${comments.minutes}`,
      'sessionMinutes: 40',
      `# ${comments.look}`,
      `look: { accent: '${accent}' }`,
      `# ${comments.url}`,
      '# url: https://example.org/',
      `# ${comments.more}`,
      '',
    ].join('\n'),
    'content/rooms.yaml': `${schemaComment('rooms')}\n# ${comments.rooms}\n${inYaml(rooms)}\n`,
    'public/images/speaker/.gitkeep': '',
  };
  for (const [place_, locale] of languages.entries()) {
    const suffix = place_ === 0 ? '.md' : `.${locale}.md`;
    const { opening, lesson, track } = exampleTexts(locale);
    files[`content/sessions/opening${suffix}`] = sessionFile(opening, {
      date: `${dates[0]}T09:30:00`,
      duration: 30,
      room: rooms[0],
      stype: stypeOf(locale, languages[0], 'keynote'),
    });
    files[`content/sessions/how-to-write-a-session${suffix}`] = sessionFile(lesson, {
      date: `${dates[0]}T10:15:00`,
      duration: 45,
      track: 'main',
      room: rooms[0],
      stype: stypeOf(locale, languages[0], 'session'),
    });
    files[`content/tracks/main${suffix}`] = `---\n${stringify({ title: track.title })}---\n\n${track.body}\n`;
  }
  return files;
}

/**
 * All files of a new conference that are not there yet.
 *
 * @returns an error message if there is a conference already
 */
export function conferenceFiles(answers: Answers, options: ConferenceOptions): ProjectFiles | string {
  const { folder, workingDirectory, language } = options;
  if (existsSync(join(folder, 'content/conference.yaml'))) {
    return newTexts(language).isThere(shown(folder, workingDirectory));
  }
  const manifest = join(folder, 'package.json');
  const before = existsSync(manifest) ? readFileSync(manifest, 'utf8') : null;
  const id = slugOf(basename(folder)).replace(/[^a-z\d-]/g, '') || 'conference';
  const all: ProjectFiles = {
    ...contentFiles(answers, language),
    ...projectFiles(organiserLanguage(language)),
  };
  const fresh = Object.entries(all).filter(([name]) => !existsSync(join(folder, name)));
  return {
    ...Object.fromEntries(fresh),
    'package.json': packageJson(before, id, lecternFor(folder, workingDirectory)),
  };
}

/** The path of a folder for messages. */
export function shown(folder: string, workingDirectory: string): string {
  return (relative(workingDirectory, folder) || '.').replaceAll('\\', '/');
}
