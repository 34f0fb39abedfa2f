import { type DayKey, addDays, twoDigits } from '../../../model/zonedTime.ts';
import {
  type ForeignTime,
  type Place,
  addProblem,
  type ForeignProgramme,
  type ForeignSlot,
} from '../foreignProgramme.ts';
import { readForeignDay, readForeignTime, readClock, readDuration, timeAt } from '../foreignTime.ts';
import { firstOf, lineIn, listIn, recordIn, type ForeignRecord } from '../foreignValue.ts';
import { jsonOf, xmlOf, type XmlElement } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';
import type { Problem } from '../../problem.ts';

/** One time of an event, with the keys of JSON, also if it comes from XML. */
export interface FrabEvent {
  readonly fields: ForeignRecord;
  readonly place: Place;
  readonly day: DayKey | null;
  /** When the day begins and ends, which may be in the night after it; null if the file does not say. */
  readonly dayStart: ForeignTime | null;
  readonly dayEnd: ForeignTime | null;
  readonly room: string;
}

export interface FrabSchedule {
  /** The program that wrote it; empty if it does not say. */
  readonly generator: string;
  readonly conference: ForeignRecord;
  readonly baseUrl: string;
  readonly days: readonly DayKey[];
  readonly rooms: readonly string[];
  /** The colours of tracks by their names. */
  readonly trackColors: ReadonlyMap<string, string>;
  readonly events: readonly FrabEvent[];
}

