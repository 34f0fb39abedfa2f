import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { agendaDays } from '../../../model/agenda/agendaLookup.ts';
import { dayOf, type Instant } from '../../../model/zonedTime.ts';
import { useClock } from '../../platform/ClockProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { siteBase } from '../../platform/siteBase.ts';

/** Read by index.html, too, before the first paint. */
const key = `lectern:ribbon:${siteBase}`;

/**
 * Whether to show the strip of the day: from the first saved session on, and on the days of the conference. Before, it
 * would tell no more than the list, and take the place of a row. Except in answer to a press it only appears with the
 * next page: nothing moves by itself.
 */
export function useRibbon(agenda: Agenda, hasSaved: boolean): boolean {
  const { storage } = usePlatform();
  const isDuring = useClock(
    useCallback(
      (now: Instant | null) =>
        now !== null && agendaDays(agenda).includes(dayOf(now, agenda.conference.timezone)),
      [agenda],
    ),
  );
  useLayoutEffect(() => {
    if ((hasSaved || isDuring) && storage.read(key) === null) storage.write(key, 'shown');
    if (hasSaved) document.documentElement.dataset['ribbon'] = '';
  }, [storage, hasSaved, isDuring]);
  const hasPlace = useSyncExternalStore(neverChanges, isReserved, () => false);
  return hasPlace || hasSaved;
}

const neverChanges = () => () => {};

/** Whether index.html has found, before the first paint, that the strip was shown before. */
const isReserved = () => document.documentElement.dataset['ribbon'] !== undefined;
