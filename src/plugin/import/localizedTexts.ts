import type { Locale, Localized } from '../../model/locale.ts';

/** The text in a locale, else in another, else in any. */
export function valueIn(texts: Localized<string>, locale: Locale, otherwise: Locale = locale): string {
  return texts[locale] ?? texts[otherwise] ?? Object.values(texts).find((text) => text !== undefined) ?? '';
}

/** Whether a locale has its own text: equal texts are not translations. */
export function differs(texts: Localized<string>, main: Locale, locale: Locale): boolean {
  const text = texts[locale]?.trim() ?? '';
  const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
  return text !== '' && plain(text) !== plain(valueIn(texts, main));
}

/** Every text made another. */
export function mapTexts(texts: Localized<string>, change: (text: string) => string): Localized<string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text = '']) => [locale, change(text)]));
}
