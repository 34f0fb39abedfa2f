import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionPayload, SpeakerPayload, TrackPayload } from '../../model/payload.ts';
import type { SessionId } from '../../model/session.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import type { TrackId } from '../../model/track.ts';
import type { ProgrammeCache } from './programmeCache.ts';
import type { Loadable, Resource } from './resource.ts';
import type { FirstAgenda } from './useFirstAgenda.ts';

const CacheContext = createContext<ProgrammeCache | null>(null);
const AgendaContext = createContext<Agenda | null>(null);

export interface ProgrammeProviderProps {
  readonly cache: ProgrammeCache;
  readonly children: ReactNode;
}

export function ProgrammeProvider({ cache, children }: ProgrammeProviderProps) {
  return <CacheContext value={cache}>{children}</CacheContext>;
}

export interface AgendaProviderProps {
  readonly agenda: Agenda;
  readonly children: ReactNode;
}

/** Gives the pages the agenda of the locale they are read in. */
export function AgendaProvider({ agenda, children }: AgendaProviderProps) {
  return <AgendaContext value={agenda}>{children}</AgendaContext>;
}

/** @throws outside a ProgrammeProvider, which is a mistake in the code */
export function useProgrammeCache(): ProgrammeCache {
  const cache = use(CacheContext);
  if (!cache) throw new Error('The programme is asked for outside a ProgrammeProvider');
  return cache;
}

/** @throws outside an AgendaProvider, which is a mistake in the code */
export function useAgenda(): Agenda {
  const agenda = use(AgendaContext);
  if (!agenda) throw new Error('useAgenda is called outside an AgendaProvider');
  return agenda;
}

/**
 * The agenda of a locale: suspends while it is fetched for the first time, so that a change of language keeps the
 * page that stands until the next one is ready.
 *
 * @param first the part of it that the page shows, which does until the whole is there; null where there is none
 * @returns null where it could not be fetched, with the way to try again
 */
export function useAgendaOf(
  locale: Locale,
  first: FirstAgenda | null,
): { readonly agenda: Agenda | null; readonly retry: () => void } {
  const cache = useProgrammeCache();
  const asked = first === null || first.isIdle ? cache.agenda(locale) : null;
  const state = useSyncExternalStore(
    asked?.subscribe ?? noSubscription,
    asked?.state ?? noState,
    asked?.state ?? noState,
  );
  const retry = asked?.refresh ?? noRetry;
  const whole = state.status === 'ready' ? state.value : null;
  if (first !== null) return { agenda: whole ?? first.agenda, retry };
  // Also once it is settled: React complains of a component that waited and then does not ask for what it waited for.
  if (asked !== null) use(asked.settled());
  return { agenda: whole, retry };
}

const loading = { status: 'loading' } as const;
const noState = () => loading;
const noRetry = () => {};
const noSubscription = () => noRetry;

export function useSessionPayload(locale: Locale, id: SessionId): Loadable<SessionPayload> {
  return useResource(useProgrammeCache().session(locale, id));
}

export function useSpeakerPayload(locale: Locale, id: SpeakerId): Loadable<SpeakerPayload> {
  return useResource(useProgrammeCache().speaker(locale, id));
}

export function useTrackPayload(locale: Locale, id: TrackId): Loadable<TrackPayload> {
  return useResource(useProgrammeCache().track(locale, id));
}

function useResource<Value>(asked: Resource<Value>): Loadable<Value> {
  return useSyncExternalStore(asked.subscribe, asked.state, asked.state);
}
