import ICAL from 'ical.js';
import type { Adapter } from '../adapters.ts';
import {
  foreignSession,
  foreignSpeaker,
  addProblem,
  foreignProgramme,
  noPlace,
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSpeaker,
  type Place,
} from '../foreignProgramme.ts';
import { markdownOf, unescapeOnce } from '../foreignText.ts';
import { lineIn, localizedIn, textIn } from '../foreignValue.ts';
import { mostUsedLocale, roomsNamed, roomsOf, tracksNamed } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { formatOfTitle } from '../sessionKind.ts';
import { placeIn } from '../sourceData.ts';
import { SourceError, type SourceFile } from '../sourceFiles.ts';
import { slotsOf } from './icalendarTimes.ts';
import { errorMessage } from '../../errors.ts';

/**
 * A calendar (RFC 5545), as Sched, Google Calendar and others export it: `CATEGORIES` is the track, `LOCATION` the
 * room. Organisers and attendees are left out, because they are e-mail addresses, except speakers that are listed as
 * attendees without one (`invalid:nomail`, as in FOSDEM's).
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
    place: file ? placeIn(file, lines[index] ?? 1) : noPlace,
  }));
  const isMoved = ({ event }: { readonly event: ICAL.Component }) => event.hasProperty('recurrence-id');
  // Repetitions that were moved follow the event that they are repetitions of.
  for (const { event, place } of [...placed.filter((each) => !isMoved(each)), ...placed.filter(isMoved)]) {
    const visibility = lineIn(event.getFirstPropertyValue('class')).toUpperCase();
    if (visibility === 'PRIVATE' || visibility === 'CONFIDENTIAL') {
      const title = unescapeOnce(lineIn(event.getFirstPropertyValue('summary')));
      addProblem(
        problems,
        place,
        `"${title}" is private (CLASS:${visibility}), and is left out.`,
        'Make it public in the calendar to import it.',
      );
      continue;
    }
    const session = readEvent(event, place, locale, problems, speakers, events);
    if (session === null || (isMoved({ event }) && session.status === 'cancelled')) continue;
    const known = sessions.get(session.key);
    sessions.set(session.key, known ? { ...known, slots: [...known.slots, ...session.slots] } : session);
  }
  const all = [...sessions.values()];
  return foreignProgramme({
    name: localizedIn(calendar.getFirstPropertyValue('x-wr-calname'), locale),
    timezone: zoneOf(calendar, events),
    locales: [locale],
    rooms: roomsNamed(roomsOf(all), locale),
    tracks: tracksNamed(all, locale),
    speakers: [...speakers.values()],
    sessions: all,
    problems,
  });
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
    const reason = errorMessage(error);
    throw new SourceError(`"${file?.shown ?? ''}" is not a readable calendar: ${reason}. Export it again.`);
  }
}

/** A component as the parser gives it (jCal, RFC 7265). */
type JCal = readonly [name: string, properties: readonly unknown[], components: readonly JCal[]];

/** Whether a component is complete: unmatched END lines leave parts out. */
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
function readEvent(...parameters: Parameters<typeof sessionOf>): ForeignSession | null {
  try {
    return sessionOf(...parameters);
  } catch (error) {
    const [, place, , problems] = parameters;
    const reason = errorMessage(error);
    addProblem(
      problems,
      place,
      `An event is left out because it cannot be read: ${reason}.`,
      'Fix it in the program that exported it.',
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
    addProblem(problems, place, 'An event without a title is left out.', 'Give it a SUMMARY.');
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
