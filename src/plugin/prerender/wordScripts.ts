import { interfaceLanguageOf } from '../../model/languages/languages.ts';
import type { Page } from './pages.ts';

/** A script of the interface's words: one part in one language, such as `languages/en/agenda.ts`. */
export type WordsModule = `languages/${string}.ts`;

/** The script of words that a module is; null where it is another module. */
export function wordsModuleOf(id: string): WordsModule | null {
  const [found] = /languages\/[a-z]+\/(?:agenda|reading|planning)\.ts$/.exec(id) ?? [];
  return (found as WordsModule | undefined) ?? null;
}

/** The scripts of words that a page needs to start, in the language of its readers. */
export function wordsOfPage({ kind, locale }: Pick<Page, 'kind' | 'locale'>): readonly WordsModule[] {
  const isFirst = kind === 'agenda' || kind === 'day';
  const parts = isFirst ? ['agenda'] : ['agenda', 'reading', 'planning'];
  return parts.map((part): WordsModule => `languages/${interfaceLanguageOf(locale)}/${part}.ts`);
}
