import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { useClock } from '../../platform/ClockProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { nowAnchor } from './NowLine.tsx';

/**
 * Opens a list at the line that marks the time, once it is there: where the address says `#now`, or nothing else
 * (`#`, a place one comes back to) and the visitor has not moved yet.
 */
export function useOpenAtNow(): void {
  const { pathname, hash, key } = useLocation();
  const { places, viewport } = usePlatform();
  const hasTime = useClock((now) => now !== null);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!hasTime || opened.current === pathname) return;
    opened.current = pathname;
    const line = document.getElementById(nowAnchor);
    if (line === null) return;
    const isAsked = hash === `#${nowAnchor}`;
    const isFresh = hash === '' && places.get(key) === null && viewport.place().y === 0;
    if (isAsked || isFresh) viewport.show(line);
  }, [hasTime, pathname, hash, key, places, viewport]);
}
