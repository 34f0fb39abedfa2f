import { useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import type { Locale } from '../../model/locale.ts';
import type { SessionPayload } from '../../model/payload.ts';
import type { SessionId } from '../../model/session.ts';
import { useSessionPayload, useProgrammeCache } from '../data/ProgrammeProvider.tsx';
import type { Loadable } from '../data/resource.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';

export interface BothLanguages {
  /** The other language of a session's text; undefined if there is only one, or it has not loaded. */
  readonly other: Locale | undefined;
  /** `other` if the address asks for both: `?view=both`. */
  readonly wanted: Locale | null;
  readonly showBoth: (both: boolean) => void;
}

/** Whether a session is shown in two languages, which is in the address. */
export function useBothLanguages(id: SessionId): BothLanguages {
  const { locale } = useLocale();
  const request = useSessionPayload(locale, id);
  const [params, setParams] = useSearchParams();
  const translations = request.status === 'ready' ? request.value.translations : [];
  const other = translations.includes(locale) ? translations.find((one) => one !== locale) : undefined;
  return {
    other,
    wanted: other !== undefined && params.get('view') === 'both' ? other : null,
    showBoth(both) {
      const next = new URLSearchParams(params);
      if (both) next.set('view', 'both');
      else next.delete('view');
      setParams(next, { replace: true });
    },
  };
}

/** A session's row and its payload in one locale. */
export interface SessionReading {
  readonly locale: Locale;
  readonly session: AgendaSession;
  readonly payload: SessionPayload;
}

/** A session in another locale than the page's. Never suspends, so that the page stays as it is. */
export function useSessionIn(locale: Locale, id: SessionId): Loadable<SessionReading> {
  const request = useProgrammeCache().agenda(locale);
  const agenda = useSyncExternalStore(request.subscribe, request.state, request.state);
  const payload = useSessionPayload(locale, id);
  if (agenda.status === 'failed') return agenda;
  if (payload.status === 'failed') return payload;
  if (agenda.status === 'loading' || payload.status === 'loading') return { status: 'loading' };
  const session = agendaLookup(agenda.value).sessions.get(id);
  if (session === undefined) return { status: 'failed', retry: request.refresh };
  return { status: 'ready', value: { locale, session, payload: payload.value } };
}
