import { createContext, use, useMemo, type ReactNode, useEffect, useState } from 'react';
import type { Locale } from '../../model/locale.ts';
import type { ShownZones } from '../../model/zones/zoneChoice.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { hrefsFor, type Hrefs } from '../routes.ts';
import type { AgendaWords } from '../../model/languages/en/agenda.ts';
import { formatFor, type Format, type HourChoice } from './format.ts';
import type { PlanningWords } from '../../model/languages/en/planning.ts';
import type { ReadingWords } from '../../model/languages/en/reading.ts';
import { wordsFor } from './words.ts';
import { zoneCity } from '../../model/zones/zoneLabel.ts';

export interface LocaleContext {
  readonly locale: Locale;
  /** The conference's locales, the default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** The words every page has. `useReadingWords` and `usePlanningWords` add the rest. */
  readonly t: AgendaWords;
  /** Dates, numbers and lists, in the venue's time zone. For the times of sessions use `times`. */
  readonly format: Format;
  readonly times: Times;
  /** The name of the city a time zone is named after. */
  readonly cityOf: (zone: Zone) => string;
  readonly hrefs: Hrefs;
}

/** The time zones the visitor chose to see times in. */
export interface Times {
  readonly first: Format;
  /** A second time zone, shown next to the first. */
  readonly second: Format | null;
}

const Context = createContext<LocaleContext | null>(null);

export interface LocaleProviderProps {
  readonly locale: Locale;
  readonly locales: readonly [Locale, ...Locale[]];
  /** The venue's time zone. */
  readonly zone: Zone;
  /** The venue's city, where the locale's name for it differs from the zone's. */
  readonly city: string | undefined;
  /** The locale that dates and times are written in, where it is not `locale`. */
  readonly writtenAs: Locale | undefined;
  /** The time zones to show times in. */
  readonly zones: ShownZones;
  readonly hours: HourChoice;
  readonly children: ReactNode;
}

/**
 * Provides the words, formats and addresses of one locale to everything below it. Suspends until its first words have
 * loaded.
 */
export function LocaleProvider(props: LocaleProviderProps) {
  const { locale, locales, zone, city, writtenAs = locale, zones, hours, children } = props;
  const { first, second } = zones;
  const t = use(wordsFor(locale).agenda.load());
  const cityOf = useCityOf(locale, zone, city, zones);
  const value = useMemo<LocaleContext>(
    () => ({
      locale,
      locales,
      t,
      format: formatFor(writtenAs, zone, hours),
      times: {
        first: formatFor(writtenAs, first, hours),
        second: second === null ? null : formatFor(writtenAs, second, hours),
      },
      cityOf,
      hrefs: hrefsFor(locale, locales[0]),
    }),
    [locale, locales, t, writtenAs, zone, first, second, hours, cityOf],
  );
  return <Context value={value}>{children}</Context>;
}

/**
 * The words, formats and addresses of the current locale.
 *
 * @throws Error outside a LocaleProvider
 */
export function useLocale(): LocaleContext {
  const value = use(Context);
  if (!value) throw new Error('Missing <LocaleProvider>');
  return value;
}

/** The words for the pages of sessions, speakers and tracks. Suspends until they have loaded. */
export function useReadingWords(): AgendaWords & ReadingWords {
  const { locale, t } = useLocale();
  const reading = use(wordsFor(locale).reading.load());
  return joinedWords(t, reading);
}

/** All words, including those for My schedule, the grid and dialogs. Suspends until they have loaded. */
export function usePlanningWords(): AgendaWords & ReadingWords & PlanningWords {
  const { locale } = useLocale();
  const planning = wordsFor(locale).planning.load();
  const reading = useReadingWords();
  return joinedWords(reading, use(planning));
}

const joined = new WeakMap<object, WeakMap<object, object>>();

/** Merges two parts of the interface's words. Cached, because many components of a page ask for the same two. */
function joinedWords<First extends object, Second extends object>(
  first: First,
  second: Second,
): First & Second {
  let others = joined.get(first);
  if (others === undefined) joined.set(first, (others = new WeakMap()));
  let both = others.get(second);
  if (both === undefined) others.set(second, (both = { ...first, ...second }));
  return both as First & Second;
}

/**
 * Names the city of a time zone in the reader's language. The venue's name comes with the agenda; other names load with
 * the planning words. Until they have loaded the name is empty, so that the layout does not shift when it changes; if
 * they cannot load, it is the zone's own name.
 *
 * @param venueCity the venue's city, where the locale's name for it differs from the zone's
 */
function useCityOf(
  locale: Locale,
  venue: Zone,
  venueCity: string | undefined,
  { first, second }: ShownZones,
): (zone: Zone) => string {
  const { planning } = wordsFor(locale);
  const words = planning.value();
  const [isStable, setSettled] = useState(false);
  const asks = words === null && (second ?? first) !== venue && venueCity !== undefined;
  const waits = asks && !isStable;
  useEffect(() => {
    const settle = () => setSettled(true);
    if (asks) planning.load().then(settle, settle);
  }, [asks, planning]);
  const nameOf = (zone: Zone) =>
    (zone === venue && venueCity) || planning.value()?.zones.city(zone) || (waits ? '' : zoneCity(zone));
  const names = [locale, venue, venueCity, nameOf(first), second && nameOf(second), waits].join();
  // The same function while the names on the page are the same: another one renders every row again.
  const [kept, setKept] = useState({ names, nameOf });
  if (kept.names === names) return kept.nameOf;
  setKept({ names, nameOf });
  return nameOf;
}
