import type { ChangeReader } from '../model/changes/describeChange.ts';
import { inLocale } from '../model/locale.ts';
import type { Locale } from '../model/locale.ts';
import type { Programme } from '../model/programme.ts';
import { plainSpaces } from '../model/text/plainSpaces.ts';
import type { DayKey } from '../model/zonedTime.ts';
import { formatLocale } from './formatLocale.ts';
import { planningWordsFor } from './interfaceWords.ts';

/** Formats changes in one locale, in the venue's time, for output outside of pages. */
export function changeReader(
  { conference, tracks }: Pick<Programme, 'conference' | 'tracks'>,
  locale: Locale,
): ChangeReader & { readonly day: (day: DayKey) => string } {
  const { locales, timezone } = conference;
  const time = new Intl.DateTimeFormat(formatLocale(locale, timezone), {
    timeZone: timezone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const day = new Intl.DateTimeFormat(formatLocale(locale, timezone), { timeZone: 'UTC', dateStyle: 'full' });
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const trackNames = new Map(tracks.map(({ id, name }) => [id as string, name]));
  return {
    locale,
    locales,
    labels: planningWordsFor(locale).changes.labels,
    time: (instant) => plainSpaces(time.format(instant)),
    day: (key) => plainSpaces(day.format(Date.parse(`${key}T00:00:00Z`))),
    minutes: (count) => plainSpaces(minutes.format(count)),
    list: (names) => list.format(names),
    track: (id) => inLocale(trackNames.get(id) ?? {}, locale, locales)?.value ?? id,
    language: (tag) => languages.of(tag) ?? tag,
  };
}

/** Escapes text for Markdown. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
