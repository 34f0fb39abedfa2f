import { offsetMinutes, type Instant, type Zone } from '../zonedTime.ts';

/**
 * The city a zone is named after, with the region where the city alone is not the name people know.
 *
 * @example zoneCity('America/Los_Angeles' as Zone) // 'Los Angeles'
 * @example zoneCity('America/North_Dakota/Center' as Zone) // 'Center, North Dakota'
 */
export function zoneCity(zone: Zone): string {
  const [, ...parts] = zone.replaceAll('_', ' ').split('/');
  return parts.toReversed().join(', ') || zone.replaceAll('_', ' ');
}

/**
 * A UTC offset as text, with a true minus sign, which screen readers read out.
 *
 * @param minutes ahead of UTC
 * @example offsetLabel(330) // 'UTC+5:30'
 * @example offsetLabel(-480) // 'UTC−8'
 */
export function offsetLabel(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  if (size === 0) return 'UTC';
  const rest = size % 60;
  const past = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${past}`;
}

/** A time zone with its offset at one instant. */
export interface ZoneOption {
  readonly zone: Zone;
  readonly city: string;
  /** Minutes ahead of UTC. */
  readonly offset: number;
  /** `UTC+8`; see `offsetLabel`. */
  readonly offsetLabel: string;
}

/** The name and offset of a zone at an instant; offsets differ between summer and winter. */
export function zoneLabel(zone: Zone, at: Instant): ZoneOption {
  const offset = offsetMinutes(at, zone);
  return { zone, city: zoneCity(zone), offset, offsetLabel: offsetLabel(offset) };
}
