import { zoneLabel } from '../../../model/zoneLabel.ts';
import type { Instant, Zone } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';

/** The zones times are shown in, by city and offset at a moment: `Shanghai, UTC+8 and Los Angeles, UTC−7`. */
export function useZoneNames(at: Instant): string {
  const { cityOf, t, times } = useLocale();
  const nameOf = (zone: Zone) => t.time.zone(cityOf(zone), zoneLabel(zone, at).offsetLabel);
  const first = nameOf(times.first.zone);
  return times.second === null ? first : t.time.andZone(first, nameOf(times.second.zone));
}
