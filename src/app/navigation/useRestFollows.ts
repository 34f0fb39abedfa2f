import { useDeferredValue, useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether more than the first screen of a page is to be drawn. Not at first where the page is led to, so that its
 * heading answers the press and the rest follows in the next frame; at once where it was rendered ahead of time.
 */
export function useRestFollows(): boolean {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isLedTo] = useState(isAlive);
  return useDeferredValue(true, isLedTo ? false : undefined);
}
