import { join } from 'node:path';
import { ownLanguagesInUse } from '../interfaceWords.ts';
import { packageFolder } from '../packageFolder.ts';
import { builtInLanguageOf } from './builtInWords.ts';
import { wordsScript } from './readWords.ts';

const prefix = 'virtual:lectern/own/';
const scripts = ['agenda', 'reading', 'planning'] as const;

/** With forward slashes, as bundlers name modules. */
const languagesFolder = () => join(packageFolder(), 'src/model/languages').replaceAll('\\', '/');

/**
 * The modules of the languages that the conference has words for, by resolved id: the list of them, which takes the
 * place of ownLanguages.ts, and three scripts each. None if it has none.
 */
export function wordModules(): Readonly<Record<string, string>> {
  const languages = ownLanguagesInUse();
  if (languages.length === 0) return {};
  const list = languages.map(({ tag }) => {
    const loads = scripts.map((part) => `() => import(${JSON.stringify(`${prefix}${tag}/${part}.ts`)})`);
    return `${JSON.stringify(tag)}: [${loads.join(', ')}]`;
  });
  const parts = languages.flatMap((language) =>
    scripts.map((part) => [
      `\0${prefix}${language.tag}/${part}.ts`,
      wordsScript(part, language, languagesFolder(), builtInLanguageOf(language.locale)),
    ]),
  );
  return {
    [`${languagesFolder()}/ownLanguages.ts`]: `export const ownLanguages = { ${list.join(', ')} };`,
    ...(Object.fromEntries(parts) as Readonly<Record<string, string>>),
  };
}

/** Whether a module is one of the languages of the conference, or lists them. */
export function isWordModule(id: string): boolean {
  return id.startsWith(`\0${prefix}`) || id === `${languagesFolder()}/ownLanguages.ts`;
}
