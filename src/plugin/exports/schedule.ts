import type { Locale } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import type { Session, SessionSlot } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import {
  addMinutes,
  instantOf,
  isoWithOffset,
  localOf,
  minutesBetween,
  twoDigits,
  type DayKey,
  type Instant,
  type LocalDateTime,
} from '../../model/zonedTime.ts';
import { sha256 } from '../cache/digests.ts';
import { outsideWordsFor } from '../interfaceWords.ts';
import { oklch } from '../pictures/oklch.ts';
import { publishedIn, type Published } from './published.ts';
import { acronymOf, eventNumbers, slugIn, trackSlug, uuid } from './scheduleIds.ts';

/** The generator's name, by which Lectern's importer recognises these files. */
export const generatorName = 'Lectern';

/**
 * The schedule of frab and pretalx (https://c3voc.de/wiki/schedule) in one locale, before it is written as XML or JSON.
 * Sessions without a time and cancelled ones are left out. .github/docs/feeds.md lists what else the format cannot
 * hold.
 */
export interface Schedule {
  readonly acronym: string;
  readonly title: string;
  readonly zone: string;
  /** Absolute; null if the conference has none. */
  readonly url: string | null;
  readonly tracks: readonly { readonly name: string; readonly slug: string; readonly color: string }[];
  readonly rooms: readonly ScheduleRoom[];
  readonly days: readonly ScheduleDay[];
}

export interface ScheduleRoom {
  readonly name: string;
  readonly guid: string;
  readonly capacity: number | null;
  /** Its floor and the way there; empty if both are missing. */
  readonly description: string;
}

export interface ScheduleDay {
  readonly date: DayKey;
  /** RFC 3339, with the venue's offset, like all times here. */
  readonly start: string;
  readonly end: string;
  /** By the name of the room; those without one are in a room without a name. */
  readonly rooms: ReadonlyMap<string, readonly ScheduleEvent[]>;
}

export interface ScheduleLink {
  readonly type: 'media' | 'slides' | 'web';
  readonly title: string;
  readonly url: string;
}

/** One time of a session in one room. */
export interface ScheduleEvent {
  /** Made from the conference, the session and the index of this event: the same in every build. */
  readonly guid: string;
  readonly id: number;
  readonly slug: string;
  readonly date: string;
  /** `15:30` */
  readonly start: string;
  readonly end: string;
  /** `00:40` */
  readonly duration: string;
  readonly room: string;
  readonly url: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly track: string;
  readonly type: string;
  readonly language: string;
  /** HTML. */
  readonly abstract: string;
  readonly doNotRecord: boolean;
  readonly video: string | null;
  readonly feedback: string | null;
  readonly links: readonly ScheduleLink[];
  readonly attachments: readonly ScheduleLink[];
  readonly persons: readonly SchedulePerson[];
}

export interface SchedulePerson {
  readonly guid: string;
  readonly name: string;
  readonly url: string | null;
  readonly photo: string | null;
  /** HTML. */
  readonly bio: string;
  readonly links: readonly string[];
}

/** The schedule; null if there is no day that it could list. */
export function scheduleOf(programme: Programme, locale: Locale): Schedule | null {
  const { conference, tracks, rooms } = programme;
  const { key, timezone, url } = conference;
  const published = publishedIn(programme, locale);
  const title = published.localize(conference.name) ?? '';
  const acronym = acronymOf(conference.id ?? conference.name[conference.locales[0]] ?? '', key);
  const guidOf = (...parts: readonly string[]) => uuid([key, ...parts]);
  const personOf = personWriter(published, guidOf);
  const occurrences = programme.sessions
    .filter(({ status }) => status !== 'cancelled')
    .flatMap((session) => occurrencesOf(session));
  const numbers = eventNumbers(occurrences, guidOf);
  const slugs = new Set<string>();
  const days = new Map<DayKey, { start: Instant; end: Instant; rooms: Map<string, ScheduleEvent[]> }>();
  const noon = (day: DayKey) => instantOf(`${day}T12:00:00` as LocalDateTime, timezone);
  for (const day of conference.days) days.set(day, { start: noon(day), end: noon(day), rooms: new Map() });
  for (const [index, { session, slot, room, count }] of occurrences.entries()) {
    const guid = guidOf('session', session.id, ...(count === 0 ? [] : [String(count)]));
    const event: ScheduleEvent = {
      guid,
      id: numbers[index] ?? 1,
      slug: slugIn(slugs, acronym, session.id, count),
      ...timesOf(slot, timezone),
      room,
      ...factsOf(session, locale, published, personOf),
    };
    const day = days.get(slot.day) ?? { start: slot.start, end: slot.end, rooms: new Map() };
    if (day.rooms.size === 0) Object.assign(day, { start: slot.start, end: slot.end });
    if (slot.start < day.start) day.start = slot.start;
    if (slot.end > day.end) day.end = slot.end;
    const others = day.rooms.get(room);
    if (others === undefined) day.rooms.set(room, [event]);
    else others.push(event);
    days.set(slot.day, day);
  }
  if (days.size === 0) return null;
  const order = new Map(rooms.map(({ id }, index) => [published.roomName(id), index]));
  const byRoomOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
    (order.get(a) ?? -1) - (order.get(b) ?? -1);
  return {
    acronym,
    title,
    zone: timezone,
    url: url === null ? null : published.address(''),
    tracks: tracks.map(({ id, name, hue }) => ({
      name: published.localize(name) ?? id,
      slug: trackSlug(id),
      color: oklch(0.55, 0.13, hue),
    })),
    rooms: rooms.map(({ id, capacity, floor, way }) => ({
      name: published.roomName(id),
      guid: guidOf('room', id),
      capacity: capacity ?? null,
      description: [floor, way].flatMap((words) => (words && published.localize(words)) ?? []).join('. '),
    })),
    days: [...days]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, day]) => ({
        date,
        start: isoWithOffset(day.start, timezone),
        end: isoWithOffset(day.end, timezone),
        rooms: new Map([...day.rooms].toSorted(byRoomOrder)),
      })),
  };

  function occurrencesOf(session: Session): Occurrence[] {
    const places = session.slots.flatMap((slot) =>
      (slot.rooms.length === 0 ? [''] : slot.rooms.map(published.roomName)).map((room) => ({ slot, room })),
    );
    return places.map(({ slot, room }, count) => ({ session, slot, room, count }));
  }
}

