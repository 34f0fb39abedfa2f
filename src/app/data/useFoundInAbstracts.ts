import { useEffect, useState } from 'react';
import type { Locale } from '../../model/locale.ts';
import type { SessionId } from '../../model/session.ts';
import { useProgrammeCache } from './ProgrammeProvider.tsx';

/**
 * The sessions whose titles or abstracts hold all words of a query; null until that is known, and where it cannot be.
 *
 * @param query as typed; empty only to have the texts ready
 */
export function useFoundInAbstracts(locale: Locale, query: string): ReadonlySet<SessionId> | null {
  const { search } = useProgrammeCache();
  const [found, setFound] = useState<{ readonly query: string; readonly ids: ReadonlySet<SessionId> } | null>(
    null,
  );
  useEffect(() => {
    let asked = true;
    void search(locale, query).then((ids) => {
      if (asked) setFound(ids && { query, ids: new Set(ids) });
    });
    return () => {
      asked = false;
    };
  }, [search, locale, query]);
  return found?.query === query ? found.ids : null;
}
