import ICAL from 'ical.js';
import type { Adapter } from '../adapters.ts';
import { foreignSession, foreignSpeaker, sourceProblem } from '../foreignProgramme.ts';
import type {
  ForeignProgramme,
  ForeignSession,
  ForeignSlot,
  ForeignSpeaker,
  ForeignTime,
  Place,
} from '../foreignProgramme.ts';
import { markdownOf, unescapeOnce } from '../foreignText.ts';
import { readForeignTime } from '../foreignTime.ts';
import { lineIn, lineOrNull, textIn } from '../foreignValue.ts';
import { mostUsedLocale, tracksNamed } from '../gathering.ts';
import { zoneNamed } from '../zoneOfImport.ts';
import { instantOf, offsetMinutes } from '../../../model/zonedTime.ts';
import type { Zone } from '../../../model/zonedTime.ts';
import type { Problem } from '../../problem.ts';
import { formatOfTitle } from '../sessionKind.ts';
import { placeIn } from '../sourceData.ts';
import { SourceError } from '../sourceFiles.ts';
import type { SourceFile } from '../sourceFiles.ts';

/** The most repetitions that are read. */
const mostRepetitions = 100;

/**
 * A calendar (RFC 5545), as Sched, Google Calendar and others export it: `CATEGORIES` is the track, `LOCATION` the
 * room. Organisers and attendees are not taken over, for they are e-mail addresses; speakers that a calendar lists as
 * attendees without one (`invalid:nomail`, as FOSDEM does) are.
 */
export const icalendar: Adapter = {
  name: 'calendar (iCalendar, as Sched exports it)',
  recognises: (files) => {
    const file = files.find(({ text }) => /^\s*BEGIN:VCALENDAR/i.test(text));
    return file === undefined ? null : [file];
  },
  read: ([file], { locale }) => programmeOf(file, locale),
};

function programmeOf(file: SourceFile | undefined, wanted: string | null): ForeignProgramme {
  const problems: Problem[] = [];
  const calendar = parsed(file);
  const events = calendar.getAllSubcomponents('vevent');
  const lines = file ? eventLines(file.text) : [];
  const locale =
    wanted ??
    mostUsedLocale(
      [],
      events.map((event) => lineIn(event.getFirstPropertyValue('summary'))),
    );
  const speakers = new Map<string, ForeignSpeaker>();
  const sessions = new Map<string, ForeignSession>();
  const placed = events.map((event, index) => ({
    event,
    place: file ? placeIn(file, lines[index] ?? 1) : { file: '', line: 1, column: 1 },
  }));
  const isMoved = ({ event }: { readonly event: ICAL.Component }) => event.hasProperty('recurrence-id');
  // Repetitions that were moved follow the event that they are repetitions of.
  for (const { event, place } of [...placed.filter((each) => !isMoved(each)), ...placed.filter(isMoved)]) {
    const session = readEvent(event, place, locale, problems, speakers, events);
    if (session === null || (isMoved({ event }) && session.status === 'cancelled')) continue;
    const known = sessions.get(session.key);
    sessions.set(session.key, known ? { ...known, slots: [...known.slots, ...session.slots] } : session);
  }
  const all = [...sessions.values()];
  const rooms = new Set(
    all.flatMap(({ slots }) => slots.flatMap(({ rooms: taken }) => (taken === 'all' ? [] : taken))),
  );
  const name = lineIn(calendar.getFirstPropertyValue('x-wr-calname'));
  return {
    name: name === '' ? {} : { [locale]: name },
    timezone: zoneOf(calendar, events),
    locales: [locale],
    url: null,
    days: [],
    rooms: [...rooms].map((room) => ({ key: room, name: { [locale]: room }, capacity: null })),
    tracks: tracksNamed(all, locale),
    speakers: [...speakers.values()],
    sessions: all,
    problems,
  };
}

function parsed(file: SourceFile | undefined): ICAL.Component {
  try {
    const read: unknown = ICAL.parse(file?.text ?? '');
    const [first, ...more] = isComponent(read) ? [read] : Array.isArray(read) ? read.filter(isComponent) : [];
    if (!first) throw new Error('its BEGIN and END lines do not match');
    // A file may hold several calendars, one after the other.
    const [name, properties, parts] = first;
    const whole: JCal = [name, properties, [...parts, ...more.flatMap(([, , others]) => others)]];
    return new ICAL.Component(whole as unknown as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SourceError(`"${file?.shown ?? ''}" is not a readable calendar: ${reason}. Export it again.`);
  }
}

/** A component as the parser gives it (jCal, RFC 7265). */
type JCal = readonly [name: string, properties: readonly unknown[], components: readonly JCal[]];

/** Whether it is whole: lines that end what never began leave parts out. */
function isComponent(value: unknown): value is JCal {
  if (!Array.isArray(value)) return false;
  const [name, properties, components] = value as unknown[];
  return (
    typeof name === 'string' &&
    Array.isArray(properties) &&
    Array.isArray(components) &&
    components.every(isComponent)
  );
}

/** The lines that the events begin at. */
function eventLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^BEGIN:VEVENT/i.test(line) ? [index + 1] : []));
}

/** The calendar's zone, else that of its first event; UTC does not count, because it is a default. */
function zoneOf(calendar: ICAL.Component, events: readonly ICAL.Component[]): string | null {
  const named = [
    lineIn(calendar.getFirstPropertyValue('x-wr-timezone')),
    ...events.slice(0, 20).map((event) => lineIn(event.getFirstProperty('dtstart')?.getParameter('tzid'))),
  ];
  return named.find((zone) => zone !== '' && !/^(?:etc\/)?(?:utc|gmt)$/i.test(zone)) ?? null;
}

