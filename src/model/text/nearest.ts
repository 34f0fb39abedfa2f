import { fold } from './fold.ts';

/**
 * The Damerau–Levenshtein distance of two words (optimal string alignment): how many letters to insert, delete, replace
 * or swap. Quadratic in the length of the words.
 */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const at = (values: readonly number[], index: number) => values[index] ?? 0;
      const replace = at(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      let best = Math.min(replace, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, at(beforeLast, j - 2) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

/** Longer words are not compared, because hostile ones would take time. */
const longest = 80;

/**
 * The candidate that was most likely meant: at most every third letter is wrong, ignoring case and accents. The first
 * if several are equally near.
 *
 * @example nearestName('presentors', ['title', 'presenters']) // 'presenters'
 * @returns null if none is near
 */
export function nearestName(word: string, candidates: readonly string[]): string | null {
  const wanted = fold(word.slice(0, longest + 1));
  if (wanted.length > longest) return null;
  let nearest: string | null = null;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    const name = fold(candidate);
    const allowed = Math.min(nearestDistance - 1, Math.floor(Math.max(name.length, wanted.length) / 3));
    if (Math.abs(name.length - wanted.length) > allowed || name.length > longest) continue;
    const distance = editDistance(wanted, name);
    if (distance > allowed) continue;
    nearest = candidate;
    nearestDistance = distance;
  }
  return nearest;
}
