import { fold } from '../text/fold.ts';
import { currentZone, renamedZones } from './currentZone.ts';
import { matchesText, searchTerms } from '../search.ts';
import { zoneLabel, type ZoneOption } from './zoneLabel.ts';
import type { Instant, Zone } from '../zonedTime.ts';

/**
 * All time zones by offset and name, under their current names, including UTC.
 *
 * @param known the zones of the runtime: `Intl.supportedValuesOf('timeZone')`
 * @param at the time of the offsets, such as the start of the conference
 */
export function listZones(known: readonly string[], at: Instant): ZoneOption[] {
  const zones = new Set(known.map((zone) => currentZone(zone as Zone)).concat('UTC' as Zone));
  return [...zones]
    .map((zone) => zoneLabel(zone, at))
    .toSorted((a, b) => a.offset - b.offset || (a.zone < b.zone ? -1 : 1));
}

const offsetQuery = /^(?:utc|gmt)? ?([+\-−])? ?(\d{1,2})(?::?([0-5]\d))?$/;

/** The offset in a query such as `+5:30`, `utc-3` or `GMT+0930`, in minutes; null if it is not one. */
function offsetOfQuery(folded: string): number | null {
  const match = offsetQuery.exec(folded);
  if (!match) return null;
  const [, sign = '+', hours, minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? size : -size;
}

/**
 * The zones a visitor may mean, those whose city begins with the words first, else in the order given. Words are
 * looked for in the zone's name, its former name, its large cities and what `nameOf` says; an offset (`+5:30`, `UTC-3`)
 * finds all zones that have it.
 *
 * @param options from `listZones`
 * @param query as typed; an empty one lets all pass
 * @param nameOf what a zone is called in the reader's language, such as `Pacific Time` or `上海`
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

const formerNames = new Map(Object.entries(renamedZones).map(([former, present]) => [present, former]));

/** Other large cities of zones, some also in Chinese. The city a zone is named after has its name in `nameOf`. */
const cities: Readonly<Record<string, string>> = {
  'America/Chicago': 'Houston Dallas Austin Minneapolis',
  'America/Los_Angeles': 'San Francisco Seattle San Jose San Diego Las Vegas Portland 旧金山 西雅图',
  'America/New_York': 'Washington Boston Atlanta Miami Philadelphia 华盛顿 波士顿',
  'America/Sao_Paulo': 'Rio de Janeiro Brasilia',
  'America/Toronto': 'Montreal Ottawa',
  'Asia/Dubai': 'Abu Dhabi',
  'Asia/Ho_Chi_Minh': 'Hanoi 河内',
  'Asia/Jerusalem': 'Tel Aviv',
  'Asia/Kolkata': 'Mumbai Delhi Bengaluru Bangalore Chennai Hyderabad Pune 孟买 德里 班加罗尔',
  'Asia/Seoul': 'Busan',
  'Asia/Shanghai': 'Beijing Shenzhen Guangzhou Hangzhou Chengdu Wuhan 北京 深圳 广州 杭州 成都 武汉',
  'Asia/Taipei': '臺北',
  'Asia/Tokyo': 'Osaka Kyoto 東京 大阪',
  'Australia/Sydney': 'Canberra',
  'Europe/Berlin': 'Munich München Frankfurt Hamburg Cologne 慕尼黑 法兰克福',
  'Europe/Istanbul': 'Ankara',
  'Europe/London': 'Edinburgh Manchester',
  'Europe/Madrid': 'Barcelona',
  'Europe/Moscow': 'Saint Petersburg',
  'Europe/Paris': 'Lyon Toulouse',
  'Europe/Rome': 'Milan',
  'Europe/Zurich': 'Geneva Basel',
  'Pacific/Auckland': 'Wellington Christchurch',
};

const foldedAliases = new Map<Zone, string>();

/** All names of a zone, folded for search: its own, its former one, and cities. */
function zoneAliases(zone: Zone): string {
  let aliases = foldedAliases.get(zone);
  if (aliases === undefined) {
    const names = [zone, formerNames.get(zone) ?? '', cities[zone] ?? ''].join(' ');
    foldedAliases.set(zone, (aliases = fold(names.replace(/[_/]/g, ' '))));
  }
  return aliases;
}
