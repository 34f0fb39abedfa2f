import type { Brand } from './brand.ts';
import type { Html } from './text/html.ts';
import type { Locale, Localized } from './locale.ts';
import type { RoomId } from './room.ts';
import type { SpeakerId } from './speaker.ts';
import type { TrackId } from './track.ts';
import type { DayKey, Instant } from './zonedTime.ts';

/** The stem of the session's file, such as `2014` or `keynote-1214444`. */
export type SessionId = Brand<string, 'SessionId'>;

/** The formats of sessions. The last four are breaks, not talks. */
export const sessionFormats = [
  'keynote',
  'talk',
  'panel',
  'lightning',
  'workshop',
  'break',
  'lunch',
  'registration',
  'social',
] as const;
export type SessionFormat = (typeof sessionFormats)[number];

const pauses: ReadonlySet<SessionFormat> = new Set(['break', 'lunch', 'registration', 'social']);

/** Whether a format is a break. Filters and counts leave breaks out. */
export function isPause(format: SessionFormat): boolean {
  return pauses.has(format);
}

export type SessionStatus = 'confirmed' | 'cancelled';

/** The addresses that a session may have besides its recording and slides. */
export const linkKinds = ['stream', 'questions', 'notes', 'feedback'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface SessionLink {
  readonly label: string;
  readonly href: string;
}

/** One time that a session takes place. */
export interface SessionSlot {
  readonly start: Instant;
  readonly end: Instant;
  readonly endEstimated: boolean;
  readonly day: DayKey;
  /** None: no room is known. */
  readonly rooms: readonly RoomId[];
}

/** One session of the conference, in every locale it is written in. */
export interface Session {
  readonly id: SessionId;
  readonly title: Localized<string>;
  readonly subtitle: Localized<string>;
  /** null: not scheduled yet. */
  readonly start: Instant | null;
  /** null if and only if `start` is. */
  readonly end: Instant | null;
  /** Whether the file gives no end: it was estimated from the next start or the conference's usual length. */
  readonly endEstimated: boolean;
  /** The conference day it belongs to, at the venue. */
  readonly day: DayKey | null;
  readonly track: TrackId | null;
  readonly room: RoomId | null;
  /** All its rooms; the first is `room`. Empty for a break in every room. */
  readonly rooms: readonly RoomId[];
  /** Every time it takes place, in order; the first is the one above. None: not scheduled yet. */
  readonly slots: readonly SessionSlot[];
  /** The session that it is a part of: a talk in a block of short ones. */
  readonly within: SessionId | null;
  /** The language spoken on stage, not the language of the page. */
  readonly language: Locale | null;
  readonly format: SessionFormat;
  readonly status: SessionStatus;
  /** The names as the file lists them. */
  readonly presenters: Localized<readonly string[]>;
  /** The same people, identified across locales and sessions; in the order of the default locale's presenters. */
  readonly speakers: readonly SpeakerId[];
  /** Those of the speakers who moderate it; absent: nobody. */
  readonly moderators?: readonly SpeakerId[];
  readonly abstract: Localized<Html>;
  /** Address of the recording's player, https. */
  readonly video: Localized<string>;
  readonly slides: Localized<string>;
  /** Addresses, by kind. */
  readonly links: Readonly<Record<LinkKind, Localized<string>>>;
  readonly moreLinks: Localized<readonly SessionLink[]>;
  /** false: the organiser says that it will not be recorded. */
  readonly recorded: boolean;
  readonly sponsored: boolean;
  readonly tags: readonly string[];
  /** The ids of its values by declared facet; facets without a value are absent. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}
