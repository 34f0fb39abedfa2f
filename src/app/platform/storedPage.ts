import { storedAttributes } from '../../model/offline.ts';

/** Whether the device is offline, or the page came from what it has stored: what fails to load is then not stored. */
export function isOffline(): boolean {
  return !navigator.onLine || document.documentElement.hasAttribute(storedAttributes.version);
}
