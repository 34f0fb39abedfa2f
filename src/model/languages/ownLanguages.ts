import type { LanguageScripts } from './languages.ts';

/**
 * The languages that the conference's own files in content/words give words for, by lower-case tag. The build replaces
 * this module: see `plugin/words/wordModules.ts`.
 */
export const ownLanguages: Readonly<Record<string, LanguageScripts>> = {};
