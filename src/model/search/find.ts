import type { SessionId } from '../session.ts';
import { intersection, lookUp, noHits, union, type Hits } from './lookup.ts';
import type { MarkedText } from './passage.ts';
import { peopleOf, reasonsFor, type FoundNote, type Resolved } from './reasons.ts';
import type { SearchIndex } from './searchIndex.ts';
import { parseQuery, type Clause } from './searchQuery.ts';
import { allowedTypos, nearestWords } from './spelling.ts';

/** The answer to a query. */
export interface Found {
  /** As typed. */
  readonly query: string;
  /** The best first. */
  readonly ids: readonly SessionId[];
  /** Why the first ones were found. */
  readonly notes: ReadonlyMap<SessionId, FoundNote>;
  /** Titles and names that the rows of the first ones show, with the words in them. */
  readonly shown: ReadonlyMap<SessionId, readonly MarkedText[]>;
  /** For a query that is only for speakers: the names of those who match, in all their spellings. */
  readonly people: readonly string[];
  /** The query that was answered instead, with other spellings; null: the one that was typed. */
  readonly corrected: string | null;
  /** Nothing was found, but with this query something would be. */
  readonly suggestion: string | null;
  /** No session has all words; these have most. */
  readonly isPartial: boolean;
}

/** The remaining budget of one query, so that an absurd query does not block the worker. */
interface Effort {
  lookups: number;
  corrections: number;
}

const mostLookups = 8;
const mostCorrections = 3;
/** More results are found, but without notes. */
const mostNotes = 100;
/** A typo is ranked below the same hit without. */
const typoFactor = 0.6;
const splitFactor = 0.9;
/** Words looked up for one with a typo. */
const mostMeant = 8;
/** The share of the weight of all words that a session must have if no session has all words. */
const leastPart = 0.55;
const adjacentBonus = 30;
const sameNameBonus = 10;

const latinWord = /^[\p{L}\p{N}]+$/u;
const numeronym = /^([a-z])(\d{1,2})([a-z])$/;
const hanRun = /^\p{Script=Han}{3,}$/u;

/** The answer to a query that finds nothing. */
export function nothingFound(query: string): Found {
  return {
    query,
    ids: [],
    notes: new Map(),
    shown: new Map(),
    people: [],
    corrected: null,
    suggestion: null,
    isPartial: false,
  };
}

