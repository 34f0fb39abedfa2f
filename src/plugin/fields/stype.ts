import type { Locale } from '../../model/locale.ts';
import { nearestName } from '../../model/text/nearest.ts';
import { isPause, type SessionFormat } from '../../model/session.ts';
import { cleanText } from './cleanText.ts';
import { besidePauses, formatWords, languageWords, pauseTitleWords } from './stypeWords.ts';

/** The meaning of an `stype`; null for parts that are absent or unclear. */
export interface SessionType {
  readonly language: Locale | null;
  readonly format: SessionFormat | null;
  /** Whether it has unknown words. */
  readonly hasUnknownWords: boolean;
}

const latinWord = /^[\p{Script=Latin}-]+$/u;
const latinWords = /[\p{Script=Latin}\p{M}]+(?:-[\p{Script=Latin}\p{M}]+)*/gu;
const bothLanguages = /中英|英中|双语|雙語|\bbilingual\b/u;

const isLatin: ReadonlySet<string> = new Set(
  [...languageWords, ...formatWords].flatMap(([, words]) => words.filter((word) => latinWord.test(word))),
);

type Table<Value> = readonly (readonly [value: Value, words: readonly string[]])[];

/**
 * Reads the spoken language and the format of an `stype`, in English or Chinese, allowing for typos: `Chinese Session`,
 * `中文演讲`, `English Panel`, `英文圆桌`, `Lightning Talk`, `茶歇`.
 */
export function readSessionType(stype: string): SessionType {
  const text = cleanText(stype).normalize('NFKC').toLowerCase();
  const words = text.match(latinWords) ?? [];
  const languages = valuesIn(languageWords, text, words);
  const formats = valuesIn(formatWords, text, words);
  const isBilingual = languages.values.length > 1 || bothLanguages.test(text);
  const isExplained = (word: string) =>
    languages.words.has(word) || formats.words.has(word) || word.length < 4 || bothLanguages.test(word);
  return {
    language: isBilingual ? null : (languages.values[0] ?? null),
    format: formats.values[0] ?? null,
    hasUnknownWords:
      (languages.values.length === 0 && formats.values.length === 0 && !isBilingual) ||
      words.some((word) => !isExplained(word)),
  };
}

/**
 * The language that a `language` key names: a word of `stype`, or a language tag (BCP 47) of which the first part
 * counts.
 */
export function readLanguage(text: string): Locale | null {
  const tag = /^([a-z]{2,3})(?:-[a-z\d]{2,8})*$/i.exec(text)?.[1]?.toLowerCase();
  const named = valuesIn(
    languageWords,
    text.toLowerCase(),
    text.toLowerCase().match(latinWords) ?? [],
  ).values;
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  if (tag === undefined) return null;
  return languageNames.of(tag) === undefined ? null : tag;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Reads a `format` key, with the words of `stype`. */
export function readFormat(text: string): SessionFormat | null {
  return readSessionType(text).format;
}

const pauseTable = [...formatWords.filter(([format]) => isPause(format)), ...pauseTitleWords];
/** Words of scripts with spaces between words; others match anywhere in a text. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M} -]+$/u;
const besideWord = '[\\p{L}\\p{M}-]';

/** A break named in a title. */
export interface PauseTitle {
  readonly format: SessionFormat;
  /** Whether the title says nothing else. */
  readonly isAll: boolean;
}

/**
 * The break that a title names, in any language with words for it here; null if it names none. Typos do not count,
 * because titles can contain any word.
 *
 * @example readPauseTitle('Lunch & registration') // { format: 'lunch', isAll: true }
 * @example readPauseTitle('Lunch and learn') // { format: 'lunch', isAll: false }
 */
export function readPauseTitle(title: string): PauseTitle | null {
  let rest = cleanText(title).normalize('NFKC').toLowerCase();
  let format: SessionFormat | null = null;
  for (const [name, words] of pauseTable)
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      if (!rest.includes(word)) continue;
      const pattern = spaced.test(word) ? `(?<!${besideWord})${word}(?!${besideWord})` : word;
      const left = rest.replace(new RegExp(pattern, 'gu'), ' ');
      if (left === rest) continue;
      rest = left;
      format ??= name;
    }
  if (format === null) return null;
  return { format, isAll: !/[\p{L}\p{N}]/u.test(rest.replace(besidePauses, ' ')) };
}

function valuesIn<Value>(
  table: Table<Value>,
  text: string,
  words: readonly string[],
): { readonly values: readonly Value[]; readonly words: ReadonlySet<string> } {
  const found = search(table, text, (word) => (words.includes(word) ? word : null));
  if (found.values.length > 0) return found;
  return search(table, text, (word) =>
    word.length < 5 ? null : (words.find((candidate) => nearestName(candidate, [word]) !== null) ?? null),
  );
}

function search<Value>(
  table: Table<Value>,
  text: string,
  match: (latin: string) => string | null,
): { readonly values: readonly Value[]; readonly words: ReadonlySet<string> } {
  const values: Value[] = [];
  const explained = new Set<string>();
  for (const [value, names] of table) {
    for (const name of names) {
      const word = isLatin.has(name) ? match(name) : text.includes(name) ? name : null;
      if (word === null) continue;
      explained.add(word);
      if (!values.includes(value)) values.push(value);
    }
  }
  return { values, words: explained };
}
