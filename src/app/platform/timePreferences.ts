import { parseZoneChoice, type ZoneChoice } from '../../model/zones/zoneChoice.ts';
import type { DeviceStorage } from './storage.ts';

const zoneKey = 'lectern:zone';
const hoursKey = 'lectern:hours';

/** The time zone and clock the visitor chose on this device; null if none. */
export interface TimePreferences {
  zone(): ZoneChoice | null;
  hours(): '12' | '24' | null;
  /** Stores a choice; where the device refuses, until the page closes. null removes it. */
  chooseZone(choice: ZoneChoice | null): void;
  chooseHours(hours: '12' | '24' | null): void;
  /** Calls `changed` after a choice here or in another tab. @returns unsubscribes */
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
      const stored = storage.read(hoursKey);
      return stored === '12' || stored === '24' ? stored : null;
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
