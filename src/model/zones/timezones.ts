import { fold } from '../text/fold.ts';
import { presentZone } from './presentZone.ts';
import { matchesText, searchTerms } from '../search.ts';
import { zoneAliases } from './zoneNames.ts';
import { zoneLabel, type ZoneOption } from './zoneLabel.ts';
import type { Instant, Zone } from '../zonedTime.ts';

/**
 * All time zones by offset and name, under their current names, including UTC.
 *
 * @param known the zones of the runtime: `Intl.supportedValuesOf('timeZone')`
 * @param at the time of the offsets, such as the start of the conference
 */
export function listZones(known: readonly string[], at: Instant): ZoneOption[] {
  const zones = new Set(known.map((zone) => presentZone(zone as Zone)).concat('UTC' as Zone));
  return [...zones]
    .map((zone) => zoneLabel(zone, at))
    .toSorted((a, b) => a.offset - b.offset || (a.zone < b.zone ? -1 : 1));
}

const offsetQuery = /^(?:utc|gmt)? ?([+\-−])? ?(\d{1,2})(?::?([0-5]\d))?$/;

/** The offset in a query such as `+5:30`, `utc-3` or `GMT+0930`, in minutes; null if it is none. */
function offsetOfQuery(folded: string): number | null {
  const match = offsetQuery.exec(folded);
  if (!match) return null;
  const [, sign = '+', hours, minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? size : -size;
}

/**
 * The zones a visitor may mean, those whose city begins with the words first, else in the order given. Words are
 * looked for in the zone's name, its former name and its large cities, also in Chinese; an offset (`+5:30`, `UTC-3`)
 * finds all zones that have it.
 *
 * @param options from `listZones`
 * @param query as typed; an empty one lets all pass
 * @param nameOf what else a zone is called, such as `Pacific Time` in the reader's language
 */
export function searchZones(
  options: readonly ZoneOption[],
  query: string,
  nameOf: (zone: Zone) => string = () => '',
): ZoneOption[] {
  const folded = fold(query);
  const offset = offsetOfQuery(folded);
  if (offset !== null) return options.filter((option) => option.offset === offset);
  const terms = searchTerms(query.replace(/[_/,]/g, ' '));
  const found = options.filter(({ zone }) =>
    matchesText(`${zoneAliases(zone)} ${fold(nameOf(zone))}`, terms),
  );
  const rank = ({ city }: ZoneOption) => (fold(city).startsWith(terms.join(' ')) ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
}
