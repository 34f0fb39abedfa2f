import type { Locale, Localized } from '../../model/locale.ts';
import type { Problem } from '../problem.ts';
import {
  addProblem,
  type ForeignRoom,
  type ForeignSession,
  type ForeignSlot,
  type ForeignSpeaker,
  type ForeignTrack,
  type Place,
} from './foreignProgramme.ts';
import { isPlaceholder } from './sessionKind.ts';

/** Joins two texts about one session, without the second if the first contains it. */
export function joinTexts(first: string, second: string): string {
  if (second === '' || first.includes(second)) return first;
  return first === '' || second.startsWith(first) ? second : `${first}\n\n${second}`;
}

/**
 * The language of most sessions, which is assumed for the texts. If no session has one, the language is guessed from
 * the script of the titles; else English.
 */
export function mostUsedLocale(tags: readonly Locale[], titles: readonly string[] = []): Locale {
  const counts = new Map<Locale, number>();
  for (const tag of tags.map((each) => each.split('-')[0] ?? '')) {
    if (/^[a-z]{2,3}$/.test(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most !== undefined) return most[0];
  const all = titles.join('');
  const share = (script: RegExp) => (all.match(script)?.length ?? 0) / all.length;
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  return share(/\p{Script=Han}/gu) > 0.2 ? 'zh' : 'en';
}

/** Rooms that the source only names. */
export function roomsNamed(names: Iterable<string>, locale: Locale): ForeignRoom[] {
  return Array.from(new Set(names), (name) => ({ key: name, name: { [locale]: name }, capacity: null }));
}

/** The keys of the rooms that sessions take place in. */
export function roomsOf(sessions: readonly Pick<ForeignSession, 'slots'>[]): string[] {
  return sessions.flatMap(({ slots }) => slots.flatMap(({ rooms }) => (rooms === 'all' ? [] : rooms)));
}

/** A text in each locale that has it; empty ones are left out. */
export function textsOf<Source>(
  byLocale: Localized<Source>,
  read: (source: Source) => string,
): Localized<string> {
  return Object.fromEntries(
    Object.entries(byLocale).flatMap(([locale, source]) => {
      const text = source === undefined ? '' : read(source);
      return text === '' ? [] : [[locale, text]];
    }),
  );
}

/** The tracks that sessions name, by first use, with their colours by name. */
export function tracksNamed(
  sessions: readonly ForeignSession[],
  locale: Locale,
  colors: ReadonlyMap<string, string> = new Map(),
): ForeignTrack[] {
  const names = [...new Set(sessions.flatMap(({ track }) => track ?? []))];
  return names.map((name) => {
    const color = colors.get(name);
    return {
      key: name,
      name: { [locale]: name },
      introduction: {},
      ...(color !== undefined && { color }),
    };
  });
}

/** Removes placeholders from a list of speakers, with a warning. */
export function peopleOf(
  speakers: readonly ForeignSpeaker[],
  place: Place,
  problems: Problem[],
): ForeignSpeaker[] {
  return speakers.filter(({ name }) => {
    const names = Object.values(name).filter((each) => each !== undefined);
    if (names.some((each) => !isPlaceholder(each))) return true;
    if (names.length > 0) {
      addProblem(
        problems,
        place,
        `"${names[0] ?? ''}" is not a person, and is left out.`,
        'Add the speaker once the name is known.',
      );
    }
    return false;
  });
}

/**
 * Slots in order; slots at the same time in several rooms become one.
 *
 * @param everywhere whether the session is in all rooms
 */
export function mergedSlots(slots: readonly ForeignSlot[], everywhere = false): ForeignSlot[] {
  const merged = new Map<string, ForeignSlot>();
  for (const slot of slots) {
    const key = JSON.stringify([slot.start, slot.end, slot.durationMinutes]);
    const same = merged.get(key);
    const rooms: ForeignSlot['rooms'] =
      everywhere || same?.rooms === 'all' || slot.rooms === 'all'
        ? 'all'
        : [...new Set([...(same?.rooms ?? []), ...slot.rooms])];
    merged.set(key, { ...slot, rooms });
  }
  return [...merged.values()].sort((a, b) =>
    a.start.local < b.start.local ? -1 : a.start.local > b.start.local ? 1 : 0,
  );
}

/** Like `mergedSlots`, for a pause: if it uses all rooms of its day, it is in all rooms. */
export function pauseSlots(
  slots: readonly ForeignSlot[],
  roomsOn: (day: string) => ReadonlySet<string>,
): ForeignSlot[] {
  return mergedSlots(slots).map((slot) => {
    const used = roomsOn(slot.start.local.slice(0, 10));
    const { rooms } = slot;
    const all = rooms !== 'all' && used.size > 1 && [...used].every((room) => rooms.includes(room));
    return all ? { ...slot, rooms: 'all' } : slot;
  });
}
