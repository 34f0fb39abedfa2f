import { useSyncExternalStore } from 'react';
import { presentZone } from '../../model/presentZone.ts';
import { isZone, type Zone } from '../../model/zonedTime.ts';

const never = () => () => {};

function deviceZone(): Zone | null {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? presentZone(timeZone) : null;
}

/** The zone the visitor's device is set to, by the name it has today; null while the page is still as the build rendered it. */
export function useVisitorZone(): Zone | null {
  return useSyncExternalStore(never, deviceZone, () => null);
}
