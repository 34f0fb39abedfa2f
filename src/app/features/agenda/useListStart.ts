import { useEffect, useState } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';

/**
 * The first start that a list shows. A list that opened at now begins there until the first interaction, also once the
 * earlier rows have loaded: rendering them takes time, and could move what is in view.
 *
 * @param isOpening whether it only has the rows of now yet
 * @returns undefined if the list is shown whole
 */
export function useListStart([first]: readonly AgendaSession[], isOpening: boolean): Instant | undefined {
  const { viewport } = usePlatform();
  const [from, setFrom] = useState((isOpening && first?.start) || undefined);
  const isWaiting = from && !isOpening;
  useEffect(() => {
    const reveal = () => setFrom(undefined);
    if (isWaiting)
      void import('./revealOnInteraction.ts').then(
        (code) => code.revealOnInteraction(viewport, reveal),
        reveal,
      );
  }, [isWaiting, viewport]);
  return from;
}
