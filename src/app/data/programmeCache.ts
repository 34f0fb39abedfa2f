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
import type { MaybePromise, ProgrammeSource } from './programmeSource.ts';
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
  const resources = new Map<string, Resource<object>>();

  function cached<Value extends object>(key: string, fetch: () => MaybePromise<Value>): Resource<Value> {
    // Each key is only used with one type of value, given by its first word.
    const existing = resources.get(key) as Resource<Value> | undefined;
    if (existing) return existing;
    const made = resource(fetch);
    resources.set(key, made);
    return made;
  }

  const each = <Kind extends 'session' | 'speaker' | 'track' | 'page' | 'changes'>(kind: Kind) => {
    const load = (locale: Locale, id: string) =>
      cached(`${kind} ${locale} ${id}`, () =>
        (source[kind] as (locale: Locale, id: string) => MaybePromise<object>)(locale, id),
      );
    return load as ProgrammeCache[Kind];
  };

  source.subscribe(() => {
    for (const one of resources.values()) one.refresh();
  });

  return {
    locales: source.locales,
    agenda: (locale) => cached(`agenda ${locale}`, () => source.agenda(locale)),
    session: each('session'),
    speaker: each('speaker'),
    track: each('track'),
    page: each('page'),
    changes: each('changes'),
    search: (locale, query, onAnswer) => source.search(locale, query, onAnswer),
  };
}
