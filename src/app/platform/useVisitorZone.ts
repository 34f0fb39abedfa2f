import { useSyncExternalStore } from 'react';
import { isZone, type Zone } from '../../model/zonedTime.ts';

const never = () => () => {};

function deviceZone(): Zone | null {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : null;
}

/** The zone the visitor's device is set to; null while the page is still as the build rendered it. */
export function useVisitorZone(): Zone | null {
  return useSyncExternalStore(never, deviceZone, () => null);
}
