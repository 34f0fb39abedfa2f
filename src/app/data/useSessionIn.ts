import { useSyncExternalStore } from 'react';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionPayload } from '../../model/payload.ts';
import type { SessionId } from '../../model/session.ts';
import { useProgrammeCache, useSessionPayload } from './ProgrammeProvider.tsx';
import type { Loadable } from './resource.ts';

/** A session's row and its payload in one locale. */
export interface SessionReading {
  readonly locale: Locale;
  readonly session: AgendaSession;
  readonly payload: SessionPayload;
}

/** A session in another locale than the page's. Never suspends, so that the page stays as it is. */
export function useSessionIn(locale: Locale, id: SessionId): Loadable<SessionReading> {
  const asked = useProgrammeCache().agenda(locale);
  const agenda = useSyncExternalStore(asked.subscribe, asked.state, asked.state);
  const payload = useSessionPayload(locale, id);
  if (agenda.status === 'failed') return agenda;
  if (payload.status === 'failed') return payload;
  if (agenda.status === 'loading' || payload.status === 'loading') return { status: 'loading' };
  const session = agendaLookup(agenda.value).sessions.get(id);
  if (session === undefined) return { status: 'failed', retry: asked.refresh };
  return { status: 'ready', value: { locale, session, payload: payload.value } };
}
