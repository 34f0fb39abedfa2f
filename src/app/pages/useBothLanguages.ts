import { useSearchParams } from 'react-router-dom';
import type { Locale } from '../../model/locale.ts';
import type { SessionId } from '../../model/session.ts';
import { useSessionPayload } from '../data/ProgrammeProvider.tsx';
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
  const asked = useSessionPayload(locale, id);
  const [params, setParams] = useSearchParams();
  const translations = asked.status === 'ready' ? asked.value.translations : [];
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
