import { interfaceLanguageOf } from '../../model/interfaceLanguage.ts';
import type { Page } from './pages.ts';

/** A part of the interface's words in one language, which is a script of its own: `i18n/agenda/en.ts`. */
export type WordsModule = `i18n/${string}.ts`;

/** The words a module of the app holds; null where it is none such. */
export function wordsModuleOf(id: string): WordsModule | null {
  const [found] = /i18n\/(?:agenda|reading|planning)\/[a-z]+\.ts$/.exec(id) ?? [];
  return (found as WordsModule | undefined) ?? null;
}

/** The words that a page says as it comes alive, in the language of its readers. */
export function wordsOfPage({ kind, locale }: Pick<Page, 'kind' | 'locale'>): readonly WordsModule[] {
  const isFirst = kind === 'agenda' || kind === 'day';
  const parts = isFirst ? ['agenda'] : ['agenda', 'reading', 'planning'];
  return parts.map((part): WordsModule => `i18n/${part}/${interfaceLanguageOf(locale)}.ts`);
}
