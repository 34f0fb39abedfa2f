import { parseZoneChoice, type ZoneChoice } from '../../model/zones/zoneChoice.ts';
import type { DeviceStorage } from './storage.ts';

const zoneKey = 'lectern:zone';
const hoursKey = 'lectern:hours';

/** How the visitor chose on this device to have times shown; null where nothing was chosen. */
export interface TimePreferences {
  zone(): ZoneChoice | null;
  hours(): '12' | '24' | null;
  /** Keeps a choice where the device allows, and as long as the page lasts where it does not; null forgets it. */
  chooseZone(choice: ZoneChoice | null): void;
  chooseHours(hours: '12' | '24' | null): void;
  /** Calls `changed` after a choice was made here or in another tab. Returns the way to stop. */
  subscribe(changed: () => void): () => void;
}

export function timePreferences(storage: DeviceStorage): TimePreferences {
  const listeners = new Set<() => void>();
  const write = (key: string, value: string | null) => {
    storage.write(key, value ?? '');
    for (const listener of listeners) listener();
  };
  return {
    zone: () => parseZoneChoice(storage.read(zoneKey) ?? ''),
    hours() {
      const kept = storage.read(hoursKey);
      return kept === '12' || kept === '24' ? kept : null;
    },
    chooseZone: (choice) => write(zoneKey, choice),
    chooseHours: (hours) => write(hoursKey, hours),
    subscribe(changed) {
      listeners.add(changed);
      const stops = [zoneKey, hoursKey].map((key) => storage.subscribe(key, changed));
      return () => {
        listeners.delete(changed);
        for (const stop of stops) stop();
      };
    },
  };
}
