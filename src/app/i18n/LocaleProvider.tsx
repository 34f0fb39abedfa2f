import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Locale } from '../../model/locale.ts';
import type { ShownZones } from '../../model/zoneChoice.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { hrefsFor, type Hrefs } from '../routes.ts';
import { en, type Messages } from './en.ts';
import { formatFor, type Format, type HourChoice } from './format.ts';
import { zh } from './zh.ts';

export interface LocaleContext {
  readonly locale: Locale;
  /** The conference's locales, the default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly t: Messages;
  /** In the venue's zone: for dates, numbers and lists. Times of sessions are shown by `times`. */
  readonly format: Format;
  readonly times: Times;
  readonly hrefs: Hrefs;
}

/** The clocks that times are shown by, as the visitor chose. */
export interface Times {
  readonly first: Format;
  /** Shown beside the first. */
  readonly second: Format | null;
}

const Context = createContext<LocaleContext | null>(null);

const byLanguage: Readonly<Record<string, Messages>> = { en, zh };

/** The interface's words for a locale, by its language; English where the interface does not speak it. */
export function messagesFor(locale: Locale): Messages {
  const language = locale.split('-')[0] ?? locale;
  return (Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined) ?? en;
}

export interface LocaleProviderProps {
  readonly locale: Locale;
  readonly locales: readonly [Locale, ...Locale[]];
  /** The venue's. */
  readonly zone: Zone;
  /** Those to show times in. */
  readonly zones: ShownZones;
  readonly hours: HourChoice;
  readonly children: ReactNode;
}

/** Gives everything below it the words, formats and addresses of one locale. */
export function LocaleProvider({ locale, locales, zone, zones, hours, children }: LocaleProviderProps) {
  const { first, second } = zones;
  const value = useMemo<LocaleContext>(
    () => ({
      locale,
      locales,
      t: messagesFor(locale),
      format: formatFor(locale, zone, hours),
      times: {
        first: formatFor(locale, first, hours),
        second: second === null ? null : formatFor(locale, second, hours),
      },
      hrefs: hrefsFor(locale, locales[0]),
    }),
    [locale, locales, zone, first, second, hours],
  );
  return <Context value={value}>{children}</Context>;
}

/** @throws outside a LocaleProvider, which is a mistake in the code */
export function useLocale(): LocaleContext {
  const value = use(Context);
  if (!value) throw new Error('useLocale is called outside a LocaleProvider');
  return value;
}