/** Reads `schedule.json`; null for any other file. */
export function fromJson(file: SourceFile): FrabSchedule | null {
  const data = /^\s*\{/.test(file.text) ? jsonOf(file) : null;
  if (data === null) return null;
  const top = recordIn(data.value);
  const schedule = 'schedule' in top ? recordIn(top['schedule']) : top;
  const before = 'schedule' in top ? ['schedule', 'conference', 'days'] : ['conference', 'days'];
  const conference = recordIn(schedule['conference']);
  if (!Array.isArray(conference['days'])) return null;
  const days = listIn(conference['days']).map(recordIn);
  return {
    generator: lineIn(recordIn(top['generator'])['name']),
    conference,
    baseUrl: lineIn(firstOf(schedule, 'base_url') ?? conference['base_url']),
    days: days.flatMap((day) => readForeignDay(day['date']) ?? []),
    rooms: [
      ...listIn(conference['rooms']).map((room) => lineIn(recordIn(room)['name'])),
      ...days.flatMap((day) => Object.keys(recordIn(day['rooms']))),
    ],
    trackColors: colorsOf(listIn(conference['tracks']).map(recordIn)),
    events: days.flatMap((day, dayIndex) =>
      Object.entries(recordIn(day['rooms'])).flatMap(([room, events]) =>
        listIn(events).map((event, index) => ({
          fields: recordIn(event),
          place: data.placeOf([...before, dayIndex, 'rooms', room, index]),
          day: readForeignDay(day['date']),
          dayStart: readForeignTime(day['day_start']),
          dayEnd: readForeignTime(day['day_end']),
          room,
        })),
      ),
    ),
  };
}

/** Reads `schedule.xml`; null for any other file. */
export function fromXml(file: SourceFile): FrabSchedule | null {
  const root = /^\s*</.test(file.text) ? xmlOf(file) : null;
  if (root?.name !== 'schedule') return null;
  const named = (element: XmlElement, name: string) =>
    element.children.filter((child) => child.name === name);
  const days = named(root, 'day');
  const conference = textsOf(named(root, 'conference')[0]);
  return {
    generator: named(root, 'generator')[0]?.attributes['name'] ?? '',
    conference,
    baseUrl: lineIn(conference['base_url']),
    days: days.flatMap((day) => readForeignDay(day.attributes['date']) ?? []),
    rooms: days.flatMap((day) => named(day, 'room').map((room) => room.attributes['name'] ?? '')),
    trackColors: colorsOf(
      [root, ...named(root, 'conference')].flatMap((element) =>
        named(element, 'track').map(({ attributes }) => attributes),
      ),
    ),
    events: days.flatMap((day) =>
      named(day, 'room').flatMap((room) =>
        named(room, 'event').map((event) => ({
          fields: eventFields(event),
          place: event.place,
          day: readForeignDay(day.attributes['date']),
          dayStart: readForeignTime(day.attributes['start']),
          dayEnd: readForeignTime(day.attributes['end']),
          room: room.attributes['name'] ?? '',
        })),
      ),
    ),
  };
}

function colorsOf(tracks: readonly ForeignRecord[]): ReadonlyMap<string, string> {
  return new Map(
    tracks.flatMap(({ name, color }) => {
      const [named, colour] = [lineIn(name), lineIn(color)];
      return named === '' || colour === '' ? [] : [[named, colour] as const];
    }),
  );
}

function textsOf(element: XmlElement | undefined): ForeignRecord {
  return Object.fromEntries((element?.children ?? []).map(({ name, text }) => [name, text]));
}

/** The event as JSON would have it. */
function eventFields(event: XmlElement): ForeignRecord {
  const childNamed = (name: string) => event.children.find((child) => child.name === name);
  const items = (name: string) =>
    (childNamed(name)?.children ?? []).map(({ attributes, text, children }) => ({
      ...attributes,
      ...Object.fromEntries(children.map((child) => [child.name, child.text])),
      title: text,
      public_name: children.length > 0 ? undefined : text,
    }));
  return {
    ...textsOf(event),
    id: event.attributes['id'],
    guid: event.attributes['guid'],
    code: event.attributes['code'],
    recording: textsOf(childNamed('recording')),
    persons: items('persons'),
    links: items('links'),
    attachments: items('attachments'),
  };
}

export const emptySchedule: FrabSchedule = {
  generator: '',
  conference: {},
  baseUrl: '',
  days: [],
  rooms: [],
  trackColors: new Map(),
  events: [],
};

/**
 * When an event takes place.
 *
 * @param dayChange the minute after midnight at which the day before ends
 */
export function slotsOf(
  event: FrabEvent,
  room: string,
  dayChange: number,
  problems: Problem[],
): ForeignSlot[] {
  const { fields, day, place } = event;
  const clock = readClock(lineIn(fields['start']));
  const written = readForeignDay(fields['date']);
  const start =
    readForeignTime(fields['date']) ??
    (day === null || clock === null
      ? null
      : timeAt(
          written ?? day,
          written === null && isInNight(event, day, clock, dayChange) ? clock + 1440 : clock,
        ));
  if (start === null) {
    addProblem(
      problems,
      place,
      `The time "${lineIn(fields['date'])}" cannot be read: the session is listed as not scheduled.`,
      'Fix it in the program that exported it, or add "date" by hand.',
    );
    return [];
  }
  return [
    { start, end: null, durationMinutes: readDuration(fields['duration']), rooms: room === '' ? [] : [room] },
  ];
}

/**
 * When days begin, if the source lists sessions after midnight under the day before: its own `day_change` if that fits,
 * else the full hour after the last such session starts.
 *
 * @returns nothing if days end at midnight, or if sessions of a day start before those of the night before end
 */
export function dayStartOf(
  events: readonly FrabEvent[],
  dayChange: number,
  stated: string,
): Pick<ForeignProgramme, 'dayStart'> {
  const times = events.flatMap((event) =>
    slotsOf(event, '', dayChange, []).map(({ start }) => ({
      isNight: event.day !== null && start.local.startsWith(addDays(event.day, 1)),
      clock: start.local.slice(11, 16),
    })),
  );
  const clocks = (isNight: boolean) =>
    times.flatMap((time) => (time.isNight === isNight ? time.clock : [])).toSorted();
  const last = clocks(true).at(-1);
  const first = clocks(false)[0] ?? '12:00';
  if (last === undefined) return {};
  const hour = `${twoDigits(Number(last.slice(0, 2)) + 1)}:00`;
  const dayStart = [stated, hour, first].find((time) => last < time && time <= first && time < '12:00');
  return dayStart === undefined ? {} : { dayStart };
}

/** Whether a time without a date is in the night after its day: before the day's start, or its change. */
function isInNight({ dayStart, dayEnd }: FrabEvent, day: DayKey, clock: number, dayChange: number): boolean {
  if (clock < dayChange) return true;
  return (
    dayStart !== null &&
    dayEnd !== null &&
    timeAt(day, clock).local < dayStart.local &&
    timeAt(day, clock + 1440).local < dayEnd.local
  );
}
