import { ownLanguageOf } from '../interfaceWords.ts';
import { builtInLanguageOf } from '../words/builtInWords.ts';
import type { Page } from './pages.ts';
import type { ClientBuild } from './template.ts';

/**
 * A script of the interface's words: one part in one language, such as `languages/en/agenda.ts`, or `own/de/agenda.ts` in
 * a language that the conference has words for.
 */
export type WordsModule = `${'languages' | 'own'}/${string}.ts`;

/** The script of words that a module is; null if it is another module. */
export function wordsModuleOf(id: string): WordsModule | null {
  const [found] =
    /(?:languages\/[a-z]+|lectern\/own\/[a-z\d-]+)\/(?:agenda|reading|planning)\.ts$/.exec(id) ?? [];
  return (found?.replace('lectern/', '') as WordsModule | undefined) ?? null;
}

/** The scripts of words that a page needs to start, in the language of its readers. */
export function wordsOfPage({ kind, locale }: Pick<Page, 'kind' | 'locale'>): readonly WordsModule[] {
  const isFirst = kind === 'agenda' || kind === 'day';
  const parts = isFirst ? ['agenda'] : ['agenda', 'reading', 'planning'];
  const language = ownLanguageOf(locale);
  const folder =
    language === null ? (`languages/${builtInLanguageOf(locale)}` as const) : (`own/${language}` as const);
  return parts.map((part): WordsModule => `${folder}/${part}.ts`);
}

/** The addresses of those scripts. */
export function wordScriptsOf(
  page: Pick<Page, 'kind' | 'locale'>,
  { kinds }: ClientBuild,
): readonly string[] {
  return wordsOfPage(page).flatMap((module) => kinds.get(module)?.scripts ?? []);
}
