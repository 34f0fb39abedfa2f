import type { Locale } from '../locale.ts';
import type { AgendaWords } from './en/agenda.ts';
import type { PlanningWords } from './en/planning.ts';
import type { ReadingWords } from './en/reading.ts';

type Load<Words> = () => Promise<{ readonly words: Words }>;

/** The interface's words in one language: three scripts, each loaded when a page needs it. */
export type LanguageScripts = readonly [
  agenda: Load<AgendaWords>,
  reading: Load<ReadingWords>,
  planning: Load<PlanningWords>,
];

/**
 * The languages of the interface by tag (BCP 47): a folder and a line each, which do not compile while a word is
 * missing.
 */
export const languages = {
  en: [() => import('./en/agenda.ts'), () => import('./en/reading.ts'), () => import('./en/planning.ts')],
  zh: [() => import('./zh/agenda.ts'), () => import('./zh/reading.ts'), () => import('./zh/planning.ts')],
} as const satisfies Readonly<Record<string, LanguageScripts>>;

export type InterfaceLanguage = keyof typeof languages;

/**
 * The language the interface uses for readers of a locale (BCP 47): theirs, or English where it has no words in theirs.
 */
export function interfaceLanguageOf(locale: Locale): InterfaceLanguage {
  const [tag = ''] = locale.toLowerCase().split('-');
  return Object.hasOwn(languages, tag) ? (tag as InterfaceLanguage) : 'en';
}
