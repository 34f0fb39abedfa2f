import { fold } from '../text/fold.ts';
import { renamedZones } from './presentZone.ts';
import type { Zone } from '../zonedTime.ts';

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
export function zoneAliases(zone: Zone): string {
  let aliases = foldedAliases.get(zone);
  if (aliases === undefined) {
    const names = [zone, formerNames.get(zone) ?? '', cities[zone] ?? ''].join(' ');
    foldedAliases.set(zone, (aliases = fold(names.replace(/[_/]/g, ' '))));
  }
  return aliases;
}
