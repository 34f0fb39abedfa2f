import { useSyncExternalStore } from 'react';
import { presentZone } from '../../model/zones/presentZone.ts';
import { isZone, type Zone } from '../../model/zonedTime.ts';

/** Asked once, for asking makes a formatter, which a slow phone feels with every press; undefined: not yet. */
let known: Zone | null | undefined;

function deviceZone(): Zone | null {
  if (known === undefined) {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    known = isZone(timeZone) ? presentZone(timeZone) : null;
  }
  return known;
}

/** A device that travels is asked again when somebody comes back to the page. */
function onReturn(changed: () => void): () => void {
  const ask = () => {
    known = undefined;
    changed();
  };
  document.addEventListener('visibilitychange', ask);
  return () => document.removeEventListener('visibilitychange', ask);
}

/** The zone the visitor's device is set to, by the name it has today; null while the page is still as the build rendered it. */
export function useVisitorZone(): Zone | null {
  return useSyncExternalStore(onReturn, deviceZone, () => null);
}
