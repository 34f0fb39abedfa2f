import { createContext, use, useMemo, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  defaultZoneChoice,
  readZoneChoice,
  writeZoneChoice,
  type ZoneChoice,
} from '../../model/zones/zoneChoice.ts';
import type { Zone } from '../../model/zonedTime.ts';
import type { HourChoice } from '../i18n/format.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { timePreferences } from '../platform/timePreferences.ts';
import { useVisitorZone } from '../platform/useVisitorZone.ts';
import { keepPlace } from './arrival.ts';

/** How times are shown, and the way to have it otherwise. */
export interface TimeControl {
  readonly choice: ZoneChoice;
  readonly hours: HourChoice;
  /** The visitor's own zone; null while the page is as the build rendered it. */
  readonly mine: Zone | null;
  /** Shown at once, said in the address, and remembered on this device. */
  chooseZone(choice: ZoneChoice): void;
  chooseHours(hours: HourChoice): void;
}

const none = () => null;

/**
 * The choice that the address says in `?tz=`, else the one made or followed during this visit, else the one
 * remembered on the device. A link's choice is not remembered: it was another's.
 *
 * @param isAlive false while the page is as the build rendered it, which knows nothing of the device: React takes away
 *   what is told something new before its code has come
 */
export function useTimeChoice(isAlive: boolean): TimeControl {
  const { storage } = usePlatform();
  const preferences = useMemo(() => timePreferences(storage), [storage]);
  const remembered = useSyncExternalStore(preferences.subscribe, isAlive ? preferences.zone : none, none);
  const hours = useSyncExternalStore(preferences.subscribe, isAlive ? preferences.hours : none, none);
  const visitorZone = useVisitorZone();
  const mine = isAlive ? visitorZone : null;
  const [params, setParams] = useSearchParams();
  const inAddress = useMemo(() => readZoneChoice(params), [params]);
  const [visited, setVisited] = useState<ZoneChoice | null>(null);
  if (inAddress !== null && inAddress !== visited) setVisited(inAddress);
  const choice = inAddress ?? visited ?? remembered ?? defaultZoneChoice;
  return useMemo<TimeControl>(
    () => ({
      choice,
      hours: hours ?? 'locale',
      mine,
      chooseZone(next) {
        preferences.chooseZone(next);
        setVisited(next);
        const said = next === defaultZoneChoice ? null : next;
        setParams(new URLSearchParams(writeZoneChoice(said, params)), { replace: true, state: keepPlace });
      },
      chooseHours: (next) => preferences.chooseHours(next === 'locale' ? null : next),
    }),
    [choice, hours, mine, preferences, params, setParams],
  );
}

const Context = createContext<TimeControl | null>(null);

export const TimeControlProvider = Context.Provider;

/** @throws outside a TimeControlProvider, which is a mistake in the code */
export function useTimeControl(): TimeControl {
  const control = use(Context);
  if (!control) throw new Error('useTimeControl is called outside a TimeControlProvider');
  return control;
}
