import type { Locale } from '../locale.ts';
import type { AgendaWords } from './en/agenda.ts';
import type { PlanningWords } from './en/planning.ts';
import type { ReadingWords } from './en/reading.ts';
import { words as outsideEn, type OutsideWords } from './en/outside.ts';
import { ownLanguages } from './ownLanguages.ts';
import { words as outsideZh } from './zh/outside.ts';

type Load<Words> = () => Promise<{ readonly words: Words }>;

/** The interface's words in one language: three scripts, each loaded when a page needs it. */
export type LanguageScripts = readonly [
  agenda: Load<AgendaWords>,
  reading: Load<ReadingWords>,
  planning: Load<PlanningWords>,
];

/**
 * The languages of the interface by tag (BCP 47): a folder each, a line here and its words in `outsideWords` below.
 * Nothing compiles while a word is missing.
 */
export const languages = {
  en: [() => import('./en/agenda.ts'), () => import('./en/reading.ts'), () => import('./en/planning.ts')],
  zh: [() => import('./zh/agenda.ts'), () => import('./zh/reading.ts'), () => import('./zh/planning.ts')],
} as const satisfies Readonly<Record<string, LanguageScripts>>;

export type InterfaceLanguage = keyof typeof languages;

/** Their words for files and feeds. Only the build reads these, so that they are in none of the browser's scripts. */
export const outsideWords: Readonly<Record<InterfaceLanguage, OutsideWords>> = {
  en: outsideEn,
  zh: outsideZh,
};

/** Those, and the conference's own, which come first. */
export const allLanguages: Readonly<Record<string, LanguageScripts>> = { ...languages, ...ownLanguages };

/**
 * The language the interface uses for readers of a locale (BCP 47): theirs, or English where it has no words in theirs.
 *
 * @param known languages by lower-case tag
 */
export function interfaceLanguageOf(locale: Locale, known: object = allLanguages): string {
  const tag = locale.toLowerCase();
  const [language = ''] = tag.split('-');
  return [tag, language].find((each) => Object.hasOwn(known, each)) ?? 'en';
}
