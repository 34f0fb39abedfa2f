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

const formerNames = new Map(Object.entries(renamedZones).map(([former, present]) => [present, former]));

/** Other names for zones: large cities, and Chinese names in East Asia and of long-haul destinations. */
const cities: Readonly<Record<string, string>> = {
  'America/Chicago': 'Houston Dallas Austin Minneapolis 芝加哥',
  'America/Los_Angeles': 'San Francisco Seattle San Jose San Diego Las Vegas Portland 洛杉矶 旧金山 西雅图',
  'America/New_York': 'Washington Boston Atlanta Miami Philadelphia 纽约 华盛顿 波士顿',
  'America/Sao_Paulo': 'Rio de Janeiro Brasilia 圣保罗',
  'America/Toronto': 'Montreal Ottawa 多伦多',
  'America/Vancouver': '温哥华',
  'Asia/Dubai': 'Abu Dhabi 迪拜',
  'Asia/Ho_Chi_Minh': 'Hanoi 胡志明市 河内',
  'Asia/Hong_Kong': '香港',
  'Asia/Jakarta': '雅加达',
  'Asia/Jerusalem': 'Tel Aviv',
  'Asia/Kolkata': 'Mumbai Delhi Bengaluru Bangalore Chennai Hyderabad Pune 加尔各答 孟买 德里 班加罗尔',
  'Asia/Seoul': 'Busan 首尔',
  'Asia/Shanghai': 'Beijing Shenzhen Guangzhou Hangzhou Chengdu Wuhan 上海 北京 深圳 广州 杭州 成都 武汉',
  'Asia/Singapore': '新加坡',
  'Asia/Taipei': '台北 臺北',
  'Asia/Tokyo': 'Osaka Kyoto 东京 東京 大阪',
  'Australia/Sydney': 'Canberra 悉尼',
  'Europe/Berlin': 'Munich München Frankfurt Hamburg Cologne 柏林 慕尼黑 法兰克福',
  'Europe/Istanbul': 'Ankara',
  'Europe/London': 'Edinburgh Manchester 伦敦',
  'Europe/Madrid': 'Barcelona 马德里',
  'Europe/Moscow': 'Saint Petersburg 莫斯科',
  'Europe/Paris': 'Lyon Toulouse 巴黎',
  'Europe/Rome': 'Milan',
  'Europe/Zurich': 'Geneva Basel 苏黎世',
  'Pacific/Auckland': 'Wellington Christchurch 奥克兰',
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
