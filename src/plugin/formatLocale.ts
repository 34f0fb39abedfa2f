import type { Locale } from '../model/locale.ts';
import { plainSpaces } from '../model/text/plainSpaces.ts';
import type { DayKey, Zone } from '../model/zonedTime.ts';

/**
 * The locale for dates and times: the site's own, or, if that has no territory, one for the territory of the venue.
 * `en` has 24 hours in Shanghai, and the day before the month in Sydney; `de` has Jänner in Vienna. Zones and
 * territories are those of Intl (CLDR), read while building: browsers get the result.
 *
 * @returns `locale` itself where nothing differs
 */
export function formatLocale(locale: Locale, venue: Zone): Locale {
  const key = `${locale} ${venue}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const made = find(locale, venue);
  found.set(key, made);
  return made;
}

const found = new Map<string, Locale>();

function find(locale: Locale, venue: Zone): Locale {
  const requested = new Intl.Locale(locale);
  const likely = requested.maximize();
  if (requested.region !== undefined) return locale;
  const territory = territoryOf(venue);
  if (territory === undefined || territory === likely.region) return locale;
  if (requested.language === 'en') return englishIn(territory);
  // `zh-TW` would be in another script than `zh`.
  const { language, script = '' } = likely;
  const tags = [`${language}-${territory}`, `${language}-${script}-${territory}`];
  const local = tags.find((tag) => scriptOf(tag) === script && isKnown(tag));
  return local !== undefined && formatSample(local) !== formatSample(locale) ? local : locale;
}

/**
 * English with the hour cycle and the order of day and month of a territory: those of its English, else of its own
 * language. Only British or American English, which all browsers format alike; older ones treat `en-FR` as American.
 */
function englishIn(territory: string): Locale {
  const english = `en-${territory}`;
  const language = new Intl.Locale(`und-${territory}`).maximize().language;
  const order = new Intl.DateTimeFormat(isKnown(english) ? english : `${language}-${territory}`, {
    month: 'long',
    day: 'numeric',
  });
  const first = order.formatToParts(0).find(({ type }) => type === 'day' || type === 'month');
  const [tag, usual] = first?.type === 'day' ? ['en-GB', 'h23'] : ['en', 'h12'];
  const hours = hourCycleOf(territory) ?? usual;
  return hours === usual ? tag : `${tag}-u-hc-${hours}`;
}

/** Intl's hour cycle of a territory, in any language. */
function hourCycleOf(territory: string): string | undefined {
  const locale: NewerLocale = new Intl.Locale(`und-${territory}`);
  return (locale.getHourCycles?.() ?? locale.hourCycles)?.[0];
}

/** Dates, times and numbers in a locale, to compare locales. */
function formatSample(locale: Locale): string {
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2031, month, 5, 15, 30));
  const formats = (['long', 'short'] as const).map(
    (width) =>
      new Intl.DateTimeFormat(locale, {
        weekday: width,
        month: width,
        day: 'numeric',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: 'UTC',
      }),
  );
  const number = new Intl.NumberFormat(locale).format(12_345.6);
  return [number, ...formats.flatMap((format) => months.map((month) => format.format(month)))].join('\n');
}

function isKnown(locale: Locale): boolean {
  return new Intl.DateTimeFormat(locale).resolvedOptions().locale === locale;
}

function scriptOf(locale: Locale): string | undefined {
  return new Intl.Locale(locale).maximize().script;
}

/** A property or a method, depending on the version of Node. */
type NewerLocale = Intl.Locale & {
  readonly timeZones?: readonly string[];
  readonly hourCycles?: readonly string[];
  getTimeZones?(): readonly string[] | undefined;
  getHourCycles?(): readonly string[];
};

/** The territory that a zone is in (ISO 3166); undefined for UTC and its like. */
export function territoryOf(zone: string): string | undefined {
  const canonical = canonicalZone(zone);
  return territories().find((territory) => zonesOf(territory).includes(canonical));
}

const zonesByTerritory = new Map<string, readonly string[]>();

function zonesOf(territory: string): readonly string[] {
  const known = zonesByTerritory.get(territory);
  if (known !== undefined) return known;
  const locale: NewerLocale = new Intl.Locale(`und-${territory}`);
  const zones = (locale.getTimeZones?.() ?? locale.timeZones ?? []).map(canonicalZone);
  zonesByTerritory.set(territory, zones);
  return zones;
}

const canonicalZones = new Map<string, string>();

/** Intl knows a zone by several names: `Europe/Kyiv` and `Europe/Kiev`. */
function canonicalZone(zone: string): string {
  const known = canonicalZones.get(zone);
  if (known !== undefined) return known;
  const name = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  canonicalZones.set(zone, name);
  return name;
}

let allTerritories: readonly string[] | undefined;

/** All territories that have a name and are not another one's former code. */
function territories(): readonly string[] {
  if (allTerritories !== undefined) return allTerritories;
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  allTerritories = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);
  return allTerritories;
}

/** `August 6 – 8, 2021`, for sorted days; empty for none. */
export function daysInWords(days: readonly DayKey[], locale: Locale): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const whole = format({ year: 'numeric', month: 'long', day: 'numeric' });
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const yearFirst = whole.formatToParts(from)[0]?.type === 'year';
  if (!yearFirst || first === last) return plainSpaces(whole.formatRange(from, to));
  // Where the year comes first, Intl formats ranges as numbers only.
  const monthDay: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric' };
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const rest =
    first.slice(0, 4) === last.slice(0, 4) ? format(sameMonth ? { day: 'numeric' } : monthDay) : whole;
  return plainSpaces(`${whole.format(from)}–${rest.format(to)}`);
}
