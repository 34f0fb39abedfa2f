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

  const each = <Kind extends 'session' | 'speaker' | 'track' | 'page' | 'changes'>(kind: Kind) => {
    const ask = (locale: Locale, id: string) =>
      keep(`${kind} ${locale} ${id}`, () =>
        (source[kind] as (locale: Locale, id: string) => Given<object>)(locale, id),
      );
    return ask as ProgrammeCache[Kind];
  };

  source.subscribe(() => {
    for (const one of kept.values()) one.refresh();
  });

  return {
    locales: source.locales,
    agenda: (locale) => keep(`agenda ${locale}`, () => source.agenda(locale)),
    session: each('session'),
    speaker: each('speaker'),
    track: each('track'),
    page: each('page'),
    changes: each('changes'),
    search: (locale, query, answered) => source.search(locale, query, answered),
  };
}
