import { stringify } from 'yaml';
import type { WordForms, WordValue } from '../../model/languages/ownWords.ts';
import type { Locale } from '../../model/locale.ts';
import { builtInWords, wordParts } from './builtInWords.ts';
import { citiesKey, isGroup, parametersOf } from './readWords.ts';

type Word = (...values: readonly WordValue[]) => string;

/** Numbers that words do not contain. */
const many = 7002;

/** A built-in word as a file of words has it: called with placeholders as values, for each number with its own form. */
function formsOf(path: string, word: Word, locale: Locale): WordForms {
  const hasOne = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.includes('one');
  /** A count for each form, by the name of the form. */
  const samples = { '=0': 0, [hasOne ? 'one' : '=1']: 1, other: many };
  const parameters = parametersOf(path);
  const ask = (counts: readonly number[]): string => {
    let index = 0;
    const values = parameters.map((name): WordValue => {
      if (!name.startsWith('#')) return name === 'names' ? [`{${name}}`] : `{${name}}`;
      return counts[index++] ?? many;
    });
    // Some words show the count itself, without its sign.
    return parameters
      .filter((name) => name.startsWith('#'))
      .reduce((text, name) => text.replaceAll(String(many), `{${name.slice(1)}}`), word(...values));
  };
  const counted = parameters.filter((name) => name.startsWith('#')).length;
  const formsFrom = (before: readonly number[], sign: 1 | -1): WordForms => {
    if (before.length === counted) return ask(before);
    const forms = Object.entries(samples).map(
      ([form, count]) => [form, formsFrom([...before, count * sign], sign)] as const,
    );
    const other = JSON.stringify(forms.at(-1)?.[1]);
    const shown = forms.filter(([form, text]) => form === 'other' || JSON.stringify(text) !== other);
    const [only] = shown;
    return typeof only?.[1] === 'string' && shown.length === 1 ? only[1] : Object.fromEntries(shown);
  };
  const forms = formsFrom([], 1);
  const negative = counted === 1 ? formsFrom([], -1) : forms;
  if (JSON.stringify(negative) === JSON.stringify(forms)) return forms;
  return { '<0': negative, ...(typeof forms === 'string' ? { other: forms } : forms) };
}

/** All words that ship for readers of a locale, as a file of words has them. */
export function shippedForms(locale: Locale): Readonly<Record<string, unknown>> {
  const words = builtInWords(locale);
  const formsIn = (group: object, before: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(group).flatMap(([key, value]: [string, unknown]) => {
        const path = `${before}${key}`;
        if (path === citiesKey) return [];
        if (isGroup(value)) return [[key, formsIn(value, `${path}.`)]];
        return [[key, typeof value === 'function' ? formsOf(path, value as Word, locale) : value]];
      }),
    );
  return Object.assign({}, ...wordParts.map((part) => formsIn(words[part], ''))) as Readonly<
    Record<string, unknown>
  >;
}

/**
 * A file of words to translate: every key with what it says in English, as comments. Counted words have the forms of the
 * language.
 */
export function wordsTemplate(locale: Locale, intro: readonly string[]): string {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const inLanguage = (forms: WordForms): WordForms => {
    if (typeof forms === 'string') return forms;
    const { one, other = '', ...exact } = forms;
    const inner = Object.fromEntries(Object.entries(exact).map(([form, text]) => [form, inLanguage(text)]));
    return {
      ...inner,
      ...Object.fromEntries(
        categories.map((category) => [category, inLanguage((category === 'one' ? one : undefined) ?? other)]),
      ),
    };
  };
  const lines = (
    group: Readonly<Record<string, unknown>>,
    before: string,
    indent: string,
  ): readonly string[] =>
    Object.entries(group).flatMap(([key, value]) => {
      const path = `${before}${key}`;
      const isForms = parametersOf(path).length > 0;
      if (isGroup(value) && !isForms) return [`${indent}${key}:`, ...lines(value, `${path}.`, `${indent}  `)];
      const written = isForms ? inLanguage(value as WordForms) : value;
      return stringify({ [key]: written }, { lineWidth: 0 })
        .trimEnd()
        .split('\n')
        .map((line) => `${indent}# ${line}`);
    });
  return `${[...intro.map((line) => `# ${line}`), ...lines(shippedForms('en'), '', '')].join('\n')}\n`;
}
