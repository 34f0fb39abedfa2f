import type { QueryEntries } from '../filterQuery.ts';
import { isZone, offsetMinutes, type Instant, type Zone } from '../zonedTime.ts';

const kinds = ['venue', 'mine', 'both'] as const;

/** Whose clock times are shown by: the venue's, the visitor's, both side by side, or that of any zone. */
export type ZoneChoice = (typeof kinds)[number] | Zone;

/** Where nothing was chosen: the venue's time, and the visitor's own too where it is another. */
export const defaultZoneChoice: ZoneChoice = 'both';

const parameter = 'tz';

/** A choice from outside, as from the address or from storage; null for anything that is none. */
export function parseZoneChoice(text: string): ZoneChoice | null {
  const kind = kinds.find((known) => known === text);
  return kind ?? (isZone(text) ? text : null);
}

/**
 * The choice an address says in `?tz=`; null where it says none, or names a zone the runtime does not know.
 *
 * @param params the address's parameters, such as a URLSearchParams
 */
export function readZoneChoice(params: QueryEntries): ZoneChoice | null {
  const text = [...params].find(([name]) => name === parameter)?.[1];
  return text === undefined ? null : parseZoneChoice(text);
}

/** The parameters that say this choice, after all others, which are kept; null says none. */
export function writeZoneChoice(
  choice: ZoneChoice | null,
  params: QueryEntries = [],
): [name: string, value: string][] {
  const others = [...params].flatMap(([name, value]): [string, string][] =>
    name === parameter ? [] : [[name, value]],
  );
  return choice === null ? others : [...others, [parameter, choice]];
}

/** Whether the clocks of two zones show the same at each of these instants, so that one of them is enough. */
export function sameClocks(a: Zone, b: Zone, instants: readonly Instant[]): boolean {
  return a === b || instants.every((at) => offsetMinutes(at, a) === offsetMinutes(at, b));
}

/** The zones to show times in; the second one beside the first. */
export interface ShownZones {
  readonly first: Zone;
  readonly second: Zone | null;
}

/**
 * The zones a choice comes to. A second clock that shows the same as the first is left out.
 *
 * @param mine the visitor's own zone; null where it is not known, as while the page is rendered at build time
 * @param instants when clocks are compared: the starts of what is shown
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
