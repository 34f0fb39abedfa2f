import { dayOf, dayShift, offsetMinutes, type Instant, type Zone } from '../zonedTime.ts';

/** What a clock time alone does not say of an end, for whoever has read the start. */
export interface ClockChange {
  /** By how many days its date is later. */
  readonly days: number;
  /** Whether the zone's clocks have been changed in between: an end may then read as if before its start. */
  readonly offset: boolean;
}

/** How the clock of `zone` stands at an end, compared with the start. */
export function clockChange(start: Instant, end: Instant, zone: Zone): ClockChange {
  return {
    days: dayShift(dayOf(start, zone), end, zone),
    offset: offsetMinutes(start, zone) !== offsetMinutes(end, zone),
  };
}
