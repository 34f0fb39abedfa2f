import { ownWords, type WordForms, type WordValue } from '../../model/languages/ownWords.ts';
import type { Locale } from '../../model/locale.ts';
import { nearestName } from '../../model/text/nearest.ts';
import { kindOf } from '../fields/fieldIssue.ts';
import { invalid, warning, didYouMean, type Reading, type Position, type Problem } from '../problem.ts';
import { readYamlFile, type KeyPath } from '../yaml/mapping.ts';
import {
  builtInLanguageOf,
  builtInWords,
  wordParts,
  type InterfaceWords,
  type WordPart,
} from './builtInWords.ts';
import { placeholders } from './placeholders.ts';

/** The words of a file in content/words, by their path. */
export type GivenWords = ReadonlyMap<string, WordForms>;

/** A language that the conference has words for. */
export interface OwnLanguage {
  /** In lower case. */
  readonly tag: string;
  readonly locale: Locale;
  readonly given: GivenWords;
  /** Complete: missing words are those of the built-in language, or English. */
  readonly words: InterfaceWords;
}

/** The most keys that a message names. */
const mostNamed = 10;

const names: Readonly<Record<string, readonly string[]>> = placeholders;

/** The names of the placeholders of a word; empty for a constant text. */
export function parametersOf(path: string): readonly string[] {
  return names[path] ?? [];
}

/** The key of a table of cities by time zone, which has no text of its own. */
export const citiesKey = 'zones.city';

/** Whether a value of the words is a group of them. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Reads a file of the interface's words, content/words/de.yaml: with the nested keys of the built-in words. Missing
 * words stay built-in ones, and are reported unless the language is built in.
 *
 * @param path the file, as shown in problems
 */
export function readWords(text: string, path: string, locale: Locale): Reading<OwnLanguage> {
  const { value: mapping, problems: unreadable } = readYamlFile(text, path, mostBytes);
  if (mapping === null) return { value: null, problems: unreadable };
  const { keyAt, at: valueAt } = mapping;
  const base = builtInWords(locale);
  const given = new Map<string, WordForms>();
  const problems: Problem[] = [];
  const missing: string[] = [];
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const all = Object.assign({}, ...wordParts.map((part) => base[part])) as Readonly<Record<string, unknown>>;
  read(mapping.data, all, []);
  // In a built-in language, the file replaces some words.
  const ships = builtInLanguageOf(locale) === locale.toLowerCase().split('-')[0];
  if (missing.length > 0 && !ships) {
    const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
    problems.push(
      warning(
        'words-missing',
        path,
        `${missing.length} of ${missing.length + given.size} words are missing: ${missing.slice(0, mostNamed).join(', ')}${more}.`,
        'Add them; until then the built-in words are shown.',
      ),
    );
  }
  const words = Object.fromEntries(
    wordParts.map((part) => [part, wordsOf(base[part], '', given, locale)]),
  ) as unknown as InterfaceWords;
  return { value: { tag: locale.toLowerCase(), locale, given, words }, problems };

  function refuse(position: Position, message: string, hint: string): null {
    problems.push(invalid(path, message, hint, position));
    return null;
  }

  function read(
    data: Readonly<Record<string, unknown>>,
    group: Readonly<Record<string, unknown>>,
    at: KeyPath,
  ): void {
    for (const key of Object.keys(data)) {
      if (Object.hasOwn(group, key)) continue;
      const nearest = nearestName(key, Object.keys(group));
      problems.push(
        warning(
          'unknown-key',
          path,
          `Unknown key "${[...at, key].join('.')}"; it is ignored.`,
          didYouMean(nearest, `The keys are ${Object.keys(group).join(', ')}.`),
          keyAt([...at, key]),
        ),
      );
    }
    for (const [key, expected] of Object.entries(group)) {
      const keyPath = [...at, key];
      const name = keyPath.join('.');
      const value = Object.hasOwn(data, key) ? data[key] : null;
      if (name === citiesKey) {
        if (isGroup(value)) given.set(name, citiesIn(value, keyPath));
      } else if (isGroup(expected)) {
        if (value !== null && (!isGroup(value) || Array.isArray(value)))
          refuse(
            valueAt(keyPath),
            `"${name}" is ${kindOf(value)}, not a set of words.`,
            `Its keys are ${Object.keys(expected).join(', ')}.`,
          );
        read(isGroup(value) && !Array.isArray(value) ? value : {}, expected, keyPath);
      } else if (value === null || value === '') missing.push(name);
      else {
        const parameters = parametersOf(name);
        const forms = formsIn(
          value,
          keyPath,
          parameters,
          parameters.filter((one) => one.startsWith('#')).length,
        );
        if (forms !== null) given.set(name, forms);
      }
    }
  }

  function citiesIn(value: Readonly<Record<string, unknown>>, at: KeyPath): WordForms {
    return Object.fromEntries(
      Object.entries(value).flatMap(([zone, city]) => {
        if (typeof city === 'string') return [[zone, city]];
        refuse(
          valueAt([...at, zone]),
          `"${zone}" is ${kindOf(city)}, not text.`,
          'Write the name of the city.',
        );
        return [];
      }),
    );
  }

  /** @param counts how many counts may still have forms */
  function formsIn(
    value: unknown,
    at: KeyPath,
    parameters: readonly string[],
    counts: number,
  ): WordForms | null {
    const name = at.join('.');
    if (typeof value === 'string') {
      const known = parameters.map((parameter) => parameter.replace('#', ''));
      const unknown = [...value.matchAll(/\{(\w*)\}/g)]
        .map(([, one = '']) => one)
        .find((one) => !known.includes(one));
      if (unknown === undefined) return value;
      const hint =
        known.length === 0
          ? 'This word has none: remove it.'
          : `This word has ${known.map((one) => `{${one}}`).join(', ')}.`;
      return refuse(valueAt(at), `"{${unknown}}" in "${name}" is not a placeholder.`, hint);
    }
    if (!isGroup(value) || Array.isArray(value)) {
      return refuse(valueAt(at), `"${name}" is ${kindOf(value)}, not text.`, 'Write the text, in quotes.');
    }
    if (counts === 0) {
      return refuse(
        valueAt(at),
        `"${name}" is ${kindOf(value)}, not text.`,
        'Nothing is counted here: write one text.',
      );
    }
    const forms: Record<string, WordForms> = {};
    for (const [form, inner] of Object.entries(value)) {
      if (!/^=-?\d+$|^<0$/.test(form) && !categories.some((category) => category === form)) {
        refuse(
          keyAt([...at, form]),
          `"${form}" is not a form of "${locale}".`,
          `Its forms are ${categories.join(', ')}; exact numbers are written "=0".`,
        );
        continue;
      }
      const read_ = formsIn(inner, [...at, form], parameters, form === '<0' ? counts : counts - 1);
      if (read_ !== null) forms[form] = read_;
    }
    if ('other' in forms) return forms;
    if (!('other' in value))
      refuse(keyAt(at), `"${name}" has no form "other".`, 'Add it: it is for all other numbers.');
    return null;
  }
}

