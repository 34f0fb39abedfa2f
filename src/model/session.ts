import type { Brand } from './brand.ts';
import type { Html } from './text/html.ts';
import type { Locale, Localized } from './locale.ts';
import type { RoomId } from './room.ts';
import type { SpeakerId } from './speaker.ts';
import type { TrackId } from './track.ts';
import type { DayKey, Instant } from './zonedTime.ts';

/** The stem of the session's file, such as `2014` or `keynote-1214444`. */
export type SessionId = Brand<string, 'SessionId'>;

/** What kind of session it is. The last four are no talks: they pause the programme. */
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

/** Whether it pauses the programme: nobody chooses between pauses, so filters and counts leave them out. */
export function isPause(format: SessionFormat): boolean {
  return pauses.has(format);
}

export type SessionStatus = 'confirmed' | 'cancelled';

/** One session of the conference, in every locale it is written in. */
export interface Session {
  readonly id: SessionId;
  readonly title: Localized<string>;
  /** null: not scheduled yet. */
  readonly start: Instant | null;
  /** null exactly where `start` is. */
  readonly end: Instant | null;
  /** The file gives no end: it was inferred from the next start or from the conference's usual length. */
  readonly endEstimated: boolean;
  /** The conference day it belongs to, at the venue. */
  readonly day: DayKey | null;
  readonly track: TrackId | null;
  readonly room: RoomId | null;
  /** The language spoken on stage, never to be confused with the language of the page. */
  readonly language: Locale | null;
  readonly format: SessionFormat;
  readonly status: SessionStatus;
  /** The names as the file lists them. */
  readonly presenters: Localized<readonly string[]>;
  /** The same people, tied across locales and sessions; in the order of the default locale's presenters. */
  readonly speakers: readonly SpeakerId[];
  readonly abstract: Localized<Html>;
  /** Address of the recording's player, https. */
  readonly video: Localized<string>;
  readonly slides: Localized<string>;
  readonly tags: readonly string[];
}
