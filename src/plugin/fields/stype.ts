import type { Locale } from '../../model/locale.ts';
import { nearestName } from '../../model/text/nearest.ts';
import type { SessionFormat } from '../../model/session.ts';
import { cleanText } from './cleanText.ts';
import { formatWords, languageWords } from './stypeWords.ts';

/** What an `stype` says; what it does not say, or not clearly, is null. */
export interface SessionType {
  readonly language: Locale | null;
  readonly format: SessionFormat | null;
  /** Whether there are words that mean neither. */
  readonly hasUnknownWords: boolean;
}

const latinWord = /^[\p{Script=Latin}-]+$/u;
const latinWords = /[\p{Script=Latin}\p{M}]+(?:-[\p{Script=Latin}\p{M}]+)*/gu;
const bothLanguages = /中英|英中|双语|雙語|\bbilingual\b/u;

type Table<Value> = readonly (readonly [value: Value, words: readonly string[]])[];

/**
 * Reads the spoken language and the format out of an `stype`, in English or Chinese, with a wrong letter here and
 * there: `Chinese Session`, `中文演讲`, `English Panel`, `英文圆桌`, `Lightning Talk`, `茶歇`.
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

/** The language that a `language` key names: a word of `stype`, or a language tag (BCP 47) of which the first part counts. */
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

/** The format that a `format` key names, in the words of `stype`. */
export function readFormat(text: string): SessionFormat | null {
  return readSessionType(text).format;
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
      const word = latinWord.test(name) ? match(name) : text.includes(name) ? name : null;
      if (word === null) continue;
      explained.add(word);
      if (!values.includes(value)) values.push(value);
    }
  }
  return { values, words: explained };
}
