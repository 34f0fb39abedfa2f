import { distance } from '../text/editDistance.ts';

/** Words longer than this are not corrected. */
const longest = 24;

/** How many letters of a word may be wrong: one from four letters, two from eight. */
export function allowedTypos(word: string): number {
  return word.length < 4 || word.length > longest ? 0 : word.length < 8 ? 1 : 2;
}

/** The words that typos are corrected to. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  readonly words: readonly string[];
  /** The letters of each word, as bits: most words are out of reach by their letters alone. */
  readonly letters: Int32Array;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let remaining = bits;
  let count = 0;
  for (; remaining !== 0; count += 1) remaining &= remaining - 1;
  return count;
}

/** Prepares words for correcting others. */
export function vocabularyOf(words: ReadonlySet<string>): Vocabulary {
  const all = [...words];
  return { has: (word) => words.has(word), words: all, letters: Int32Array.from(all, lettersOf) };
}

/**
 * The words that were most likely meant: the nearest ones, whole words before beginnings of words.
 *
 * @param most see `allowedTypos`
 */
export function nearestWords(typed: string, { words, letters }: Vocabulary, most: number): readonly string[] {
  if (most <= 0) return [];
  const lettersTyped = lettersOf(typed);
  let nearest: string[] = [];
  let best = Infinity;
  for (let index = 0; index < words.length; index += 1) {
    if (bitCount(lettersTyped & ~(letters[index] ?? 0)) > most) continue;
    const candidate = words[index] ?? '';
    const { whole, prefix } = distance(typed, candidate, most);
    // Half a word with a typo is less likely than a whole one, and of a short word too much would match.
    const cost = Math.min(whole, typed.length >= 5 ? prefix + 0.5 : 99);
    if (cost > most + 0.5 || cost > best) continue;
    if (cost < best) nearest = [];
    best = cost;
    nearest.push(candidate);
  }
  return nearest;
}
