import { nearestName } from '../../model/text/nearest.ts';
import type { Locale, Localized } from '../../model/locale.ts';
import type { Problem } from '../problem.ts';
import type { KeyPath } from '../yaml/mapping.ts';
import type { FieldsReading } from './readFields.ts';

/** Reads one text for all locales, or one for each; `at` is its place in the file. */
export type LocalizedReader = (
  words: string | Readonly<Record<string, string>>,
  at: KeyPath,
) => Localized<string>;

/**
 * Reads texts in the locales of the conference. Texts in other locales are left out.
 *
 * @param warn makes a problem of a place in the file
 * @param problems gets a warning for each text that is left out
 */
export function localizedReader(
  locales: readonly Locale[],
  warn: FieldsReading<never>['warn'],
  problems: Problem[],
): LocalizedReader {
  return (words, at) => {
    if (typeof words === 'string') return Object.fromEntries(locales.map((locale) => [locale, words]));
    const foreign = Object.keys(words).filter((locale) => !locales.includes(locale));
    problems.push(
      ...foreign.map((locale) =>
        warn([...at, locale], `"${locale}" is not one of the locales.`, localeHint(locale, locales)),
      ),
    );
    return Object.fromEntries(Object.entries(words).filter(([locale]) => !foreign.includes(locale)));
  };
}

function localeHint(locale: string, known: readonly Locale[]): string {
  const nearest = nearestName(locale, known);
  return nearest === null ? `Add it to "locales", or remove it.` : `Did you mean "${nearest}"?`;
}
