import { distance, longestWord } from './editDistance.ts';
import { fold } from './fold.ts';

/**
 * The candidate that was most likely meant: at most every third letter is wrong, ignoring case and accents. The first
 * if several are equally near.
 *
 * @example nearestName('presentors', ['title', 'presenters']) // 'presenters'
 * @returns null if none is near
 */
export function nearestName(word: string, candidates: readonly string[]): string | null {
  const wanted = fold(word.slice(0, longestWord + 1));
  if (wanted.length > longestWord) return null;
  let nearest: string | null = null;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    const name = fold(candidate);
    const allowed = Math.min(nearestDistance - 1, Math.floor(Math.max(name.length, wanted.length) / 3));
    if (Math.abs(name.length - wanted.length) > allowed || name.length > longestWord) continue;
    const { whole } = distance(wanted, name, allowed);
    if (whole > allowed) continue;
    nearest = candidate;
    nearestDistance = whole;
  }
  return nearest;
}
