import type { Locale } from './locale.ts';

/** The languages the interface speaks; a conference's may be others, too. */
export const interfaceLanguages = ['en', 'zh'] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The language the interface speaks to readers of a locale (BCP 47): its own, or English. */
export function interfaceLanguageOf(locale: Locale): InterfaceLanguage {
  const [language] = locale.toLowerCase().split('-');
  return interfaceLanguages.find((one) => one === language) ?? 'en';
}
