import { type Html, htmlText } from './html.ts';

const tag = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * The top-level elements of sanitised HTML: paragraphs, lists, headings, quotes. Text between two of them belongs to
 * the first.
 *
 * @param html as the build writes it: each element is closed
 * @returns parts that joined are `html`
 */
export function topElements(html: Html): readonly Html[] {
  const starts: number[] = [];
  let depth = 0;
  for (const { 1: closing, 2: name = '', index } of html.matchAll(tag)) {
    if (closing !== '') {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (depth === 0) starts.push(starts.length === 0 ? 0 : index);
    if (!voidElements.has(name.toLowerCase())) depth += 1;
  }
  if (starts.length === 0) return html === '' ? [] : [html];
  return starts.map((start, index) => html.slice(start, starts[index + 1]) as Html);
}

export interface ParagraphPair {
  /** Empty if the other has no counterpart. */
  readonly own: Html;
  readonly other: Html;
}

/** How many paragraphs of each text may form a pair, and what it costs besides the difference in length. */
const shapes = [
  [1, 1, 0],
  [2, 1, 0.05],
  [1, 2, 0.05],
  [1, 0, 0.1],
  [0, 1, 0.1],
] as const;

interface Pairing {
  readonly cost: number;
  readonly pairs: readonly ParagraphPair[];
}

/** Abstracts have a few paragraphs; a text with more is paired by position. */
const mostParagraphs = 40;

/**
 * Pairs the paragraphs of a text with those of its translation, in order: by position if there are as many, else so that
 * the shares of their texts differ least, as in Gale and Church, "A Program for Aligning Sentences in Bilingual
 * Corpora" (1993), without their statistics.
 */
export function pairParagraphs(own: Html, other: Html): readonly ParagraphPair[] {
  const [a, b] = [topElements(own), topElements(other)];
  if (a.length === b.length || a.length + b.length > mostParagraphs) {
    const none = '' as Html;
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => ({
      own: a[index] ?? none,
      other: b[index] ?? none,
    }));
  }
  const [sharesA, sharesB] = [sharesOf(a), sharesOf(b)];
  const known = new Map<string, Pairing>();
  const pairingFrom = (i: number, j: number): Pairing => {
    if (i === a.length && j === b.length) return { cost: 0, pairs: [] };
    const key = `${i} ${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best: Pairing = { cost: Infinity, pairs: [] };
    for (const [ofA, ofB, cost] of shapes) {
      if (i + ofA > a.length || j + ofB > b.length) continue;
      const rest = pairingFrom(i + ofA, j + ofB);
      const difference = Math.abs(sum(sharesA.slice(i, i + ofA)) - sum(sharesB.slice(j, j + ofB)));
      if (rest.cost + difference + cost >= best.cost) continue;
      const pair = {
        own: a.slice(i, i + ofA).join('') as Html,
        other: b.slice(j, j + ofB).join('') as Html,
      };
      best = { cost: rest.cost + difference + cost, pairs: [pair, ...rest.pairs] };
    }
    known.set(key, best);
    return best;
  };
  return pairingFrom(0, 0).pairs;
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** The share of each paragraph in its text: Chinese needs fewer characters than English. */
function sharesOf(paragraphs: readonly Html[]): readonly number[] {
  const lengths = paragraphs.map((html) => htmlText(html).length);
  const all = sum(lengths) || 1;
  return lengths.map((length) => length / all);
}
