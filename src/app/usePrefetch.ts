import { useCallback, type SyntheticEvent } from 'react';
import { useHref } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import type { SessionId } from '../model/session.ts';
import { useProgrammeCache } from './data/ProgrammeProvider.tsx';
import { loadEveryWord } from './i18n/words.ts';
import { whenIdle } from './platform/scheduling.ts';
import { pageAt, rootOf } from './routes.ts';

/**
 * Prefetches a session when the pointer, a finger or the focus reaches a link to it. One listener for the whole page,
 * rather than one on each of ten thousand rows.
 *
 * @param code loads the code of the session page; repeated calls do nothing
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
      // A touch is already a press, and its response needs none of this, so it waits until the browser is idle.
      whenIdle(() => {
        cache.session(locale, led.id as SessionId);
        void Promise.allSettled([code(), loadEveryWord(locale)]);
      });
    },
    [cache, locale, root, code],
  );
}
