import { useCallback, type SyntheticEvent } from 'react';
import { matchRoutes, useHref } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import type { SessionId } from '../model/session.ts';
import { useProgrammeCache } from './data/ProgrammeProvider.tsx';
import { paths, rootOf } from './routes.ts';

/**
 * Starts to fetch a session when a pointer, a finger or the focus comes to a link that leads to it. One listener for
 * the whole page, so that ten thousand rows need none of their own.
 */
export function usePrefetch(locale: Locale): (event: SyntheticEvent) => void {
  const cache = useProgrammeCache();
  const base = useHref('/');
  const path = `${rootOf(locale, cache.locales[0])}${paths.session}`;
  return useCallback(
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      const id = link && matchRoutes([{ path }], link.pathname, base)?.[0]?.params['id'];
      if (id) cache.session(locale, id as SessionId);
    },
    [cache, locale, base, path],
  );
}
