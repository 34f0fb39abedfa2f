import type { Locale } from '../../model/locale.ts';

/** The forms a language may distinguish (CLDR); `other` is the one every language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Chooses among forms by the language's plural rules: `pluralOf('en')(1, { one: 'session', other: 'sessions' })`. */
export function pluralOf(locale: Locale): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
