/** A BCP 47 language tag as conference.yaml lists it, such as `en` or `zh`. */
export type Locale = string;

/** Whether a value is a language tag (BCP 47). `Intl` throws for any other, and no page would open. */
export function isLocale(value: unknown): value is Locale {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false;
  }
}

/** A value per locale; locales without a file are absent. */
export type Localized<Value> = Readonly<Partial<Record<Locale, Value>>>;

/** A value together with the locale it is written in. */
export interface InLocale<Value> {
  readonly value: Value;
  readonly locale: Locale;
}

/**
 * The value in the locale `wanted`, or else in the first of `locales` that has one.
 *
 * @param locales the conference's locales, the default one first
 * @returns null if no locale has a value
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

/** Right-to-left scripts of living languages (ISO 15924). */
const rightToLeft = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** Whether a locale is written from right to left. Own code, because Node 20 lacks `Intl.Locale.getTextInfo`. */
export function isRightToLeft(locale: Locale): boolean {
  return rightToLeft.test(new Intl.Locale(locale).maximize().script ?? '');
}

/** The `dir` attribute of text in one language within text in another; undefined if both have the same direction. */
export function directionWithin(language: Locale, page: Locale): 'ltr' | 'rtl' | undefined {
  if (language === page) return undefined;
  const fromRight = isRightToLeft(language);
  return fromRight === isRightToLeft(page) ? undefined : fromRight ? 'rtl' : 'ltr';
}

const han = /\p{Script=Han}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const latinWord = /\p{Script=Latin}{2}/u;

/**
 * The `lang` of a run of text (WCAG 2.2, success criterion 3.1.2): the declared one, unless its script shows another,
 * such as a Chinese name in an English page.
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

/** The folder of the site's pages in a locale: none for the default one, the first. @example 'zh/' */
export function localeFolder(locale: Locale, locales: readonly Locale[]): string {
  return locale === locales[0] ? '' : `${locale}/`;
}

const languageNames = new Map<string, string>();

/** The name of a language in another; remembered, because each row asks for it. */
export function languageName(locale: Locale, tag: string): string {
  const key = `${locale} ${tag}`;
  let name = languageNames.get(key);
  if (name === undefined) {
    try {
      name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag);
    } catch {
      // Tags come from files and addresses, and Intl throws on a malformed one (BCP 47).
    }
    languageNames.set(key, (name ??= tag));
  }
  return name;
}