/** Like `sessionOf`, but invalid values, at which the library throws, only lose this event. */
function readEvent(...of: Parameters<typeof sessionOf>): ForeignSession | null {
  try {
    return sessionOf(...of);
  } catch (error) {
    const [, place, , problems] = of;
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(
      sourceProblem(
        place,
        `An event is left out because it cannot be read: ${reason}.`,
        'Fix it in the program that exported it.',
      ),
    );
    return null;
  }
}

function sessionOf(
  event: ICAL.Component,
  place: Place,
  locale: string,
  problems: Problem[],
  speakers: Map<string, ForeignSpeaker>,
  all: readonly ICAL.Component[],
): ForeignSession | null {
  const title = unescapeOnce(lineIn(event.getFirstPropertyValue('summary')));
  const uid = lineIn(event.getFirstPropertyValue('uid'));
  if (title === '') {
    problems.push(sourceProblem(place, 'An event without a title is left out.', 'Give it a SUMMARY.'));
    return null;
  }
  const text = textIn(event.getFirstPropertyValue('description'));
  const html = textIn(event.getFirstPropertyValue('x-alt-desc'));
  const [track = null, ...tags] = event
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map(lineIn))
    .filter(Boolean);
  const people = event.getAllProperties('attendee').flatMap((property): ForeignSpeaker[] => {
    const name = lineIn(property.getParameter('cn'));
    if (name === '' || lineIn(property.getFirstValue()) !== 'invalid:nomail') return [];
    return [foreignSpeaker({ key: name, place, name: { [locale]: name } })];
  });
  for (const person of people) speakers.set(person.key, person);
  return foreignSession({
    key: uid || `${title} ${lineIn(event.getFirstPropertyValue('dtstart')?.toString())}`,
    id: null,
    place,
    title: { [locale]: title },
    abstract: { [locale]: html === '' ? markdownOf(text, 'plain') : markdownOf(html, 'html') },
    slots: slotsOf(event, title, place, problems, all),
    track,
    speakers: people.map(({ key }) => key),
    format: formatOfTitle(title, people.length > 0),
    tags,
    status:
      lineIn(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED' ? 'cancelled' : 'confirmed',
  });
}

function slotsOf(
  event: ICAL.Component,
  title: string,
  place: Place,
  problems: Problem[],
  all: readonly ICAL.Component[],
): ForeignSlot[] {
  const start = event.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) {
    problems.push(
      sourceProblem(place, `"${title}" has no start: it is listed as not scheduled.`, 'Add "date" by hand.'),
    );
    return [];
  }
  const end = event.getFirstPropertyValue('dtend');
  const length = event.getFirstPropertyValue('duration');
  const seconds =
    end instanceof ICAL.Time
      ? end.subtractDateTz(start).toSeconds()
      : length instanceof ICAL.Duration
        ? length.toSeconds()
        : 0;
  const minutes = Math.round(seconds / 60);
  const room = lineOrNull(event.getFirstPropertyValue('location'));
  const rooms = room === null ? [] : [unescapeOnce(room)];
  if (start.isDate) {
    problems.push(
      sourceProblem(
        place,
        `"${title}" lasts all day: it begins at midnight.`,
        'Write the times by hand, or remove it.',
      ),
    );
  }
  const zone = zoneOfProperty(event, 'dtstart');
  return startsOf(event, start, all).flatMap((at): ForeignSlot[] => {
    const from = timeOf(at, zone);
    if (from === null) return [];
    const until =
      at === start && end instanceof ICAL.Time ? timeOf(end, zoneOfProperty(event, 'dtend')) : null;
    return [
      { start: from, end: until, durationMinutes: minutes > 0 ? minutes : start.isDate ? 1440 : null, rooms },
    ];
  });
}

/** The start, and those of its repetitions (RRULE, RDATE) that were not moved (RECURRENCE-ID). */
function startsOf(
  event: ICAL.Component,
  start: ICAL.Time,
  all: readonly ICAL.Component[],
): readonly ICAL.Time[] {
  if (event.getFirstProperty('rrule') === null && event.getFirstProperty('rdate') === null) return [start];
  const uid = lineIn(event.getFirstPropertyValue('uid'));
  const moved = new Set(
    all.flatMap((other) => {
      const from = other.getFirstPropertyValue('recurrence-id');
      const isOfThis = lineIn(other.getFirstPropertyValue('uid')) === uid;
      return isOfThis && from instanceof ICAL.Time ? [from.toUnixTime()] : [];
    }),
  );
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
  const starts: ICAL.Time[] = [];
  for (let read = 0; read < mostRepetitions; read += 1) {
    // A rule may have no end; the library's types lack that `next` can be undefined.
    const next = expansion.next() as ICAL.Time | undefined;
    if (next === undefined) break;
    if (!moved.has(next.toUnixTime())) starts.push(next.clone());
  }
  return starts.length > 0 || moved.size > 0 ? starts : [start];
}

/** The zone that a time names; null where it names none, or one that is not known. */
function zoneOfProperty(event: ICAL.Component, name: string): Zone | null {
  const tzid = lineIn(event.getFirstProperty(name)?.getParameter('tzid'));
  return tzid === '' ? null : zoneNamed(tzid);
}

function timeOf(time: ICAL.Time, zone: Zone | null): ForeignTime | null {
  const two = (value: number) => String(value).padStart(2, '0');
  const text = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}T${two(time.hour)}:${two(time.minute)}:00`;
  if (time.zone === ICAL.Timezone.utcTimezone) return readForeignTime(`${text}Z`);
  const read = readForeignTime(text);
  // What the clock of that zone shows: compared with the venue's zone, and told where they differ.
  return read === null || zone === null
    ? read
    : { ...read, offset: offsetMinutes(instantOf(read.local, zone), zone) };
}
