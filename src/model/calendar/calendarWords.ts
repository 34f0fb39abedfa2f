import type { CalendarWords } from './calendarEntry.ts';
import type { Locale } from '../locale.ts';

const english: CalendarWords = {
  people: (names) => `With ${names.join(', ')}`,
  track: (name) => `Track: ${name}`,
  cancelled: (title) => `Cancelled: ${title}`,
  estimatedEnd: 'The end is an estimate.',
  maybe: 'Maybe',
};

const chinese: CalendarWords = {
  people: (names) => `讲师：${names.join('、')}`,
  track: (name) => `专题：${name}`,
  cancelled: (title) => `已取消：${title}`,
  estimatedEnd: '结束时间为估计。',
  maybe: '待定',
};

/** What calendars say beside the programme's own words; in English where the interface has no words of the locale. */
export function calendarWordsFor(locale: Locale): CalendarWords {
  return locale.split('-')[0] === 'zh' ? chinese : english;
}
