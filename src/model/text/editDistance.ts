/** Longer words are not compared, because hostile ones would take time. */
export const longestWord = 80;

const rows = [0, 1, 2].map(() => new Uint8Array(longestWord * 2 + 2));

export interface Distance {
  /** The letters to insert, delete, replace or swap (Damerau–Levenshtein, optimal string alignment). */
  readonly whole: number;
  /** To the nearest beginning of the other word. */
  readonly prefix: number;
}

const far: Distance = { whole: 99, prefix: 99 };

/**
 * The distance from a typed word to another one, in UTF-16 code units.
 *
 * @param most at most `longestWord`; a distance above it is not exact, only greater than it
 */
export function distance(typed: string, other: string, most: number): Distance {
  if (typed.length - other.length > most || typed.length > longestWord) return far;
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
  let prefix = 99;
  for (let j = 0; j <= width; j += 1) prefix = Math.min(prefix, last[j] ?? 99);
  const whole = width === other.length ? (last[width] ?? 99) : 99;
  return { whole, prefix };
}
