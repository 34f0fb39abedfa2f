import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query matches; false while prerendering. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (typeof matchMedia !== 'function') return () => {};
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  const read = useCallback(() => typeof matchMedia === 'function' && matchMedia(query).matches, [query]);
  return useSyncExternalStore(subscribe, read, () => false);
}
