import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionPayload, SpeakerPayload, TrackPayload } from '../../model/payload.ts';
import type { SessionId } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import type { TrackId } from '../../model/track.ts';
import type { Given, ProgrammeSource } from './programmeSource.ts';
import { resource, type Resource } from './resource.ts';

/** Everything fetched so far; asking for a thing starts to fetch it, so that asking early is prefetching. */
export interface ProgrammeCache {
  readonly locales: ProgrammeSource['locales'];
  agenda(locale: Locale): Resource<Agenda>;
  session(locale: Locale, id: SessionId): Resource<SessionPayload>;
  speaker(locale: Locale, id: SpeakerId): Resource<SpeakerPayload>;
  track(locale: Locale, id: TrackId): Resource<TrackPayload>;
  /** As the source's. */
  readonly search: ProgrammeSource['search'];
}

export function programmeCache(source: ProgrammeSource): ProgrammeCache {
  const kept = new Map<string, Resource<object>>();

  function keep<Value extends object>(key: string, fetch: () => Given<Value>): Resource<Value> {
    // Each key is only ever asked for with the one kind of value that its first word names.
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
    search: (locale, query) => source.search(locale, query),
  };
}
