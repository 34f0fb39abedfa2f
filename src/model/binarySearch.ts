/**
 * The first index for which `holds` is true, by binary search.
 *
 * @param holds once true, it must be true for all later indexes
 * @returns `length` if it is true for none
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
