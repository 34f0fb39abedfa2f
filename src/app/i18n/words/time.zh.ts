import type { timeWords as english } from './time.en.ts';

export const timeWords: typeof english = {
  settings: '时间设置',
  shownIn: (zones) => `时间：${zones}`,
  andZone: (first, second) => `${first}，${second}`,
  zone: (city, offset) => `${city}（${offset}）`,
  shift: (_days, signed) => `${signed} 天`,
  shiftSpoken: (days) => (days === 1 ? '次日' : days === -1 ? '前一日' : `相差 ${days} 天`),
};