/** Cyrillic and other scripts take two or three bytes a letter. */
const mostBytes = 128 * 1024;

/** The words of a part, each made from its forms if the file gives them. */
function wordsOf(group: object, before: string, given: GivenWords, locale: Locale): object {
  const make = ownWords(locale);
  return Object.fromEntries(
    Object.entries(group).map(([key, value]: [string, unknown]) => {
      const path = `${before}${key}`;
      const forms = given.get(path);
      if (isGroup(value)) return [key, wordsOf(value, `${path}.`, given, locale)];
      if (forms === undefined) return [key, value];
      if (path === citiesKey)
        return [key, (zone: WordValue) => (forms as Readonly<Record<string, string>>)[String(zone)] ?? null];
      const parameters = parametersOf(path);
      return [key, parameters.length === 0 ? forms : make(parameters, forms)];
    }),
  );
}

/**
 * The script of one part of a language's words, as `wordsOf` makes them. It only loads built-in words if some are
 * missing.
 *
 * @param languagesFolder the folder of the built-in words, absolute, with forward slashes
 * @param base the built-in language, for missing words
 */
export function wordsScript(
  part: Exclude<WordPart, 'outside'>,
  { locale, given }: OwnLanguage,
  languagesFolder: string,
  base: string,
): string {
  const literal = (group: object, before: string): string => {
    const entries = Object.entries(group).map(([key, value]: [string, unknown]) => {
      const path = `${before}${key}`;
      const forms = given.get(path);
      const expression = forms === undefined ? `shipped.${path}` : JSON.stringify(forms);
      const parameters = parametersOf(path);
      const code = isGroup(value)
        ? literal(value, `${path}.`)
        : path === citiesKey
          ? forms === undefined
            ? expression
            : `(zone) => (${expression})[zone] ?? null`
          : forms === undefined || parameters.length === 0
            ? expression
            : `word(${JSON.stringify(parameters)}, ${expression})`;
      return `${key}: ${code}`;
    });
    return `{ ${entries.join(', ')} }`;
  };
  const code = literal(builtInWords(locale)[part], '');
  return [
    `import { ownWords } from ${JSON.stringify(`${languagesFolder}/ownWords.ts`)};`,
    ...(code.includes('shipped.')
      ? [`import { words as shipped } from ${JSON.stringify(`${languagesFolder}/${base}/${part}.ts`)};`]
      : []),
    `const word = ownWords(${JSON.stringify(locale)});`,
    `export const words = ${code};`,
  ].join('\n');
}
