import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import type { Instant, Zone } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';

/** The chosen time zones as text: `Shanghai, UTC+8 and Los Angeles, UTC−7`. */
export function useZoneNames(at: Instant): string {
  const { cityOf, t, times } = useLocale();
  const nameOf = (zone: Zone) => {
    const [city, { offsetLabel }] = [cityOf(zone), zoneLabel(zone, at)];
    // UTC's name is its offset.
    return city === offsetLabel ? city : t.time.zone(city, offsetLabel);
  };
  const first = nameOf(times.first.zone);
  return times.second === null ? first : t.time.andZone(first, nameOf(times.second.zone));
}
