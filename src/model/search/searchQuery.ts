import type { SearchKind } from './searchData.ts';

/** One condition of a query. */
export interface Clause {
  /** Folded: `low-code`. */
  readonly text: string;
  /** Its words, where it has several: `low` and `code`, or `flink` and `阿里`. */
  readonly words: readonly string[];
  /** In quotes: exactly this. */
  readonly isPhrase: boolean;
  /** After a minus: sessions with it are left out. */
  readonly isLeftOut: boolean;
  /** After a prefix: only names of this kind. */
  readonly only: SearchKind | null;
}

const prefixes: Readonly<Record<string, SearchKind>> = {
  track: 'track',
  专题: 'track',
  主题: 'track',
  room: 'room',
  会议室: 'room',
  会场: 'room',
  speaker: 'speaker',
  讲者: 'speaker',
  讲师: 'speaker',
  嘉宾: 'speaker',
  day: 'day',
  日期: 'day',
};

/** Longer queries are cut: nobody types them, and each word costs time. */
const mostCharacters = 200;
const mostClauses = 12;

const token = /(-?)(?:([\p{L}]+):(?=\S))?(?:"([^"]*)"?|([^\s"]+))/gu;
const word = /\p{Script=Han}+|[\p{L}\p{M}\p{N}]+/gu;
const withinHan = /(\p{Script=Han})(?=[^\p{Script=Han}\s])|([^\p{Script=Han}\s])(?=\p{Script=Han})/gu;

/** The words of a folded text: runs of Han characters, and runs of other letters and digits. */
export function wordsOf(folded: string): readonly string[] {
  return folded.replace(withinHan, '$1$2 ').match(word) ?? [];
}

/**
 * Reads a query: words, `"phrases"`, `-without`, and `track:`, `room:`, `speaker:` and `day:` before either. Any text is
 * a query; what is no condition is ignored.
 *
 * @param fold see `SearchIndex.fold`
 */
export function parseQuery(query: string, fold: (text: string) => string): readonly Clause[] {
  const straight = fold(query.slice(0, mostCharacters).replace(/[「」『』]/g, '"'));
  const clauses = [...straight.matchAll(token)].flatMap(
    ([, minus = '', prefix, quoted, plain = '']): Clause[] => {
      const only = prefix === undefined ? null : (prefixes[prefix] ?? null);
      // An unknown prefix is a word like any other: `std::vector`.
      const text = (quoted ?? plain).trim();
      const whole = prefix === undefined || only !== null ? text : `${prefix}:${text}`;
      const words = wordsOf(whole);
      if (words.length === 0) return [];
      return [{ text: whole, words, isPhrase: quoted !== undefined, isLeftOut: minus !== '', only }];
    },
  );
  return clauses.slice(0, mostClauses);
}
