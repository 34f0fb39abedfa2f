import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Locale } from '../../model/locale.ts';
import type { ShownZones } from '../../model/zones/zoneChoice.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { hrefsFor, type Hrefs } from '../routes.ts';
import type { AgendaWords } from './agenda/en.ts';
import { useCityOf } from './useCityOf.ts';
import { formatFor, type Format, type HourChoice } from './format.ts';
import { joinedWords } from './joinedWords.ts';
import type { PlanningWords } from './planning/en.ts';
import type { ReadingWords } from './reading/en.ts';
import { wordsFor } from './words.ts';

export interface LocaleContext {
  readonly locale: Locale;
  /** The conference's locales, the default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** What every page may say; the rest is said by `useReadingWords` and `usePlanningWords`. */
  readonly t: AgendaWords;
  /** In the venue's zone: for dates, numbers and lists. Times of sessions are shown by `times`. */
  readonly format: Format;
  readonly times: Times;
  /** What the city is called that a zone is named after. */
  readonly cityOf: (zone: Zone) => string;
  readonly hrefs: Hrefs;
}

/** The clocks that times are shown by, as the visitor chose. */
export interface Times {
  readonly first: Format;
  /** Shown beside the first. */
  readonly second: Format | null;
}

const Context = createContext<LocaleContext | null>(null);

export interface LocaleProviderProps {
  readonly locale: Locale;
  readonly locales: readonly [Locale, ...Locale[]];
  /** The venue's. */
  readonly zone: Zone;
  /** The venue's, where the reader's language has a name of its own for it. */
  readonly city: string | undefined;
  /** Those to show times in. */
  readonly zones: ShownZones;
  readonly hours: HourChoice;
  readonly children: ReactNode;
}

/** Gives everything below it the words, formats and addresses of one locale; suspends until its first words have come. */
export function LocaleProvider(props: LocaleProviderProps) {
  const { locale, locales, zone, city, zones, hours, children } = props;
  const { first, second } = zones;
  const t = use(wordsFor(locale).agenda.load());
  const cityOf = useCityOf(locale, zone, city, zones);
  const value = useMemo<LocaleContext>(
    () => ({
      locale,
      locales,
      t,
      format: formatFor(locale, zone, hours),
      times: {
        first: formatFor(locale, first, hours),
        second: second === null ? null : formatFor(locale, second, hours),
      },
      cityOf,
      hrefs: hrefsFor(locale, locales[0]),
    }),
    [locale, locales, t, zone, first, second, hours, cityOf],
  );
  return <Context value={value}>{children}</Context>;
}

/** @throws outside a LocaleProvider, which is a mistake in the code */
export function useLocale(): LocaleContext {
  const value = use(Context);
  if (!value) throw new Error('useLocale is called outside a LocaleProvider');
  return value;
}

/** The words of pages that are read: of a session, a speaker, a track. Suspends until they have come. */
export function useReadingWords(): AgendaWords & ReadingWords {
  const { locale, t } = useLocale();
  const reading = use(wordsFor(locale).reading.load());
  return joinedWords(t, reading);
}

/** All words, those of the schedule, the grid and dialogs with them. Suspends until they have come. */
export function usePlanningWords(): AgendaWords & ReadingWords & PlanningWords {
  const { locale } = useLocale();
  const asked = wordsFor(locale).planning.load();
  const reading = useReadingWords();
  return joinedWords(reading, use(asked));
}
