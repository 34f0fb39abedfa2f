import type { Locale } from '../locale.ts';

/** The forms a language may distinguish (CLDR); `other` is the one every language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Chooses among forms by the language's plural rules: `pluralOf('en')(1, { one: 'session', other: 'sessions' })`. */
export function pluralOf(locale: Locale): (count: number, forms: PluralForms) => string {
  // Made when something is counted first: it takes a slow phone long, and not every page counts.
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => forms[(rules ??= new Intl.PluralRules(locale)).select(count)] ?? forms.other;
}
