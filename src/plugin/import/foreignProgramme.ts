import type { Locale, Localized } from '../../model/locale.ts';
import type { SessionFormat, SessionStatus } from '../../model/session.ts';
import type { DayKey, LocalDateTime } from '../../model/zonedTime.ts';
import { warning, type Position, type Problem } from '../problem.ts';

/** Where in a source something is, named after `place` of vfile; the file is relative to the source's folder. */
export interface Place extends Position {
  readonly file: string;
}

/**
 * A time in a source. The local time counts: an offset is only compared with the zone. `utc` is for times with `Z`,
 * which have no local time.
 */
export interface ForeignTime {
  readonly local: LocalDateTime;
  /** Minutes ahead of UTC; null if the source gives none. */
  readonly offset: number | 'utc' | null;
}

/** One time at which a session takes place. */
export interface ForeignSlot {
  readonly start: ForeignTime;
  readonly end: ForeignTime | null;
  readonly durationMinutes: number | null;
  /** Keys of rooms; `all` for sessions that everybody attends, such as breaks. */
  readonly rooms: readonly string[] | 'all';
}

export interface ForeignLink {
  readonly label: string;
  readonly href: string;
}

/** A session in a source. Texts are Markdown; keys identify things within one source. */
export interface ForeignSession {
  /** The same in the next export. */
  readonly key: string;
  /** The suggested name of its file; null: from the title. */
  readonly id: string | null;
  readonly place: Place;
  readonly title: Localized<string>;
  readonly subtitle: Localized<string>;
  readonly abstract: Localized<string>;
  /** None: not scheduled yet. */
  readonly slots: readonly ForeignSlot[];
  /** The keys of the rooms of a session without a time. */
  readonly rooms: readonly string[];
  /** Whether the source has a time that cannot be read: the time and place of the last import stay. */
  readonly hasUnreadTime: boolean;
  /** The key of the session that contains this one. */
  readonly within: string | null;
  readonly track: string | null;
  readonly speakers: readonly string[];
  readonly format: SessionFormat | null;
  readonly language: Locale | null;
  readonly tags: readonly string[];
  readonly video: string | null;
  readonly slides: string | null;
  readonly stream: string | null;
  readonly questions: string | null;
  readonly notes: string | null;
  readonly feedback: string | null;
  readonly links: readonly ForeignLink[];
  readonly status: SessionStatus;
  readonly recorded: boolean;
  readonly sponsored: boolean;
}

export interface ForeignSpeaker {
  readonly key: string;
  readonly id: string | null;
  readonly place: Place;
  readonly name: Localized<string>;
  readonly role: Localized<string>;
  readonly bio: Localized<string>;
  readonly photo: string | null;
  readonly links: readonly string[];
}

export interface ForeignRoom {
  readonly key: string;
  readonly name: Localized<string>;
  readonly capacity: number | null;
}

export interface ForeignTrack {
  readonly key: string;
  readonly name: Localized<string>;
  readonly introduction: Localized<string>;
  /** `#1e88e5`; absent: the source gives none. */
  readonly color?: string;
}

/** The result of an adapter: plain records, independent of the format. */
export interface ForeignProgramme {
  readonly name: Localized<string>;
  /** An IANA name; null if the source gives none. */
  readonly timezone: string | null;
  /** The first is the default one. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** The days the source lists; a night belongs to the day it began. */
  readonly days: readonly DayKey[];
  /** `04:00`: what begins earlier in the morning belongs to the day before; absent: days end at midnight. */
  readonly dayStart?: string;
  /** In the order in which they are shown. */
  readonly rooms: readonly ForeignRoom[];
  readonly tracks: readonly ForeignTrack[];
  readonly speakers: readonly ForeignSpeaker[];
  readonly sessions: readonly ForeignSession[];
  /** Problems and omissions of the source, with positions. */
  readonly problems: readonly Problem[];
}

type Given<Record, Required extends keyof Record> = Pick<Record, Required> & Partial<Record>;

/** A session with the given fields and defaults for the others. */
export function foreignSession(given: Given<ForeignSession, 'key' | 'place' | 'title'>): ForeignSession {
  return {
    id: null,
    subtitle: {},
    abstract: {},
    slots: [],
    rooms: [],
    hasUnreadTime: false,
    within: null,
    track: null,
    speakers: [],
    format: null,
    language: null,
    tags: [],
    video: null,
    slides: null,
    stream: null,
    questions: null,
    notes: null,
    feedback: null,
    links: [],
    status: 'confirmed',
    recorded: true,
    sponsored: false,
    ...given,
  };
}

/** A speaker with the given fields and defaults for the others. */
export function foreignSpeaker(given: Given<ForeignSpeaker, 'key' | 'place' | 'name'>): ForeignSpeaker {
  return { id: null, role: {}, bio: {}, photo: null, links: [], ...given };
}

/** A programme with the given parts and defaults for the others. */
export function foreignProgramme(
  given: Given<ForeignProgramme, 'locales' | 'sessions' | 'speakers' | 'problems'>,
): ForeignProgramme {
  return { name: {}, timezone: null, days: [], rooms: [], tracks: [], ...given };
}

/** The place of data without a position. */
export const noPlace: Place = { file: '', line: 1, column: 1 };

/** A warning about the source. */
export function sourceProblem(place: Place, message: string, hint: string): Problem {
  return warning('content', place.file, message, hint, place);
}

/** Adds a warning about the source. */
export function addProblem(problems: Problem[], place: Place, message: string, hint: string): void {
  problems.push(sourceProblem(place, message, hint));
}
