import type { Zone } from '../../../model/zonedTime.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const zonesWords = {
  /** What a zone's city is called; null where that is the zone's own name. */
  city: (_zone: Zone): string | null => null,
  whose: 'Whose time',
  venue: 'The venue’s',
  mine: 'Mine',
  both: 'Both',
  bothHint: 'Yours stands beside the venue’s where they differ.',
  other: 'Another place',
  findZone: 'Find a city or an offset',
  findZoneHint: 'Tokyo, New York, UTC+5:30 …',
  zones: 'Places',
  zonesFound: (count: number, shown: string) =>
    count === 0 ? 'No place found' : `${shown} ${plural(count, { one: 'place', other: 'places' })}`,
  hours: 'Clock',
  hoursLocale: 'As the language has it',
  hours12: '12 hours',
  hours24: '24 hours',
  done: 'Done',
};
