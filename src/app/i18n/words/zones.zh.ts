import { cityIn } from '../../../model/zones/zoneCities.ts';
import type { zonesWords as english } from './zones.en.ts';

export const zonesWords: typeof english = {
  city: (zone) => cityIn('zh', zone),
  whose: '显示哪里的时间',
  venue: '会场时间',
  mine: '我的时间',
  both: '两者都显示',
  bothHint: '两地时间不同时，您的时间列在会场时间旁。',
  other: '其他地点',
  findZone: '搜索城市或时差',
  findZoneHint: '东京、纽约、UTC+5:30……',
  zones: '地点',
  zonesFound: (count, shown) => (count === 0 ? '没有找到' : `${shown} 个地点`),
  hours: '钟点',
  hoursLocale: '按语言习惯',
  hours12: '12 小时制',
  hours24: '24 小时制',
  done: '完成',
};
