import type { SearchKind } from './searchData.ts';
import type { IndexedName, JoinedTexts, SearchIndex } from './searchIndex.ts';
import { findPinyin } from './pinyin.ts';

/** Where one condition was found, by session. */
export interface Hits {
  /** The best score of each session; 0: not found. */
  readonly scores: Float32Array;
  /**
   * Where that score is from: the index of a name + 1, or a negative number for an abstract, -1 for the first one
   * loaded.
   */
  readonly sources: Int32Array;
  readonly count: number;
}

/** How much a word in each field counts: most in the title, least in the abstract. */
const weights: Readonly<Record<SearchKind, number>> = {
  title: 100,
  speaker: 80,
  track: 40,
  tag: 40,
  room: 30,
  day: 30,
};
const abstractWeight = 15;
/** Names in another language than the page's. */
const otherLocale = 0.95;

/** How much of a word was typed. */
const reach = { none: 0, inside: 1, prefix: 2, whole: 3 } as const;
type Reach = (typeof reach)[keyof typeof reach];
const factors: readonly number[] = [0, 0.6, 0.9, 1];
const pinyinFactors = { whole: 0.7, initials: 0.15 } as const;
/** People are often typed by their initials. */
const peopleInitials = 0.5;

/** Shorter terms do not match inside words: `ai` does not find `maintain`. */
const leastInside = 3;
/** Longer than any name in pinyin. */
const longestPinyin = 40;

const firstWide = 0x2e80;

/**
 * Whether a code unit is part of a word of letters and digits. Chinese has no spaces, so each of its characters starts
 * a word.
 */
function isWordPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    (code >= 0xc0 && code < firstWide)
  );
}

/**
 * How a term occurs in each text that has it: as a whole word at best.
 *
 * @param term folded
 * @param isEnough from how much on the rest of a text is not read
 */
function scan(
  { all, starts }: JoinedTexts,
  term: string,
  isEnough: Reach,
  visit: (text: number, best: Reach) => void,
): void {
  const last = term.charCodeAt(term.length - 1);
  let text = 0;
  let at = all.indexOf(term);
  while (at !== -1) {
    while ((starts[text + 1] ?? Infinity) <= at) text += 1;
    const [from = 0, to = all.length] = [starts[text], starts[text + 1]];
    let best: Reach = reach.none;
    for (; at !== -1 && at < to; at = all.indexOf(term, at + 1)) {
      best = Math.max(best, reachAt(all, from, to - 1, term, last, at)) as Reach;
      if (best >= isEnough) {
        at = all.indexOf(term, to);
        break;
      }
    }
    visit(text, best);
  }
}

/** @param to the end of the text */
function reachAt(all: string, from: number, to: number, term: string, last: number, at: number): Reach {
  if (!startsWord(all, term, at)) return reach.inside;
  const after = at + term.length;
  if (isWordPart(last) && isWordPart(all.charCodeAt(after))) return reach.prefix;
  // A part of Chinese text is not known to be a word.
  return last < firstWide || term.length === to - from ? reach.whole : reach.prefix;
}

function startsWord(text: string, term: string, at: number): boolean {
  return at === 0 || !isWordPart(term.charCodeAt(0)) || !isWordPart(text.charCodeAt(at - 1));
}

/** Where a term begins a word of a folded text, for marks. */
export function* occurrences(folded: string, term: string): Generator<readonly [number, number]> {
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length))
    if (startsWord(folded, term, at)) yield [at, at + term.length];
}

export const noHits = (sessions: number): Hits => emptyHits(sessions).hits();

function emptyHits(sessions: number) {
  const scores = new Float32Array(sessions);
  const sources = new Int32Array(sessions);
  let count = 0;
  return {
    add(session: number, score: number, source: number) {
      const known = scores[session] ?? 0;
      if (score <= known) return;
      if (known === 0) count += 1;
      scores[session] = score;
      sources[session] = source;
    },
    hits: (): Hits => ({ scores, sources, count }),
  };
}

/** A term that may also be written in pinyin. */
const inPinyin = /^[a-z]{2,}$/;

/**
 * Looks up one word or phrase as it is, in names and abstracts.
 *
 * @param term folded
 * @param only null: everywhere but in the names of days, because `may` and `sun` are words
 * @param within only the abstracts of sessions with a score here; absent: all
 */
export function lookUp(
  index: SearchIndex,
  term: string,
  only: SearchKind | null,
  within?: Float32Array,
): Hits {
  const { names, texts, nameOf, abstracts, ids, readings } = index;
  const found = emptyHits(ids.length);
  const addName = ({ kind, locale, sessions }: IndexedName, position: number, factor: number) => {
    const score = weights[kind] * factor * (locale === 0 ? 1 : otherLocale);
    for (const session of sessions) found.add(session, score, position + 1);
  };
  const withinWords: (readonly [IndexedName, number])[] = [];
  let begun = 0;
  const isOpen = (kind: SearchKind) => (only === null ? kind !== 'day' : kind === only);
  scan(texts, term, reach.whole, (text, best) => {
    const position = nameOf[text] ?? 0;
    const name = names[position];
    if (name === undefined || !isOpen(name.kind)) return;
    if (best === reach.inside) {
      withinWords.push([name, position]);
      return;
    }
    begun += 1;
    addName(name, position, factors[best] ?? 0);
  });
  const isThere = begun > 0;
  if (!isThere && term.length >= leastInside)
    for (const [name, position] of withinWords) addName(name, position, factors[reach.inside] ?? 0);
  if (inPinyin.test(term) && term.length <= longestPinyin) {
    for (const [position, name] of names.entries()) {
      const { kind } = name;
      // A word that was found as typed is rarely pinyin, except for names.
      if (!name.isChinese || !isOpen(kind) || (isThere && kind !== 'speaker')) continue;
      const spelled = findPinyin(term, name.texts[0] ?? '', readings);
      if (!spelled || (isThere && spelled.kind === 'initials')) continue;
      addName(
        name,
        position,
        spelled.kind === 'initials' && kind === 'speaker' ? peopleInitials : pinyinFactors[spelled.kind],
      );
    }
  }
  // One letter is in all of them.
  if (only === null && (term.length > 1 || term.charCodeAt(0) >= firstWide)) {
    for (const [position, { folded, locale }] of abstracts.entries()) {
      const weight = abstractWeight * (locale === 0 ? 1 : otherLocale);
      scan(folded, term, reach.prefix, (session, best) => {
        if (best >= reach.prefix && within?.[session] !== 0) found.add(session, weight, -1 - position);
      });
    }
  }
  return found.hits();
}

/** The sessions that all of some conditions found, with the sum of their scores, each weighed. */
export function intersection(sessions: number, all: readonly Hits[], factor = 1): Hits {
  const found = emptyHits(sessions);
  for (let session = 0; session < sessions; session += 1) {
    let sum = 0;
    for (const { scores } of all) {
      const score = scores[session] ?? 0;
      if (score === 0) {
        sum = 0;
        break;
      }
      sum += score;
    }
    if (sum > 0) found.add(session, (sum / all.length) * factor, all[0]?.sources[session] ?? 0);
  }
  return found.hits();
}

/** The sessions that any of some conditions found, each with its best score. */
export function union(sessions: number, all: readonly Hits[], factor = 1): Hits {
  const found = emptyHits(sessions);
  for (const { scores, sources } of all)
    for (let session = 0; session < sessions; session += 1)
      found.add(session, (scores[session] ?? 0) * factor, sources[session] ?? 0);
  return found.hits();
}
