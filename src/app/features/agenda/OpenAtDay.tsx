import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { DaySection } from '../../../model/timetable.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { dayAnchor } from './dayAnchor.ts';

/**
 * Scrolls the list to the day in the address's hash, as soon as the list has it: a prerendered page has only the first
 * rows. Not if the visitor has scrolled by then, or comes back. A component, so that the list does not render when the
 * address changes.
 */
export function OpenAtDay({ days }: { readonly days: readonly DaySection[] }): null {
  const { hash, key } = useLocation();
  const { places, viewport } = usePlatform();
  /** The history entry whose day was not in the list yet. */
  const awaited = useRef('');
  useEffect(() => {
    const id = hash.slice(1);
    if (!days.some(({ day }) => dayAnchor(day) === id)) {
      awaited.current = key;
    } else if (awaited.current === key) {
      awaited.current = '';
      const section = document.getElementById(id);
      if (section && places.get(key) === null && viewport.place().y === 0) viewport.show([section]);
    }
  }, [days, hash, key, places, viewport]);
  return null;
}
