import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { DaySection } from '../../../model/timetable.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { dayAnchor } from './dayAnchor.ts';

/**
 * Opens a list at the day that the address names, as soon as the list has it: a page that was rendered ahead of time
 * holds its first rows alone. Not where the visitor has moved by then, or comes back. A component, so that the list is
 * not rendered anew with the address.
 */
export function OpenAtDay({ days }: { readonly days: readonly DaySection[] }): null {
  const { hash, key } = useLocation();
  const { places, viewport } = usePlatform();
  /** The entry of the history whose day was not there when it was come to. */
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
