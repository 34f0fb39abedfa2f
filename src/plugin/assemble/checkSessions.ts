import type { DayKey, Zone, Instant } from '../../model/zonedTime.ts';
import { positionOf, warning, type Position, type Problem } from '../problem.ts';
import { clockProblem } from '../fields/venueTime.ts';
import type { Scheduled } from './schedule.ts';
import type { Locale } from '../../model/locale.ts';
import type { Joined, Parsed, ParsedSession } from './parsedContent.ts';
import type { RoomId } from '../../model/room.ts';
import type { SessionStatus } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';

/** Warns of times that never come or occur twice, because the clocks of the venue are changed over them. */
export function checkClocks(sessions: readonly Scheduled[], zone: Zone): Problem[] {
  return sessions.flatMap(({ joined: { original } }) => {
    const { date, end, slots, positions } = original.record;
    const times = [
      ['date', date],
      ['end', end],
      ...slots.flatMap((slot, index) =>
        [slot.date, slot.end].map((time) => [`slots ${index}`, time] as const),
      ),
    ] as const;
    return times.flatMap(([key, time]): Problem[] => {
      const problem = time === null ? null : clockProblem(time, zone);
      return problem === null
        ? []
        : [warning('clock-change', original.path, problem.message, problem.hint, positionOf(positions, key))];
    });
  });
}

/** Warns of sessions on days that conference.yaml does not list, if it lists any. */
export function checkDays(sessions: readonly Scheduled[], listed: readonly DayKey[]): Problem[] {
  if (listed.length === 0) return [];
  return sessions.flatMap(({ slots, joined: { original } }) =>
    slots.flatMap(({ day }, index): Problem[] => {
      if (listed.includes(day)) return [];
      return [
        warning(
          'day-unlisted',
          original.path,
          `"${day}" is not a day of the conference.`,
          `Fix the date, or add ${day} to "days" in conference.yaml; the agenda shows the day anyway.`,
          positionOf(original.record.positions, index === 0 ? 'date' : `slots ${index - 1}`),
        ),
      ];
    }),
  );
}

const compared = [
  { key: 'date', valueOf: ({ record }: ParsedSession) => record.date },
  { key: 'track', valueOf: ({ record }: ParsedSession) => record.track },
  { key: 'stype', valueOf: ({ record }: ParsedSession) => record.language },
] as const;

/** Warns of translations with another date, track, spoken language or facet than their original, or without an original. */
export function checkLocales(
  sessions: readonly Joined<ParsedSession>[],
  others: readonly Joined<Parsed<unknown>>[],
  [defaultLocale]: readonly [Locale, ...Locale[]],
): Problem[] {
  return [
    ...sessions.flatMap(({ files, original }) => files.flatMap((file) => disagreements(file, original))),
    ...[...sessions, ...others].flatMap(({ original }) => withoutOriginal(original, defaultLocale)),
  ];
}

function disagreements(file: ParsedSession, original: ParsedSession): Problem[] {
  if (file === original) return [];
  const differing = (key: string, what: string, value: string, decided: string): Problem =>
    warning(
      'translation-differs',
      file.path,
      `${what} is "${value}" here, but "${decided}" in ${original.path}.`,
      `Write the same in both files; the agenda uses ${original.path}.`,
      positionOf(file.record.positions, key),
    );
  const facets = Object.entries(file.record.facets).flatMap(([key, values]): Problem[] => {
    const decided = original.record.facets[key];
    // The order of values is the author's.
    if (decided === undefined || values.toSorted().join() === decided.toSorted().join()) return [];
    return [differing(key, `"${key}"`, values.join(', '), decided.join(', '))];
  });
  const others = compared.flatMap(({ key, valueOf }): Problem[] => {
    const [value, decided] = [valueOf(file), valueOf(original)];
    // The original decides about several times; a translation can omit them.
    if (value === decided || (value === null && (key !== 'date' || original.record.slots.length > 0)))
      return [];
    if (decided === null && key === 'stype') return [];
    const what = key === 'stype' ? 'Spoken language' : key === 'date' ? 'Date' : 'Track';
    return [differing(key, what, value ?? '', decided ?? '')];
  });
  return [...others, ...facets];
}

function withoutOriginal({ path, id, locale }: Parsed<unknown>, defaultLocale: Locale): Problem[] {
  if (locale === defaultLocale) return [];
  return [
    warning(
      'translation-only',
      path,
      `"${id}" is written in "${locale}" only: ${id}.md is missing.`,
      `Write ${id}.md in the default locale "${defaultLocale}"; until then its readers see this file.`,
    ),
  ];
}

export interface Booking {
  readonly id?: string;
  /** The session that it is a part of. */
  readonly within?: string | null;
  /** The file that decides, and the position of its date. */
  readonly file: string;
  readonly position: Position;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly endEstimated: boolean;
  readonly status: SessionStatus;
  readonly rooms: readonly RoomId[];
  readonly speakers: readonly SpeakerId[];
}

/** The names of room, speaker and time in a warning, in the default locale. */
export interface ClashWords {
  room(id: RoomId): string;
  speaker(id: SpeakerId): string;
  time(instant: Instant): string;
}

type Placed = Booking & { readonly start: Instant; readonly end: Instant };

/** Warns of rooms and speakers with two sessions at once; cancelled sessions do not count. */
export function findClashes(bookings: readonly Booking[], words: ClashWords): Problem[] {
  const placed = bookings.filter(isPlaced).sort((a, b) => a.start - b.start || (a.file < b.file ? -1 : 1));
  const rooms = new Map<RoomId, Placed[]>();
  const people = new Map<SpeakerId, Placed[]>();
  const problems: Problem[] = [];
  for (const booking of placed) {
    for (const room of booking.rooms) {
      for (const other of enter(rooms, room, booking)) {
        problems.push(
          clash(
            'room-clash',
            booking,
            other,
            `Room "${words.room(room)}" is taken`,
            words,
            'the room or the time',
          ),
        );
      }
    }
    for (const speaker of booking.speakers) {
      for (const other of enter(people, speaker, booking)) {
        problems.push(
          clash(
            'speaker-clash',
            booking,
            other,
            `"${words.speaker(speaker)}" has another session`,
            words,
            'one of the times',
          ),
        );
      }
    }
  }
  return problems;
}

function isPlaced(booking: Booking): booking is Placed {
  return booking.start !== null && booking.end !== null && booking.status === 'confirmed';
}

/** Adds a booking to the running ones of its room or speaker, and returns those it overlaps. */
function enter<Key>(open: Map<Key, Placed[]>, key: Key, booking: Placed): readonly Placed[] {
  const running = (open.get(key) ?? []).filter(({ end }) => end > booking.start);
  open.set(key, [...running, booking]);
  // With an estimated end the overlap is uncertain, so there is no warning.
  return running.filter(
    (other) => (other.start === booking.start || !other.endEstimated) && !belongTogether(other, booking),
  );
}

/** Two times of one session, a block and its talk, or two talks of a block. */
function belongTogether(a: Booking, b: Booking): boolean {
  const [block, other] = [a.within ?? a.id, b.within ?? b.id];
  return block !== undefined && block === other;
}

function clash(
  rule: 'room-clash' | 'speaker-clash',
  booking: Placed,
  other: Placed,
  what: string,
  words: ClashWords,
  fix: string,
): Problem {
  return warning(
    rule,
    booking.file,
    `${what} at ${words.time(booking.start)}: ${other.file} runs from "${words.time(other.start)}" to "${words.time(other.end)}".`,
    `Change ${fix} in one of the two files, or cancel one of them with "status: cancelled".`,
    booking.position,
  );
}
