import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { dayOf, type Instant } from '../../../model/zonedTime.ts';
import { useClock } from '../../platform/ClockProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { siteBase } from '../../platform/siteBase.ts';

/** Read by index.html, too, before the first paint. */
const key = `lectern:ribbon:${siteBase}`;

/**
 * Whether to show the strip of the day: from the first saved session on, and on the days of the conference. Before that
 * it would take the space of a row without adding anything to the list. Unless the visitor has just pressed a star, it
 * first appears on the next page, so that nothing moves.
 */
export function useRibbon(agenda: Agenda, hasSaved: boolean): boolean {
  const { storage } = usePlatform();
  const isDuring = useClock(
    useCallback(
      (now: Instant | null) =>
        now !== null && agenda.conference.days.includes(dayOf(now, agenda.conference.timezone)),
      [agenda],
    ),
  );
  useLayoutEffect(() => {
    if ((hasSaved || isDuring) && storage.read(key) === null) storage.write(key, 'shown');
    if (hasSaved) document.documentElement.dataset['ribbon'] = '';
  }, [storage, hasSaved, isDuring]);
  const isShownFirst = useSyncExternalStore(neverChanges, isReserved, () => false);
  return isShownFirst || hasSaved;
}

const neverChanges = () => () => {};

/** Whether index.html has found, before the first paint, that the strip was shown before. */
const isReserved = () => document.documentElement.dataset['ribbon'] !== undefined;
