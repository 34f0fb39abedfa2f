import { dayOf, dayShift, offsetMinutes, type Instant, type Zone } from '../zonedTime.ts';

/** What the clock time of an end does not show, compared with its start. */
export interface ClockChange {
  /** The number of days its date is later. */
  readonly days: number;
  /** Whether clocks changed in between: the end may then look earlier than the start. */
  readonly offset: boolean;
}

/** Compares the date and UTC offset of an end with those of its start. */
export function clockChange(start: Instant, end: Instant, zone: Zone): ClockChange {
  return {
    days: dayShift(dayOf(start, zone), end, zone),
    offset: offsetMinutes(start, zone) !== offsetMinutes(end, zone),
  };
}
