/** A BCP 47 language tag as conference.yaml lists it, such as `en` or `zh`. */
export type Locale = string;

/** One value a locale. A locale without a file of its own is absent. */
export type Localized<Value> = Readonly<Partial<Record<Locale, Value>>>;

/** A value together with the locale it is written in. */
export interface InLocale<Value> {
  readonly value: Value;
  readonly locale: Locale;
}

/**
 * The value for a reader of `wanted`, else the one of the first of `locales` that has one.
 *
 * @param locales the conference's locales, the default one first
 * @returns null where no locale has a value
 */
export function inLocale<Value>(
  values: Localized<Value>,
  wanted: Locale,
  locales: readonly Locale[],
): InLocale<Value> | null {
  for (const locale of [wanted, ...locales]) {
    const value = Object.hasOwn(values, locale) ? values[locale] : undefined;
    if (value !== undefined) return { value, locale };
  }
  return null;
}

/** Scripts written from right to left that languages of today have (ISO 15924). */
const rightToLeft = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** Whether a locale is written from right to left; Node 20 has no `Intl.Locale.getTextInfo` to ask. */
export function isRightToLeft(locale: Locale): boolean {
  return rightToLeft.test(new Intl.Locale(locale).maximize().script ?? '');
}

const han = /\p{Script=Han}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const latinWord = /\p{Script=Latin}{2}/u;

/**
 * The language to mark a run of text with (`lang`, WCAG 2.2 success criterion 3.1.2): the one it is declared in,
 * unless its letters say otherwise, as when an English page gives a Chinese name.
 *
 * @param declared the locale of the file the text comes from
 */
export function textLocale(text: string, declared: Locale): Locale {
  const language = declared.split('-')[0];
  if (kana.test(text)) return language === 'ja' ? declared : 'ja';
  if (hangul.test(text)) return language === 'ko' ? declared : 'ko';
  if (han.test(text)) return language === 'zh' || language === 'ja' ? declared : 'zh';
  if (latinWord.test(text) && (language === 'zh' || language === 'ja' || language === 'ko')) return 'en';
  return declared;
}
