import type { Html } from './text/html.ts';
import type { Locale } from './locale.ts';
import type { SessionId } from './session.ts';
import type { SpeakerId } from './speaker.ts';
import type { TrackId } from './track.ts';

/** A piece of markup, and the locale it was written in. */
export interface Prose {
  readonly html: Html;
  readonly locale: Locale;
}

/** What a session's page adds to its row in the agenda; one file a session and locale, loaded when needed. */
export interface SessionPayload {
  readonly id: SessionId;
  /** The locale asked for. */
  readonly locale: Locale;
  /** The locales that have a file of their own, in the conference's order. */
  readonly translations: readonly Locale[];
  readonly abstract: Prose | null;
  /** The people as this session introduces them, in order. */
  readonly people: readonly SpeakerIntroduction[];
  readonly video: string | null;
  readonly slides: string | null;
  readonly tags: readonly string[];
}

export interface SpeakerIntroduction {
  readonly id: SpeakerId;
  /** `Name: role, employer`: the words after the colon. */
  readonly role: { readonly text: string; readonly locale: Locale } | null;
  readonly bio: Prose | null;
  /** All of this person's sessions, this one among them. */
  readonly sessions: readonly SessionId[];
}

/** What a speaker's page adds to the agenda. */
export interface SpeakerPayload extends SpeakerIntroduction {
  readonly links: readonly string[];
}

/** What a track's page adds to the agenda. */
export interface TrackPayload {
  readonly id: TrackId;
  readonly chairs: readonly string[];
  readonly introduction: Prose | null;
}
