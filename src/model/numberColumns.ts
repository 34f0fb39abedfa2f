// Columns of numbers in forms that compress to little.

/** Each number as how much it is more than the one before: where they rise, that is little and often the same. */
export function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, place) => number - (numbers[place - 1] ?? 0));
}

/** What `differences` were made of. */
export function sums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** Lists of places, each told by how far it is from the first that has not been named yet. */
export function asGaps(lists: readonly (readonly number[])[]): number[][] {
  let next = 0;
  return lists.map((places) =>
    places.map((place) => {
      const gap = place - next;
      next = Math.max(next, place + 1);
      return gap;
    }),
  );
}

/** What `asGaps` was given. */
export function fromGaps(lists: readonly (readonly number[])[]): number[][] {
  let next = 0;
  return lists.map((gaps) =>
    gaps.map((gap) => {
      const place = next + gap;
      next = Math.max(next, place + 1);
      return place;
    }),
  );
}
