import type { Locale } from '../locale.ts';

/**
 * The text of a word: with placeholders, or one text per form of the count: its plural category (CLDR: `one`, `other`),
 * a number (`=0`), or less than zero (`<0`). With two counts, the texts of the first may have forms for the second.
 */
export type WordForms = string | { readonly [form: string]: WordForms };

/** A value of a placeholder, as the interface gives it. */
export type WordValue = string | number | readonly string[];

/**
 * Makes words out of the forms in a conference's own file.
 *
 * @returns a function of the placeholders' names, those of counts after `#`, and the forms; it makes the word
 */
export function ownWords(locale: Locale) {
  let rules: Intl.PluralRules | undefined;
  const chosen = (forms: WordForms, count: number): WordForms => {
    if (typeof forms === 'string') return forms;
    const exact = forms[`=${count}`];
    if (exact !== undefined) return exact;
    const negative = count < 0 ? forms['<0'] : undefined;
    if (negative !== undefined) return chosen(negative, -count);
    const category = (rules ??= new Intl.PluralRules(locale)).select(Math.abs(count));
    return forms[category] ?? forms['other'] ?? '';
  };
  const shown = (value: WordValue | undefined): string =>
    typeof value === 'object'
      ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(value)
      : String(typeof value === 'number' ? Math.abs(value) : (value ?? ''));
  return (parameters: readonly string[], forms: WordForms) =>
    (...values: readonly WordValue[]): string => {
      const text = parameters.reduce<WordForms>(
        (form, name, index) => (name.startsWith('#') ? chosen(form, Number(values[index])) : form),
        forms,
      );
      const placeOf = (name: string) =>
        parameters.findIndex((parameter) => parameter.replace('#', '') === name);
      return typeof text === 'string'
        ? text.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[placeOf(name)]))
        : '';
    };
}
