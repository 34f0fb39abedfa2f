import type { AgendaWords } from '../../model/languages/en/agenda.ts';
import type { OutsideWords } from '../../model/languages/en/outside.ts';
import type { PlanningWords } from '../../model/languages/en/planning.ts';
import type { ReadingWords } from '../../model/languages/en/reading.ts';
import { interfaceLanguageOf, languages } from '../../model/languages/languages.ts';
import type { InterfaceLanguage } from '../../model/languages/languages.ts';
import type { Locale } from '../../model/locale.ts';

/** All words of the interface in one language, by script; `outside` is only for the build. */
export interface InterfaceWords {
  readonly agenda: AgendaWords;
  readonly reading: ReadingWords;
  readonly planning: PlanningWords;
  readonly outside: OutsideWords;
}

export const wordParts = ['agenda', 'reading', 'planning', 'outside'] as const;
export type WordPart = (typeof wordParts)[number];

const loaded = await Promise.all(
  Object.entries(languages).map(async ([language, [agenda, reading, planning, outside]]) => {
    const words: InterfaceWords = {
      agenda: (await agenda()).words,
      reading: (await reading()).words,
      planning: (await planning()).words,
      outside: (await outside()).words,
    };
    return [language, words] as const;
  }),
);

const builtIn = Object.fromEntries(loaded) as Readonly<Record<InterfaceLanguage, InterfaceWords>>;

/** The language that ships with Lectern for readers of a locale: theirs, or English. */
export function builtInLanguageOf(locale: Locale): InterfaceLanguage {
  return interfaceLanguageOf(locale, languages) as InterfaceLanguage;
}

/** The words that ship with Lectern for readers of a locale. */
export function builtInWords(locale: Locale): InterfaceWords {
  return builtIn[builtInLanguageOf(locale)];
}
