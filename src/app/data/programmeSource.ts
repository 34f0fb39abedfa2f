import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionPayload, SpeakerPayload, TrackPayload } from '../../model/payload.ts';
import type { SessionId } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import type { TrackId } from '../../model/track.ts';

/** A value at hand, as when a page is rendered from data already read, or one to come. */
export type Given<Value> = Value | Promise<Value>;

/**
 * Where the programme comes from. A source remembers nothing: every call fetches anew, and a promise that rejects
 * may be asked for again.
 */
export interface ProgrammeSource {
  /** The conference's locales, the default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  agenda(locale: Locale): Given<Agenda>;
  session(locale: Locale, id: SessionId): Given<SessionPayload>;
  speaker(locale: Locale, id: SpeakerId): Given<SpeakerPayload>;
  track(locale: Locale, id: TrackId): Given<TrackPayload>;
  /** The sessions whose titles or abstracts hold all words of a query; null where that cannot be told. */
  search(locale: Locale, query: string): Promise<readonly SessionId[] | null>;
  /** Calls `changed` when what was fetched may be out of date. Returns the way to stop. */
  subscribe(changed: () => void): () => void;
}