/** Answers a query from what has come so far. Any text is a query; an empty one finds nothing. */
export function find(index: SearchIndex, query: string): Found {
  const clauses = parseQuery(query, index.fold);
  const nothing = nothingFound(query);
  const wanted = clauses.filter(({ isLeftOut }) => !isLeftOut);
  const leftOut = clauses
    .filter(({ isLeftOut }) => isLeftOut)
    .map(({ text, only }) => lookUp(index, text, only));
  const size = index.ids.length;
  const effort: Effort = { lookups: mostLookups, corrections: mostCorrections };
  const resolved = wanted.map((clause) => resolve(index, clause, effort));
  const scores = rank(index, wanted, resolved);
  const passes = (session: number) => leftOut.every((hits) => hits.scores[session] === 0);
  const order = (all: Float32Array) =>
    Array.from(all.keys())
      .filter((session) => (all[session] ?? 0) > 0 && passes(session))
      .toSorted((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b);
  let found =
    clauses.length === 0 ? [] : order(wanted.length === 0 ? new Float32Array(size).fill(1) : scores);
  let isPartial = false;
  if (found.length === 0 && wanted.length > 2) {
    found = order(partialScores(size, resolved));
    isPartial = found.length > 0;
  }
  if (found.length === 0) return { ...nothing, suggestion: suggest(index, wanted, resolved) };
  const notes = new Map<SessionId, FoundNote>();
  const shown = new Map<SessionId, readonly MarkedText[]>();
  for (const session of found.slice(0, mostNotes)) {
    const id = index.ids[session];
    if (id === undefined) continue;
    const reasons = reasonsFor(index, session, resolved);
    if (reasons.note) notes.set(id, reasons.note);
    if (reasons.shown.length > 0) shown.set(id, reasons.shown);
  }
  return {
    ...nothing,
    ids: found.flatMap((session) => index.ids[session] ?? []),
    notes,
    shown,
    people:
      wanted.length > 0 && wanted.every(({ only }) => only === 'speaker') ? peopleOf(index, resolved) : [],
    corrected: resolved.some(({ correction }) => correction !== null)
      ? wanted.map(({ text }, position) => resolved[position]?.correction ?? text).join(' ')
      : null,
    isPartial,
  };
}

/** Looks up a condition: as typed, then word by word, then with corrected spelling. */
function resolve(index: SearchIndex, { text, words, isPhrase, only }: Clause, effort: Effort): Resolved {
  effort.lookups -= 1;
  const asTyped = effort.lookups < 0 ? noHits(index.ids.length) : lookUp(index, text, only);
  const leaf = (term: string, hits: Hits) => ({ term, hits });
  const exact: Resolved = { hits: asTyped, leaves: [leaf(text, asTyped)], correction: null };
  if (asTyped.count > 0 || isPhrase || effort.lookups <= 0) return exact;
  const size = index.ids.length;
  const all = (parts: readonly string[]): Resolved | null => {
    const each = parts.map((part) =>
      resolve(index, { text: part, words: [part], isPhrase, isLeftOut: false, only }, effort),
    );
    const hits = intersection(
      size,
      each.map((part) => part.hits),
      splitFactor,
    );
    const correction = each.some((part) => part.correction !== null)
      ? each.map((part, position) => part.correction ?? parts[position]).join(' ')
      : null;
    return hits.count === 0 ? null : { hits, leaves: each.flatMap(({ leaves }) => leaves), correction };
  };
  if (words.length > 1) return all(words) ?? exact;
  if (hanRun.test(text)) return all(hanWords(text)) ?? exact;
  if (!latinWord.test(text) || effort.corrections === 0) return exact;
  effort.corrections -= 1;
  const corrections = meantWords(index, text);
  const found = corrections.map((word) => leaf(word, lookUp(index, word, only)));
  const hits = union(
    size,
    found.map((one) => one.hits),
    typoFactor,
  );
  return hits.count === 0 ? exact : { hits, leaves: found, correction: corrections[0] ?? null };
}

/** The words of Chinese that is not found as a whole: by the browser's dictionary, or in pairs. */
function hanWords(text: string): readonly string[] {
  if (typeof Intl.Segmenter === 'function') {
    const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
    return segments.length > 1 ? segments.map(({ segment }) => segment) : [];
  }
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** What a Latin word that is found nowhere may stand for: `k8s`, two words in one, or a word with a typo. */
function meantWords(index: SearchIndex, text: string): readonly string[] {
  const words = index.words();
  const [, first, between, last] = numeronym.exec(text) ?? [];
  if (first !== undefined) {
    const length = Number(between) + 2;
    const long = [...words.words, ...index.abstractWords().words].filter(
      (word) => word.length === length && word.startsWith(first) && word.endsWith(last ?? ''),
    );
    if (long.length > 0) return [...new Set(long)].slice(0, mostMeant);
  }
  for (let at = 2; at <= text.length - 2; at += 1) {
    const [start, end] = [text.slice(0, at), text.slice(at)];
    const pair = `${start} ${end}`;
    if (words.has(start) && index.names.some(({ texts }) => texts.some((one) => one.includes(pair))))
      return [pair];
  }
  const most = allowedTypos(text);
  const corrections = nearestWords(text, words, most);
  const found = corrections.length > 0 ? corrections : nearestWords(text, index.abstractWords(), most);
  return found.slice(0, mostMeant);
}

/** The sum of the conditions' scores of each session that has all, and more where the words are adjacent. */
function rank(index: SearchIndex, clauses: readonly Clause[], resolved: readonly Resolved[]): Float32Array {
  const size = index.ids.length;
  const scores = intersection(
    size,
    resolved.map(({ hits }) => hits),
  ).scores.slice();
  const plain = clauses.filter(({ only }) => only === null);
  if (plain.length < 2) return scores;
  const together = lookUp(index, plain.map(({ text }) => text).join(' '), null, scores);
  for (const [session, score] of scores.entries()) {
    if (score === 0) continue;
    if ((together.scores[session] ?? 0) > 0) scores[session] = score + adjacentBonus;
    const sources = new Set(resolved.map(({ hits }) => hits.sources[session]));
    if (sources.size === 1) scores[session] = (scores[session] ?? 0) + sameNameBonus;
  }
  return scores;
}

/** Where no session has all words: those with most, where rare words weigh more. */
function partialScores(size: number, resolved: readonly Resolved[]): Float32Array {
  const weights = resolved.map(({ hits }) => Math.log(1 + size / Math.max(1, hits.count)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Float32Array(size);
  for (let session = 0; session < size; session += 1) {
    let part = 0;
    let score = 0;
    for (const [position, { hits }] of resolved.entries()) {
      const hit = hits.scores[session] ?? 0;
      if (hit === 0) continue;
      part += weights[position] ?? 0;
      score += hit;
    }
    if (part >= all * leastPart) scores[session] = (part / all) * 1000 + score / 100;
  }
  return scores;
}

/**
 * A query that finds something, with the nearest known words for words that nothing contains; null if there is none.
 */
function suggest(
  index: SearchIndex,
  clauses: readonly Clause[],
  resolved: readonly Resolved[],
): string | null {
  if (clauses.length === 0) return null;
  const nearest = ({ text, isPhrase }: Clause, { hits, correction }: Resolved): string | undefined => {
    if (hits.count > 0) return correction ?? text;
    if (isPhrase || !latinWord.test(text)) return undefined;
    const most = Math.min(3, Math.floor(text.length / 3));
    if (most === allowedTypos(text)) return undefined;
    return nearestWords(text, index.words(), most)[0] ?? nearestWords(text, index.abstractWords(), most)[0];
  };
  const known = clauses.flatMap((clause, position) => {
    const resolution = resolved[position];
    const text = resolution && nearest(clause, resolution);
    return text === undefined ? [] : { text, typed: clause.text };
  });
  const typed = clauses.map(({ text }) => text).join(' ');
  // Words as typed, or with other spellings if they stand for more than half of the letters typed.
  const letters = (words: readonly string[]) => words.join('').length;
  const isClose = (words: typeof known) =>
    words.every((word) => word.text === word.typed) ||
    letters(words.map((word) => word.typed)) * 2 > letters(clauses.map(({ text }) => text));
  const countOf = (words: readonly string[]) =>
    intersection(
      index.ids.length,
      words.map((text) => lookUp(index, text, null)),
    ).count;
  // All words, then all but one, then single words, the rarest first.
  const shorter =
    known.length > 2 ? known.map((_, left) => known.filter((__, position) => position !== left)) : [];
  for (const candidates of [[known], shorter, known.map((word) => [word])]) {
    const [best] = candidates
      .filter(isClose)
      .map((some) => some.map(({ text }) => text))
      .filter((words) => words.length > 0 && words.join(' ') !== typed)
      .map((words) => ({ words, count: countOf(words) }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => a.count - b.count);
    if (best) return best.words.join(' ');
  }
  return null;
}
