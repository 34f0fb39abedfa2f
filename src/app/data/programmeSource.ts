import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Locale } from '../../model/locale.ts';
import type {
  ChangesPayload,
  OwnPagePayload,
  SessionPayload,
  SpeakerPayload,
  TrackPayload,
} from '../../model/payload.ts';
import type { OwnPageId } from '../../model/ownPage.ts';
import type { SessionId } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import type { TrackId } from '../../model/track.ts';
import type { OnAnswer } from './searchThread.ts';

/** A value, or the promise of one. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Where the programme comes from. A source caches nothing: each call loads again. */
export interface ProgrammeSource {
  /** The conference's locales, the default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  agenda(locale: Locale): MaybePromise<Agenda>;
  session(locale: Locale, id: SessionId): MaybePromise<SessionPayload>;
  speaker(locale: Locale, id: SpeakerId): MaybePromise<SpeakerPayload>;
  track(locale: Locale, id: TrackId): MaybePromise<TrackPayload>;
  page(locale: Locale, id: OwnPageId): MaybePromise<OwnPagePayload>;
  /** @param id of a withdrawn session; empty for all changes */
  changes(locale: Locale, id: string): MaybePromise<ChangesPayload>;
  /**
   * Searches, in a thread of its own. A query that is followed by another is not answered.
   *
   * @param query as typed; empty to only load what will be searched
   */
  search(locale: Locale, query: string, onAnswer: OnAnswer): void;
  /** Calls `changed` when loaded data may be out of date. @returns unsubscribes */
  subscribe(changed: () => void): () => void;
}
