import type { AgendaSession } from '../agenda/agenda.ts';
import type { Priority } from '../schedule/picks.ts';
import type { Instant } from '../zonedTime.ts';

/** What a calendar needs of a session; a row of the agenda has all of it. */
export type CalendarFacts = Pick<
  AgendaSession,
  'id' | 'title' | 'start' | 'end' | 'endEstimated' | 'track' | 'room' | 'status' | 'speakers'
>;

export interface CalendarSession {
  readonly session: CalendarFacts;
  /** The absolute address of the session's page; null where the site has none. */
  readonly url: string | null;
  /** A `maybe` is entered as tentative, and takes no time. */
  readonly priority?: Priority | null;
  /** What it is about, as plain text. */
  readonly abstract?: string | null;
  /** When what is written here last changed, as far as the caller knows; absent: `now` of the calendar. */
  readonly changedAt?: Instant;
}

/** What the entries of a calendar say beside the programme's own words, in the reader's language. */
export interface CalendarWords {
  /** @example names => `With ${names.join(', ')}` */
  readonly people: (names: readonly string[]) => string;
  /** @example name => `Track: ${name}` */
  readonly track: (name: string) => string;
  /** A title whose session does not take place: calendars that know no status show it too. */
  readonly cancelled: (title: string) => string;
  /** @example 'The end is an estimate.' */
  readonly estimatedEnd: string;
  /** @example 'Maybe' */
  readonly maybe: string;
}

export function entryTitle({ session }: CalendarSession, words: CalendarWords): string {
  return session.status === 'cancelled' ? words.cancelled(session.title.text) : session.title.text;
}

/** People, track, how sure it is, what it is about and where to read on: paragraphs of plain text. */
export function entryDescription(
  { session, url, priority, abstract }: CalendarSession,
  words: CalendarWords,
): string {
  const facts = [
    session.speakers.length > 0 ? words.people(session.speakers.map(({ name }) => name.text)) : '',
    session.track ? words.track(session.track.name.text) : '',
    priority === 'maybe' ? words.maybe : '',
    session.endEstimated ? words.estimatedEnd : '',
  ];
  const paragraphs = [facts.filter((line) => line !== '').join('\n'), abstract?.trim() ?? '', url ?? ''];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
