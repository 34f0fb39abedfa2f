import { useCallback, useEffect, useState } from 'react';
import type { Locale } from '../../model/locale.ts';
import type { ShownZones } from '../../model/zones/zoneChoice.ts';
import { zoneCity } from '../../model/zones/zoneLabel.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { wordsFor } from './words.ts';

/**
 * Names the city of a time zone in the reader's language. The venue's name comes with the agenda; other names load with
 * the planning words. Until they have loaded the name is empty, so that the layout does not shift when it changes; if
 * they cannot load, it is the zone's own name.
 *
 * @param venueCity the venue's city, where the locale's name for it differs from the zone's
 */
export function useCityOf(
  locale: Locale,
  venue: Zone,
  venueCity: string | undefined,
  { first, second }: ShownZones,
): (zone: Zone) => string {
  const { planning } = wordsFor(locale);
  const words = planning.value();
  const [isStable, setSettled] = useState(false);
  const asks = words === null && (second ?? first) !== venue && venueCity !== undefined;
  const waits = asks && !isStable;
  useEffect(() => {
    const settle = () => setSettled(true);
    if (asks) planning.load().then(settle, settle);
  }, [asks, planning]);
  return useCallback(
    (zone) => (zone === venue && venueCity) || words?.zones.city(zone) || (waits ? '' : zoneCity(zone)),
    [venue, venueCity, words, waits],
  );
}
