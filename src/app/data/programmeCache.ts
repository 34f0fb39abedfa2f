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
import type { Given, ProgrammeSource } from './programmeSource.ts';
import { resource, type Resource } from './resource.ts';

/** Everything loaded so far. Asking for something starts loading it, so asking early is prefetching. */
export interface ProgrammeCache {
  readonly locales: ProgrammeSource['locales'];
  agenda(locale: Locale): Resource<Agenda>;
  session(locale: Locale, id: SessionId): Resource<SessionPayload>;
  speaker(locale: Locale, id: SpeakerId): Resource<SpeakerPayload>;
  track(locale: Locale, id: TrackId): Resource<TrackPayload>;
  page(locale: Locale, id: OwnPageId): Resource<OwnPagePayload>;
  /** See ProgrammeSource. */
  changes(locale: Locale, id: string): Resource<ChangesPayload>;
  /** See ProgrammeSource. */
  readonly search: ProgrammeSource['search'];
}

export function programmeCache(source: ProgrammeSource): ProgrammeCache {
  const kept = new Map<string, Resource<object>>();

  function keep<Value extends object>(key: string, fetch: () => Given<Value>): Resource<Value> {
    // Each key is only used with one type of value, given by its first word.
    const known = kept.get(key) as Resource<Value> | undefined;
    if (known) return known;
    const made = resource(fetch);
    kept.set(key, made);
    return made;
  }

  source.subscribe(() => {
    for (const one of kept.values()) one.refresh();
  });

  return {
    locales: source.locales,
    agenda: (locale) => keep(`agenda ${locale}`, () => source.agenda(locale)),
    session: (locale, id) => keep(`session ${locale} ${id}`, () => source.session(locale, id)),
    speaker: (locale, id) => keep(`speaker ${locale} ${id}`, () => source.speaker(locale, id)),
    track: (locale, id) => keep(`track ${locale} ${id}`, () => source.track(locale, id)),
    page: (locale, id) => keep(`page ${locale} ${id}`, () => source.page(locale, id)),
    changes: (locale, id) => keep(`changes ${locale} ${id}`, () => source.changes(locale, id)),
    search: (locale, query, answered) => source.search(locale, query, answered),
  };
}