interface Occurrence {
  readonly session: Session;
  readonly slot: SessionSlot;
  readonly room: string;
  /** 0 for the first of a session. */
  readonly count: number;
}

function factsOf(
  session: Session,
  locale: Locale,
  { localize, trackOf, sessionAddress }: Published,
  personOf: (id: SpeakerId) => SchedulePerson | null,
) {
  const words = outsideWordsFor(locale).exports;
  const video = localize(session.video);
  const slides = localize(session.slides);
  return {
    url: sessionAddress(session.id),
    title: localize(session.title) ?? session.id,
    subtitle: localize(session.subtitle) ?? '',
    track: trackOf(session),
    type: session.format,
    language: session.language ?? '',
    abstract: localize(session.abstract) ?? '',
    doNotRecord: !session.recorded,
    video,
    feedback: localize(session.links.feedback),
    links: [
      ...(video === null ? [] : [{ type: 'media', title: words.recording, url: video } as const]),
      ...(['stream', 'questions', 'notes'] as const).flatMap((kind): ScheduleLink[] => {
        const link = localize(session.links[kind]);
        return link === null ? [] : [{ type: 'web', title: words[kind], url: link }];
      }),
      ...(localize(session.moreLinks) ?? []).map(({ label, href }): ScheduleLink => ({
        type: 'web',
        title: label,
        url: href,
      })),
    ],
    attachments: slides === null ? [] : [{ type: 'slides', title: words.slides, url: slides } as const],
    persons: session.speakers.flatMap((id) => personOf(id) ?? []),
  };
}

/** Returns a function that describes a speaker: the same object for all their sessions. */
function personWriter(
  { localize, speaker, speakerAddress, photoAddress }: Published,
  guidOf: (...parts: readonly string[]) => string,
): (id: SpeakerId) => SchedulePerson | null {
  const people = new Map<SpeakerId, SchedulePerson>();
  return (id) => {
    const known = people.get(id);
    const person = speaker(id);
    if (known !== undefined || person === undefined) return known ?? null;
    const made = {
      guid: guidOf('speaker', id),
      name: localize(person.name) ?? id,
      url: speakerAddress(id),
      photo: photoAddress(person),
      bio: localize(person.bio) ?? '',
      links: person.links,
    };
    people.set(id, made);
    return made;
  };
}

/** A length that the format can write: XML has two digits for the hours. */
const longest = 99 * 60 + 59;

function timesOf({ start, end }: SessionSlot, zone: Parameters<typeof localOf>[1]) {
  const minutes = Math.min(longest, Math.max(0, Math.round(minutesBetween(start, end))));
  return {
    date: isoWithOffset(start, zone),
    start: localOf(start, zone).slice(11, 16),
    end: isoWithOffset(addMinutes(start, minutes), zone),
    duration: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
  };
}

/** The first and the last day. */
export function spanOfDays(days: Schedule['days']): { readonly start: DayKey; readonly end: DayKey } {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) throw new Error('The schedule has no day.');
  return { start: first.date, end: last.date };
}

/** A version that changes if and only if the content of the file does. */
export function versionOf(text: string | readonly string[]): string {
  return sha256(text, 'hex').slice(0, 12);
}
