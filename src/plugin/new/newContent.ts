import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { inLocale, type Locale } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import { slugOf } from '../../model/text/slug.ts';
import {
  localOf,
  parseLocalDateTime,
  addMinutes,
  instantOf,
  type DayKey,
  type Instant,
  type Zone,
} from '../../model/zonedTime.ts';
import { idRefusal } from '../files/fileNames.ts';
import { newMessages, type NewMessages } from './newMessages.ts';
import { isChinese, organiserLanguage, stypeOf, wordsIntro } from './newTexts.ts';
import { isLanguage } from '../classifyFiles.ts';
import { wordsTemplate } from '../words/wordsTemplate.ts';
import { schemaFile } from './projectFiles.ts';
import type { RoomId } from '../../model/room.ts';

/** What can be added to a conference. */
export const contentKinds = ['session', 'speaker', 'track', 'room'] as const;
export type ContentKind = (typeof contentKinds)[number];

export interface Wish {
  /** Its title or name. */
  readonly title: string;
  /** Else made from the title. */
  readonly id?: string | undefined;
  readonly track?: string | undefined;
  /** The name of a room, for a session. */
  readonly room?: string | undefined;
  /** Local time at the venue, for a session: `2027-05-10T14:00`. */
  readonly date?: string | undefined;
}

/** Texts by path below the content folder. */
export type ContentFiles = Readonly<Record<string, string>>;

const folders = { session: 'sessions', speaker: 'speakers', track: 'tracks' } as const;

/**
 * The files of a new session, speaker or track: one for the default locale, and a stub for each other, to translate.
 *
 * @param content folder of the conference, absolute
 * @returns an error message if an option is invalid
 */
export function newContent(
  kind: Exclude<ContentKind, 'room'>,
  wish: Wish,
  programme: Programme,
  content: string,
  messages: NewMessages,
): ContentFiles | string {
  const folder = folders[kind];
  const id = wish.id ?? freeId(wish.title, join(content, folder));
  const refusal = idRefusal(id);
  if (refusal !== null) return `${refusal.message} ${refusal.hint}`;
  if (existsSync(join(content, folder, `${id}.md`))) return messages.taken(kind, id);
  const plan = kind === 'session' ? sessionPlan(wish, programme, messages) : null;
  if (typeof plan === 'string') return plan;
  const { locales } = programme.conference;
  return Object.fromEntries(
    locales.map((locale, index) => {
      const name = index === 0 ? `${id}.md` : `${id}.${locale}.md`;
      const keys = kind === 'speaker' ? { name: wish.title } : { title: wish.title, ...plan?.(locale) };
      // A comment, because an empty key is an error and the name is not known.
      const people =
        kind === 'session' ? `# presenters: ${isChinese(locale) ? '张三, 李四' : 'Ada Quay, Bo Ebb'}\n` : '';
      return [`${folder}/${name}`, `---\n${stringify(keys, { lineWidth: 0 })}${people}---\n`];
    }),
  );
}

type SessionKeys = Readonly<Record<string, string | number>>;

/**
 * A session's keys in each locale: the time and room that are wished for, else the next that are free.
 *
 * @returns an error message if there is no such time, room or track
 */
function sessionPlan(
  { track, room, date }: Wish,
  programme: Programme,
  messages: NewMessages,
): ((locale: Locale) => SessionKeys) | string {
  const { conference, rooms, tracks } = programme;
  const { locales, sessionMinutes, timezone } = conference;
  const ids = tracks.map(({ id }): string => id);
  if (track !== undefined && !ids.includes(track)) return messages.noTrack(track, ids);
  const names = rooms.map(({ name }) => inLocale(name, locales[0], locales)?.value ?? '');
  const wished = rooms.find(({ name }) => Object.values(name).includes(room ?? ''));
  if (room !== undefined && wished === undefined) return messages.noRoom(room, names);
  const local = date === undefined ? null : parseLocalDateTime(date);
  if (date !== undefined && local === null) return messages.noDate(date);
  const slot =
    local === null ? freeSlot(wished === undefined ? programme : { ...programme, rooms: [wished] }) : null;
  const start = local ?? (slot && localOf(slot.start, timezone));
  const where = wished ?? rooms.find(({ id }) => id === slot?.room);
  const about = track ?? ids[0];
  return (locale) => ({
    ...(start !== null && { date: start }),
    duration: sessionMinutes,
    ...(about !== undefined && { track: about }),
    ...(where !== undefined && { room: inLocale(where.name, locale, locales)?.value ?? '' }),
    stype: stypeOf(locale, locales[0], 'session'),
  });
}

