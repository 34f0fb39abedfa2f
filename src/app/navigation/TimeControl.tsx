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
import { keepScroll } from './arrival.ts';
import { useQueryWriter } from './useQueryWriter.ts';

/** The chosen time zones and clock, with functions to change them. */
export interface TimeControl {
  readonly choice: ZoneChoice;
  readonly hours: HourChoice;
  /** The time zone of the visitor's device; null while the page is as the build rendered it. */
  readonly mine: Zone | null;
  /** Applies a choice, writes it to the address and stores it on this device. */
  chooseZone(choice: ZoneChoice): void;
  chooseHours(hours: HourChoice): void;
}

const none = () => null;

/**
 * The choice in the address (`?tz=`), or the one made or followed during this visit, or the one stored on the device. A
 * choice from a link is not stored: it is someone else's.
 *
 * @param isHydrated false while the page is as the build rendered it: React discards a prerendered part that changes
 *   before its code has loaded
 */
export function useTimeChoice(isHydrated: boolean): TimeControl {
  const { storage } = usePlatform();
  const preferences = useMemo(() => timePreferences(storage), [storage]);
  const remembered = useSyncExternalStore(preferences.subscribe, isHydrated ? preferences.zone : none, none);
  const hours = useSyncExternalStore(preferences.subscribe, isHydrated ? preferences.hours : none, none);
  const visitorZone = useVisitorZone();
  const mine = isHydrated ? visitorZone : null;
  const [params] = useSearchParams();
  const writeQuery = useQueryWriter();
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
        const inQuery = next === defaultZoneChoice ? null : next;
        writeQuery((query) => writeZoneChoice(inQuery, query), { replace: true, state: keepScroll });
      },
      chooseHours: (next) => preferences.chooseHours(next === 'locale' ? null : next),
    }),
    [choice, hours, mine, preferences, writeQuery],
  );
}

const Context = createContext<TimeControl | null>(null);

export const TimeControlProvider = Context.Provider;

/**
 * The chosen time zones and clock.
 *
 * @throws Error outside a TimeControlProvider
 */
export function useTimeControl(): TimeControl {
  const control = use(Context);
  if (!control) throw new Error('Missing <TimeControlProvider>');
  return control;
}
