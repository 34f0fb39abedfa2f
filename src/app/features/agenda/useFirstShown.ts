import { useEffect, useState } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';

/**
 * The first start that a list shows. If it opened at now, it begins there until the visitor does something, although
 * the rows before it have come: to render them takes time, and what is in view could move.
 *
 * @param isOpening whether it only has the rows of now yet
 * @returns undefined if the list is shown whole
 */
export function useFirstShown([first]: readonly AgendaSession[], isOpening: boolean): Instant | undefined {
  const { viewport } = usePlatform();
  const [from, setFrom] = useState((isOpening && first?.start) || undefined);
  const isWaiting = from && !isOpening;
  useEffect(() => {
    const reveal = () => setFrom(undefined);
    if (isWaiting) void import('./whenActs.ts').then(({ whenActs }) => whenActs(viewport, reveal), reveal);
  }, [isWaiting, viewport]);
  return from;
}