/** An id made from a title that no file of the folder has. */
function freeId(title: string, folder: string): string {
  const slug = slugOf(title);
  const isFree = (id: string) => idRefusal(id) === null && !existsSync(join(folder, `${id}.md`));
  let id = slug;
  for (let number = 2; !isFree(id); number += 1) id = `${slug}-${number}`;
  return id;
}

/**
 * rooms.yaml with one more room at its end; its comments stay.
 *
 * @returns an error message if there is such a room already, or the file cannot be read
 */
export function newRoom(
  name: string,
  programme: Programme,
  content: string,
  messages: NewMessages,
): ContentFiles | string {
  const file = join(content, 'rooms.yaml');
  const isKnown = programme.rooms.some((room) => Object.values(room.name).includes(name));
  if (isKnown) return messages.roomTaken(name);
  if (!existsSync(file)) return { 'rooms.yaml': stringify([name]) };
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (document.errors.length > 0) return messages.brokenRooms;
  const { contents } = document;
  const node = document.createNode(name);
  if (isSeq(contents)) (contents as YAMLSeq).add(node);
  else if (isMap(contents)) {
    // Each list has all rooms, in the same order.
    for (const { value } of (contents as YAMLMap).items) if (isSeq(value)) value.add(node);
  } else return { 'rooms.yaml': `${document.toString().trimEnd()}\n${stringify([name])}`.trimStart() };
  return { 'rooms.yaml': document.toString({ lineWidth: 0 }) };
}

/**
 * A file of the interface's words, to translate.
 *
 * @param tag of the language (BCP 47)
 * @param language of its first lines
 * @returns an error message for an invalid tag, or a language that already has a file
 */
export function newLanguage(tag: string, content: string, language: string): ContentFiles | string {
  if (!isLanguage(tag)) return newMessages(language).noLanguage(tag);
  const file = `words/${tag}.yaml`;
  if (existsSync(join(content, file))) return newMessages(language).fileTaken(file);
  const shown = organiserLanguage(language);
  const intro = (wordsIntro[shown] ?? wordsIntro.en)(tag);
  const schema = `yaml-language-server: $schema=../../${schemaFile('words', shown)}`;
  return { [file]: wordsTemplate(tag, [schema, ...intro]) };
}

/** Where a session could take place. */
export interface FreeSlot {
  readonly start: Instant;
  /** null if the conference has no rooms. */
  readonly room: RoomId | null;
}

/** The hours of a day without sessions, as local times. */
const usualHours = ['09:30', '17:30'] as const;

/** A time of a session in one room; null: in all rooms, such as a break. */
interface Taken {
  readonly start: Instant;
  readonly end: Instant;
  readonly room: RoomId | null;
}

/**
 * The first time at which a room is free for the length of a session, between the first start and the last end of a
 * day. Sessions without a room take all rooms. Days without sessions run from 09:30 to 17:30.
 *
 * @returns null if every day is full, or no day is known
 */
function freeSlot({ conference, rooms, sessions }: Programme): FreeSlot | null {
  const { days, sessionMinutes, timezone } = conference;
  const choices = rooms.length === 0 ? [null] : rooms.map(({ id }) => id);
  for (const day of days) {
    const taken = sessions.flatMap(({ slots, status }) =>
      status === 'cancelled'
        ? []
        : slots
            .filter((slot) => slot.day === day)
            .flatMap(({ start, end, rooms: where }): Taken[] =>
              (where.length === 0 ? [null] : where).map((room) => ({ start, end, room })),
            ),
    );
    const [opens, closes] = hoursOf(day, timezone, taken);
    const starts = [opens, ...taken.map(({ end }) => end)]
      .filter((start) => start >= opens)
      .toSorted((a, b) => a - b);
    for (const start of starts) {
      const end = addMinutes(start, sessionMinutes);
      if (end > closes) continue;
      const isTaken = (room: RoomId | null) =>
        taken.some(
          (one) =>
            one.start < end && start < one.end && (one.room === null || room === null || one.room === room),
        );
      const free = choices.find((room) => !isTaken(room));
      if (free !== undefined) return { start, room: free };
    }
  }
  return null;
}

function hoursOf(day: DayKey, zone: Zone, taken: readonly Taken[]): readonly [Instant, Instant] {
  const [opens, closes] = usualHours.map((time) => {
    const local = parseLocalDateTime(`${day}T${time}`);
    if (local === null) throw new RangeError(`"${day}" is not a day.`);
    return instantOf(local, zone);
  }) as [Instant, Instant];
  const first = taken.map(({ start }) => start).reduce((a, b) => (b < a ? b : a), opens);
  const last = taken.map(({ end }) => end).reduce((a, b) => (b > a ? b : a), closes);
  return [taken.length === 0 ? opens : first, last];
}
