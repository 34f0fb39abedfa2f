import { nameOnStage } from '../speaker.ts';
import type { AgendaSession } from '../agenda/agenda.ts';
import type { Priority } from '../schedule/savedSessions.ts';
import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';

/** The facts of a session that a calendar needs; a row of the agenda has them. */
export type CalendarFacts = Pick<
  AgendaSession,
  | 'id'
  | 'title'
  | 'start'
  | 'end'
  | 'endEstimated'
  | 'track'
  | 'room'
  | 'rooms'
  | 'slot'
  | 'status'
  | 'speakers'
  | 'moderators'
>;

export interface CalendarSession {
  readonly session: CalendarFacts;
  /** The absolute address of the session's page; null if the site has none. */
  readonly url: string | null;
  /** `maybe` sessions are tentative and do not block time. */
  readonly priority?: Priority | null;
  /** The abstract as plain text. */
  readonly abstract?: string | null;
  /** When the entry last changed, if known; absent: `now` of the calendar. */
  readonly changedAt?: Instant;
  /** How often it was revised, as the history counts; absent if changes are not published. */
  readonly revision?: number | undefined;
  /** The id that calendars know it by: its first; absent: its own. */
  readonly uid?: SessionId;
}

/** The words of calendar entries in the reader's language. */
export interface CalendarWords {
  /** @example names => `With ${names.join(', ')}` */
  readonly people: (names: readonly string[]) => string;
  /** @example name => `${name} (moderator)` */
  readonly moderator: (name: string) => string;
  /** @example name => `Track: ${name}` */
  readonly track: (name: string) => string;
  /** The title of a cancelled session, for calendars that do not show the status. */
  readonly cancelled: (title: string) => string;
  /** @example 'End time is an estimate' */
  readonly estimatedEnd: string;
  /** @example 'Maybe' */
  readonly maybe: string;
}

export function entryTitle({ session }: CalendarSession, words: CalendarWords): string {
  return session.status === 'cancelled' ? words.cancelled(session.title.text) : session.title.text;
}

/** The description of an entry as plain text: speakers, track, status, abstract and address. */
export function entryDescription(
  { session, url, priority, abstract }: CalendarSession,
  words: CalendarWords,
): string {
  const facts = [
    session.speakers.length > 0
      ? words.people(session.speakers.map((speaker) => nameOnStage(session, speaker, words.moderator).text))
      : '',
    session.track ? words.track(session.track.name.text) : '',
    priority === 'maybe' ? words.maybe : '',
    session.endEstimated ? words.estimatedEnd : '',
  ];
  const paragraphs = [facts.filter((line) => line !== '').join('\n'), abstract?.trim() ?? '', url ?? ''];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
