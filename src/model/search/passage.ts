import type { Locale } from '../locale.ts';

/** A text with the positions of the words that were searched for. */
export interface MarkedText {
  readonly text: string;
  readonly locale: Locale;
  /** Start and end of each mark in the text, in order; the end is exclusive. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** Finds what is to be marked in a folded text. */
export type Finder = (folded: string) => Iterable<readonly [start: number, end: number]>;

interface FoldedText {
  readonly folded: string;
  /** For each code unit of the folded text, and for its end: its position in the original; null: the same position. */
  readonly origins: readonly number[] | null;
}

const character = /\P{M}\p{M}*|\p{M}+/gu;

/** Folds a text character by character, so that positions in it are known. */
function foldWithOrigins(original: string, fold: (text: string) => string): FoldedText {
  let folded = '';
  const origins: number[] = [];
  for (const { 0: part, index } of original.matchAll(character)) {
    const plain = part.length === 1 && part.charCodeAt(0) < 128 ? part.toLowerCase() : fold(part);
    // A space alone folds to nothing.
    const text = plain === '' && /^\s$/u.test(part) ? ' ' : plain;
    folded += text;
    for (let unit = 0; unit < text.length; unit += 1) origins.push(index);
  }
  origins.push(original.length);
  return { folded, origins };
}

function marksIn({ folded, origins }: FoldedText, finders: readonly Finder[]): (readonly [number, number])[] {
  const found = finders.flatMap((find) => [...find(folded)]).toSorted(([a], [b]) => a - b);
  const marks: [number, number][] = [];
  for (const [from, to] of found) {
    const [start, end] = origins ? [origins[from] ?? 0, origins[to] ?? 0] : [from, to];
    const before = marks.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** A whole text with its marks. */
export function markText(
  text: string,
  locale: Locale,
  finders: readonly Finder[],
  fold: (text: string) => string,
): MarkedText {
  return { text, locale, marks: marksIn(foldWithOrigins(text, fold), finders) };
}

const wide = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/;

/** The width of a passage in Latin letters; a Chinese character is as wide as two. */
const passageWidth = 150;

/**
 * The part of a text where the most different finders find something, with marks, and `…` where the text goes on.
 *
 * @param known the text folded as a whole, if available: if it has the same length, it has the same positions
 * @returns null if nothing is found
 */
export function passageOf(
  text: string,
  locale: Locale,
  finders: readonly Finder[],
  fold: (text: string) => string,
  known?: string,
): MarkedText | null {
  const folded =
    known?.length === text.length ? { folded: known, origins: null } : foldWithOrigins(text, fold);
  const found = finders
    .flatMap((find, finder) => marksIn(folded, [find]).map(([start, end]) => ({ start, end, finder })))
    .toSorted((a, b) => a.start - b.start);
  const size = wide.test(text) ? passageWidth / 2 : passageWidth;
  let best: { readonly from: number; readonly kinds: number } | null = null;
  for (const { start } of found) {
    const within = found.filter((one) => one.start >= start && one.end <= start + size);
    const kinds = new Set(within.map(({ finder }) => finder)).size;
    if (best === null || kinds > best.kinds) best = { from: start, kinds };
  }
  if (best === null) return null;
  const from = wordStart(text, best.from - Math.round(size / 4), best.from);
  const to = wordEnd(text, from + size);
  const opening = from > 0 ? '…' : '';
  const part = `${opening}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
  const shift = opening.length - from;
  const marks = marksIn(folded, finders)
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start + shift, end + shift] as const);
  return { text: part, locale, marks };
}

/** The start of a word at or after an index, but not after `last`. */
function wordStart(text: string, index: number, last: number): number {
  // Leaving out a few words is not worth an ellipsis.
  if (index <= 20) return 0;
  const space = text.indexOf(' ', index - 1);
  return space === -1 || space >= last ? (wide.test(text[index] ?? '') ? index : last) : space + 1;
}

function wordEnd(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const space = text.lastIndexOf(' ', index);
  return space > index - 20 ? space : index;
}
