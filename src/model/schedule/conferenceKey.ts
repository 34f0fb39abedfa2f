import type { Conference } from '../conference.ts';
import { fold } from '../text/fold.ts';
import { inLocale } from '../locale.ts';
import type { DayKey } from '../zonedTime.ts';

/**
 * What the conference's saved sessions are kept under, and what sets its sessions apart in calendars: its address
 * without the scheme, else its name in the default locale; and the year of its first day, where that is known and does
 * not stand there already, for one address may serve year after year. Rebuilding with other sessions, other days of
 * that year or translations leaves it as it is.
 *
 * @example 'example.org/2027', 'example.org 2027', or 'data summit 2027'
 */
export function conferenceKey(conference: Conference, days: readonly DayKey[]): string {
  const name = fold(inLocale(conference.name, conference.locales[0], conference.locales)?.value ?? '');
  const place = conference.url?.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '') ?? name;
  const year = days[0]?.slice(0, 4);
  const says = year === undefined || new RegExp(`(?<!\\d)${year}(?!\\d)`).test(place);
  return says ? place : `${place} ${year}`.trim();
}

/**
 * What an earlier build may have kept the same list under: the key without a year, from before the days were known;
 * and with a whole first day, as a conference without an address once had.
 *
 * @param key as `conferenceKey` made it
 */
export function formerKeys(key: string, days: readonly DayKey[]): readonly string[] {
  const place = key.replace(/ \d{4}$/, '');
  const former = [place, ...[...new Set([key, place])].flatMap((one) => days.map((day) => `${one} ${day}`))];
  return former.filter((one) => one !== key);
}
