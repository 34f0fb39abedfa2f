import { roomNames } from '../agenda/agendaLookup.ts';
import { entryDescription, entryTitle, type CalendarSession, type CalendarWords } from './calendarEntry.ts';
import { dateTimeUtc, duration, escapeText, foldLine, uriValue } from './calendarText.ts';
import type { Locale } from '../locale.ts';
import type { SessionId } from '../session.ts';
import { spanOf } from '../timetable.ts';
import { wellFormed } from '../text/utf8.ts';
import { minutesBetween, type Instant, type Zone } from '../zonedTime.ts';

export interface CalendarOptions {
  /** The calendar's name. */
  readonly name: string;
  /** Which conference: `Agenda.conference.key`. */
  readonly key: string;
  /** The sessions, or entries made by `calendarEntry`. */
  readonly sessions: readonly (CalendarSession | string)[];
  /** The venue's time zone, a hint for programs that show a calendar in its own time zone. */
  readonly zone: Zone;
  /** When the calendar is created. A fixed instant for feeds, which must be the same for the same content. */
  readonly now: Instant;
  readonly words: CalendarWords;
  /** The absolute address of the site. */
  readonly siteUrl: string | null;
  /** Minutes from a reminder to the start of each session; absent: no reminders. */
  readonly reminderMinutes?: number;
  /** For a feed: the minutes between updates, at least 1. */
  readonly refreshMinutes?: number;
  /** Whether the sessions block time, as the visitor's own do; absent: yes. No for feeds. */
  readonly takesTime?: boolean;
  /** Whether entries have a revision for programs that compare; absent: yes. No for feeds, which have no date. */
  readonly comparable?: boolean;
}

const sequenceEpoch = Date.UTC(2020, 0, 1) as Instant;

/**
 * The UID of a session (RFC 5545, section 3.8.4.7): the same for the same conference and id, in every language and
 * every file.
 *
 * @example calendarUid('tools.example/2025', id) // 'keynote-7@tools.example%2F2025'
 */
export function calendarUid(key: string, id: SessionId): string {
  const part = (text: string) =>
    wellFormed(text).replace(/[^\p{L}\p{N}._~-]/gu, (character) => encodeURIComponent(character));
  return `${part(id)}@${part(key)}`;
}

/**
 * The revision of an entry (RFC 5545, section 3.8.7.4): minutes since 2020 at the time of the change. It never
 * decreases and needs no history. DTSTAMP orders two revisions of the same minute (RFC 5546, section 2.1.5).
 */
function sequence(changedAt: Instant): number {
  return Math.max(0, Math.floor(minutesBetween(sequenceEpoch, changedAt)));
}

function language(locale: Locale): string {
  return /^[A-Za-z0-9-]+$/.test(locale) ? `;LANGUAGE=${locale}` : '';
}

function alarm(title: string, minutes: number): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:-${duration(minutes)}`,
    'END:VALARM',
  ];
}

/** The calendar options that an entry needs. */
export type EntryOptions = Pick<
  CalendarOptions,
  'key' | 'now' | 'words' | 'reminderMinutes' | 'takesTime' | 'comparable'
>;

/**
 * The VEVENT of one session; empty if it has no time.
 *
 * @example calendarOf({ ...options, sessions: sessions.map((item) => calendarEntry(item, options)) })
 */
export function calendarEntry(item: CalendarSession, options: EntryOptions): string {
  return entry(item, options).map(foldLine).join('');
}

function entry(item: CalendarSession, options: EntryOptions): string[] {
  const { session, url, priority = null, changedAt = options.now, uid = session.id } = item;
  const span = spanOf(session);
  if (span === null) return [];
  const { words, reminderMinutes, takesTime = true, comparable = true } = options;
  // From the history if it is known, so that it is the same in every file and feed.
  const { revision = sequence(changedAt) } = item;
  const cancelled = session.status === 'cancelled';
  const maybe = priority === 'maybe';
  const title = entryTitle(item, words);
  const description = entryDescription(item, words);
  return [
    'BEGIN:VEVENT',
    // Each time of a session is an entry of its own.
    `UID:${escapeText(calendarUid(options.key, session.slot ? (`${uid}.${session.slot}` as SessionId) : uid))}`,
    `DTSTAMP:${dateTimeUtc(options.now)}`,
    ...(comparable ? [`LAST-MODIFIED:${dateTimeUtc(changedAt)}`, `SEQUENCE:${revision}`] : []),
    `DTSTART:${dateTimeUtc(span.start)}`,
    // An end must be after the start; without an end, the entry is a moment.
    ...(span.end > span.start ? [`DTEND:${dateTimeUtc(span.end)}`] : []),
    `SUMMARY${language(session.title.locale)}:${escapeText(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(session.room
      ? [`LOCATION${language(session.room.name.locale)}:${escapeText(roomNames(session))}`]
      : []),
    ...(session.track
      ? [`CATEGORIES${language(session.track.name.locale)}:${escapeText(session.track.name.text)}`]
      : []),
    ...(url === null ? [] : [`URL:${uriValue(url)}`]),
    ...(priority === 'must' ? ['PRIORITY:1'] : []),
    `STATUS:${cancelled ? 'CANCELLED' : maybe ? 'TENTATIVE' : 'CONFIRMED'}`,
    `TRANSP:${cancelled || maybe || !takesTime ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(reminderMinutes === undefined || cancelled ? [] : alarm(title, reminderMinutes)),
    'END:VEVENT',
  ];
}

/**
 * Sessions as a calendar file (RFC 5545, with the properties of RFC 7986), for a file to import or a feed to subscribe
 * to. Sessions without a time are left out: a calendar has no place for them.
 *
 * Importing it again updates what an earlier import brought, instead of doubling it: `UID` stays, `SEQUENCE` and
 * `LAST-MODIFIED` grow. A session cancelled since is sent as cancelled, never left out silently.
 *
 * Times are in UTC, which every program reads alike: a VTIMEZONE would need the rules of the zone, which the runtime
 * does not provide. Everybody sees the times in their own zone.
 *
 * It publishes (METHOD) without an ORGANIZER, though RFC 5546 asks for one: an organiser makes programs treat each
 * session as an invitation of somebody else's, which cannot be moved or coloured.
 */
export function calendarOf(options: CalendarOptions): string {
  const { name, zone, siteUrl, refreshMinutes } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lectern//Conference agenda//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${escapeText(zone)}`,
    ...(siteUrl === null ? [] : [`URL:${uriValue(siteUrl)}`]),
    ...(refreshMinutes === undefined
      ? []
      : [
          `REFRESH-INTERVAL;VALUE=DURATION:${duration(refreshMinutes)}`,
          `X-PUBLISHED-TTL:${duration(refreshMinutes)}`,
        ]),
  ];
  const entries = options.sessions.map((item) =>
    typeof item === 'string' ? item : calendarEntry(item, options),
  );
  return [...lines.map(foldLine), ...entries, foldLine('END:VCALENDAR')].join('');
}
