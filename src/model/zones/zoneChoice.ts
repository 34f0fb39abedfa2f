import type { QueryEntries } from '../filterQuery.ts';
import { isZone, offsetMinutes, type Instant, type Zone } from '../zonedTime.ts';

const kinds = ['venue', 'mine', 'both'] as const;

/** The time zone to show times in: the venue's, the visitor's, both side by side, or any zone. */
export type ZoneChoice = (typeof kinds)[number] | Zone;

/** The default: the venue's time, and the visitor's if it differs. */
export const defaultZoneChoice: ZoneChoice = 'both';

const parameter = 'tz';

/** Reads a choice from the address or storage; null if it is invalid. */
export function parseZoneChoice(text: string): ZoneChoice | null {
  const kind = kinds.find((known) => known === text);
  return kind ?? (isZone(text) ? text : null);
}

/**
 * The choice in an address (`?tz=`); null if there is none, or the zone is unknown.
 *
 * @param params the parameters of the address, such as URLSearchParams
 */
export function readZoneChoice(params: QueryEntries): ZoneChoice | null {
  const text = [...params].find(([name]) => name === parameter)?.[1];
  return text === undefined ? null : parseZoneChoice(text);
}

/** Writes a choice to the parameters, after all others; null removes it. */
export function writeZoneChoice(
  choice: ZoneChoice | null,
  params: QueryEntries = [],
): [name: string, value: string][] {
  const others = [...params].flatMap(([name, value]): [string, string][] =>
    name === parameter ? [] : [[name, value]],
  );
  return choice === null ? others : [...others, [parameter, choice]];
}

/** Whether two zones show the same time at each of these instants. */
export function sameClocks(a: Zone, b: Zone, instants: readonly Instant[]): boolean {
  return a === b || instants.every((at) => offsetMinutes(at, a) === offsetMinutes(at, b));
}

/** The time zones to show times in, the first and an optional second one. */
export interface ShownZones {
  readonly first: Zone;
  readonly second: Zone | null;
}

/**
 * The time zones of a choice. A second zone with the same times as the first is left out.
 *
 * @param mine the visitor's zone; null if unknown, such as while prerendering
 * @param instants when to compare the zones: the starts of the sessions shown
 */
export function shownZones(
  choice: ZoneChoice,
  venue: Zone,
  mine: Zone | null,
  instants: readonly Instant[],
): ShownZones {
  switch (choice) {
    case 'venue':
      return { first: venue, second: null };
    case 'mine':
      return { first: mine ?? venue, second: null };
    case 'both':
      return { first: venue, second: mine === null || sameClocks(venue, mine, instants) ? null : mine };
    default:
      return { first: choice, second: null };
  }
}
