import { useCallback, useEffect, useState } from 'react';
import type { Locale } from '../../model/locale.ts';
import type { ShownZones } from '../../model/zones/zoneChoice.ts';
import { zoneCity } from '../../model/zones/zoneLabel.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { wordsFor } from './words.ts';

/**
 * What readers of a locale call the city of a zone. The venue's comes with the agenda, and where it has a name of its
 * own, so may others: those are words that travel once one is shown. Until they have come it is empty, for another name
 * in its place would move as it changes; where they cannot come it is the zone's name.
 *
 * @param venueCity where readers have a name for it that is not the zone's
 */
export function useCityOf(
  locale: Locale,
  venue: Zone,
  venueCity: string | undefined,
  { first, second }: ShownZones,
): (zone: Zone) => string {
  const { planning } = wordsFor(locale);
  const words = planning.atHand();
  const [isSettled, setSettled] = useState(false);
  const asks = words === null && (second ?? first) !== venue && venueCity !== undefined;
  const waits = asks && !isSettled;
  useEffect(() => {
    const settle = () => setSettled(true);
    if (asks) planning.load().then(settle, settle);
  }, [asks, planning]);
  return useCallback(
    (zone) => (zone === venue && venueCity) || words?.zones.city(zone) || (waits ? '' : zoneCity(zone)),
    [venue, venueCity, words, waits],
  );
}
