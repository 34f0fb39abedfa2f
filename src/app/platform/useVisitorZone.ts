import { useSyncExternalStore } from 'react';
import { currentZone } from '../../model/zones/currentZone.ts';
import { isZone, type Zone } from '../../model/zonedTime.ts';

/** Read once, because it creates a formatter, which is slow on phones. undefined: not read yet. */
let known: Zone | null | undefined;

function deviceZone(): Zone | null {
  if (known === undefined) {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    known = isZone(timeZone) ? currentZone(timeZone) : null;
  }
  return known;
}

/** The zone is read again when the visitor comes back to the page: the device may have travelled. */
function onReturn(changed: () => void): () => void {
  const ask = () => {
    known = undefined;
    changed();
  };
  document.addEventListener('visibilitychange', ask);
  return () => document.removeEventListener('visibilitychange', ask);
}

/** The time zone of the visitor's device, by its current name; null while the page is as the build rendered it. */
export function useVisitorZone(): Zone | null {
  return useSyncExternalStore(onReturn, deviceZone, () => null);
}
