import ICAL from 'ical.js';
import { instantOf, offsetMinutes, twoDigits, type Zone } from '../../../model/zonedTime.ts';
import type { Problem } from '../../problem.ts';
import { addProblem, type ForeignSlot, type ForeignTime, type Place } from '../foreignProgramme.ts';
import { unescapeOnce } from '../foreignText.ts';
import { readForeignTime } from '../foreignTime.ts';
import { lineIn, lineOrNull } from '../foreignValue.ts';
import { zoneNamed } from '../zoneOfImport.ts';

/** The most repetitions that are read. */
const mostRepetitions = 100;

/**
 * The times of an event and of its repetitions.
 *
 * @param all the events of the calendar, of which some may be moved repetitions of this one
 */
export function slotsOf(
  event: ICAL.Component,
  title: string,
  place: Place,
  problems: Problem[],
  all: readonly ICAL.Component[],
): ForeignSlot[] {
  const start = event.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) {
    addProblem(
      problems,
      place,
      `"${title}" has no start: it is listed as not scheduled.`,
      'Add "date" by hand.',
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
    addProblem(
      problems,
      place,
      `"${title}" lasts all day: it begins at midnight.`,
      'Write the times by hand, or remove it.',
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
  const excluded = new Set(
    event
      .getAllProperties('exdate')
      .flatMap((property) => property.getValues())
      .flatMap((value) => (value instanceof ICAL.Time ? [value.toUnixTime()] : [])),
  );
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
  const starts: ICAL.Time[] = [];
  for (let read = 0; read < mostRepetitions; read += 1) {
    // A rule may have no end; the library's types lack that `next` can be undefined.
    const next = expansion.next() as ICAL.Time | undefined;
    if (next === undefined) break;
    if (!moved.has(next.toUnixTime())) starts.push(next.clone());
  }
  const first = start.toUnixTime();
  // Without a rule, the library expands the further dates alone (RDATE).
  if (
    !event.hasProperty('rrule') &&
    !moved.has(first) &&
    !excluded.has(first) &&
    !starts.some((each) => each.toUnixTime() === first)
  )
    starts.unshift(start);
  return starts.length > 0 || moved.size > 0 ? starts : [start];
}

/** The zone that a time names; null if it names none, or one that is not known. */
function zoneOfProperty(event: ICAL.Component, name: string): Zone | null {
  const tzid = lineIn(event.getFirstProperty(name)?.getParameter('tzid'));
  return tzid === '' ? null : zoneNamed(tzid);
}

function timeOf(time: ICAL.Time, zone: Zone | null): ForeignTime | null {
  const date = [String(time.year).padStart(4, '0'), twoDigits(time.month), twoDigits(time.day)].join('-');
  const text = `${date}T${twoDigits(time.hour)}:${twoDigits(time.minute)}:00`;
  if (time.zone === ICAL.Timezone.utcTimezone) return readForeignTime(`${text}Z`);
  const read = readForeignTime(text);
  // The local time in that zone. It is compared with the venue's zone, and differences are reported.
  return read === null || zone === null
    ? read
    : { ...read, offset: offsetMinutes(instantOf(read.local, zone), zone) };
}
