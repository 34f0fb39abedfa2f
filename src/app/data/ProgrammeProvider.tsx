import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
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
import type { ProgrammeCache } from './programmeCache.ts';
import type { Loadable, Resource } from './resource.ts';
import type { InitialAgenda } from './useInitialAgenda.ts';

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

/** Provides the agenda of the current locale. */
export function AgendaProvider({ agenda, children }: AgendaProviderProps) {
  return <AgendaContext value={agenda}>{children}</AgendaContext>;
}

/**
 * Everything loaded so far.
 *
 * @throws Error outside a ProgrammeProvider
 */
export function useProgrammeCache(): ProgrammeCache {
  const cache = use(CacheContext);
  if (!cache) throw new Error('Missing <ProgrammeProvider>');
  return cache;
}

/**
 * The agenda of the current locale.
 *
 * @throws Error outside an AgendaProvider
 */
export function useAgenda(): Agenda {
  const agenda = use(AgendaContext);
  if (!agenda) throw new Error('Missing <AgendaProvider>');
  return agenda;
}

/**
 * The agenda of a locale. Suspends while it is first loaded, so that the current page stays until the new language is
 * ready.
 *
 * @param first the part of it that the current page holds, used until the whole has loaded; null if none
 * @returns null if it could not be loaded, with a function to try again
 */
export function useAgendaOf(
  locale: Locale,
  first: InitialAgenda | null,
): { readonly agenda: Agenda | null; readonly retry: () => void } {
  const cache = useProgrammeCache();
  const resource = first === null || first.isIdle ? cache.agenda(locale) : null;
  const state = useSyncExternalStore(
    resource?.subscribe ?? noSubscription,
    resource?.state ?? noState,
    resource?.state ?? noState,
  );
  const retry = resource?.refresh ?? noRetry;
  const agenda = state.status === 'ready' ? state.value : null;
  if (first !== null) return { agenda: agenda ?? first.agenda, retry };
  // Also once it has settled: React warns about a component that suspended on a promise and then does not use it.
  if (resource !== null) use(resource.settled());
  return { agenda, retry };
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

export function usePagePayload(locale: Locale, id: OwnPageId): Loadable<OwnPagePayload> {
  return useResource(useProgrammeCache().page(locale, id));
}

/** @param id of a withdrawn session; empty for all changes */
export function useChanges(locale: Locale, id: string): Loadable<ChangesPayload> {
  return useResource(useProgrammeCache().changes(locale, id));
}

function useResource<Value>(resource: Resource<Value>): Loadable<Value> {
  return useSyncExternalStore(resource.subscribe, resource.state, resource.state);
}
