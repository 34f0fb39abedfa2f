import { useDeferredValue, useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether to render more than the first screen of a page. After a navigation the heading is rendered first and the rest
 * in the next frame; a prerendered page is rendered whole.
 */
export function useDeferredBody(): boolean {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isNavigation] = useState(isHydrated);
  return useDeferredValue(true, isNavigation ? false : undefined);
}
