import { useCallback, type SyntheticEvent } from 'react';
import { useHref } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import type { SessionId } from '../model/session.ts';
import { useProgrammeCache } from './data/ProgrammeProvider.tsx';
import { loadEveryWord } from './i18n/words.ts';
import { whenIdle } from './platform/idle.ts';
import { pageAt, rootOf } from './routes.ts';

/**
 * Starts to fetch a session when a pointer, a finger or the focus comes to a link that leads to it. One listener for
 * the whole page, so that ten thousand rows need none of their own.
 *
 * @param code fetches the code of a session's page; asked for again, it has it
 */
export function usePrefetch(locale: Locale, code: () => Promise<void>): (event: SyntheticEvent) => void {
  const cache = useProgrammeCache();
  const base = useHref('/');
  const root = base.replace(/\/$/, '') + rootOf(locale, cache.locales[0]);
  return useCallback(
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      const led = link && pageAt(link.pathname, root);
      if (led?.page !== 'session') return;
      // A finger is already about to press: what that shows at once needs none of it.
      whenIdle(() => {
        cache.session(locale, led.id as SessionId);
        void Promise.allSettled([code(), loadEveryWord(locale)]);
      });
    },
    [cache, locale, root, code],
  );
}
