/** Words longer than this are not corrected. */
const longest = 24;

/** How many letters of a word may be wrong: one from four letters, two from eight. */
export function allowedTypos(word: string): number {
  return word.length < 4 || word.length > longest ? 0 : word.length < 8 ? 1 : 2;
}

const rows = [0, 1, 2].map(() => new Uint8Array(longest * 2 + 2));

export interface Distance {
  /** The letters to insert, delete, replace or swap (Damerau–Levenshtein, optimal string alignment). */
  readonly whole: number;
  /** To the nearest beginning of the other word. */
  readonly beginning: number;
}

const far: Distance = { whole: 99, beginning: 99 };

/** The distance from a typed word to another one; not exact above `most`. */
export function distance(typed: string, other: string, most: number): Distance {
  if (typed.length - other.length > most || typed.length > longest) return far;
  const width = Math.min(other.length, typed.length + most);
  let [older, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j += 1) last[j] = j;
  for (let i = 1; i <= typed.length; i += 1) {
    row[0] = i;
    let least = i;
    const letter = typed.charCodeAt(i - 1);
    for (let j = 1; j <= width; j += 1) {
      const against = other.charCodeAt(j - 1);
      let best = (last[j - 1] ?? 0) + (letter === against ? 0 : 1);
      best = Math.min(best, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === against)
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return far;
    [older, last, row] = [last, row, older];
  }
  let beginning = 99;
  for (let j = 0; j <= width; j += 1) beginning = Math.min(beginning, last[j] ?? 99);
  const whole = width === other.length ? (last[width] ?? 99) : 99;
  return { whole, beginning };
}

/** Words to correct others by. */
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
  let left = bits;
  let count = 0;
  for (; left !== 0; count += 1) left &= left - 1;
  return count;
}

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
  const own = lettersOf(typed);
  let nearest: string[] = [];
  let best = Infinity;
  for (let place = 0; place < words.length; place += 1) {
    if (bitCount(own & ~(letters[place] ?? 0)) > most) continue;
    const candidate = words[place] ?? '';
    const { whole, beginning } = distance(typed, candidate, most);
    // Half a word with a typo is less likely than a whole one, and of a short word too much would match.
    const cost = Math.min(whole, typed.length >= 5 ? beginning + 0.5 : 99);
    if (cost > most + 0.5 || cost > best) continue;
    if (cost < best) nearest = [];
    best = cost;
    nearest.push(candidate);
  }
  return nearest;
}
