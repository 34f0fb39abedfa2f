import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; false where nothing is known of the screen, as while a page is rendered ahead. */
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
