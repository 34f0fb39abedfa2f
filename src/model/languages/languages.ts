import type { Locale } from '../locale.ts';
import type { AgendaWords } from './en/agenda.ts';
import type { OutsideWords } from './en/outside.ts';
import type { PlanningWords } from './en/planning.ts';
import type { ReadingWords } from './en/reading.ts';
import { ownLanguages } from './ownLanguages.ts';

type Load<Words> = () => Promise<{ readonly words: Words }>;

/**
 * The interface's words in one language: three scripts, each loaded when a page needs it, and the words for files and
 * feeds, which only the build loads.
 */
export type LanguageScripts = readonly [
  agenda: Load<AgendaWords>,
  reading: Load<ReadingWords>,
  planning: Load<PlanningWords>,
  outside?: Load<OutsideWords>,
];

/**
 * The languages of the interface by tag (BCP 47): a folder and a line each. Nothing compiles while a word is missing.
 * In the browser's scripts `outside` is not there: see plugin/vite/chunksPlugin.ts.
 */
// oxfmt-ignore
export const languages = {
  en: [() => import('./en/agenda.ts'), () => import('./en/reading.ts'), () => import('./en/planning.ts'), () => import('./en/outside.ts')],
  zh: [() => import('./zh/agenda.ts'), () => import('./zh/reading.ts'), () => import('./zh/planning.ts'), () => import('./zh/outside.ts')],
} as const satisfies Readonly<Record<string, Required<LanguageScripts>>>;

export type InterfaceLanguage = keyof typeof languages;

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
