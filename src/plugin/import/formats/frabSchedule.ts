import type { DayKey } from '../../../model/zonedTime.ts';
import type { ForeignTime, Place } from '../foreignProgramme.ts';
import { readForeignDay, readForeignTime } from '../foreignTime.ts';
import { firstOf, lineIn, listIn, recordIn } from '../foreignValue.ts';
import type { ForeignRecord } from '../foreignValue.ts';
import { jsonOf, xmlOf } from '../sourceData.ts';
import type { XmlElement } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';

/** One time of an event, whichever of the two notations it comes from; the keys are those of JSON. */
export interface FrabEvent {
  readonly fields: ForeignRecord;
  readonly place: Place;
  readonly day: DayKey | null;
  /** When the day begins and ends, which may be in the night after it; null where the file does not say. */
  readonly dayStart: ForeignTime | null;
  readonly dayEnd: ForeignTime | null;
  readonly room: string;
}

export interface FrabSchedule {
  /** The program that wrote it; empty where it does not say. */
  readonly generator: string;
  readonly conference: ForeignRecord;
  readonly baseUrl: string;
  readonly days: readonly DayKey[];
  readonly rooms: readonly string[];
  /** The colours of tracks by their names. */
  readonly trackColors: ReadonlyMap<string, string>;
  readonly events: readonly FrabEvent[];
}

/** `schedule.json`; null where the file is none. */
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

/** `schedule.xml`; null where the file is none. */
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
  const inside = (name: string) => event.children.find((child) => child.name === name);
  const items = (name: string) =>
    (inside(name)?.children ?? []).map(({ attributes, text, children }) => ({
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
    recording: textsOf(inside('recording')),
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
