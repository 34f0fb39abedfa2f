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

/** Places, each told by how far it is from the first that has not been named yet. */
export function asGaps(places: readonly number[]): number[] {
  let next = 0;
  return places.map((place) => {
    const gap = place - next;
    next = Math.max(next, place + 1);
    return gap;
  });
}

/** What `asGaps` was given. */
export function fromGaps(gaps: readonly number[]): number[] {
  let next = 0;
  return gaps.map((gap) => {
    const place = next + gap;
    next = Math.max(next, place + 1);
    return place;
  });
}

/** The sign of -1; those that follow need no escape in JSON as far as most lists go. */
const firstSign = 0x23;

/** A sign for each place of some list, -1 for none: where they come in no order, a sign is less than digits and a comma. */
export function asSigns(places: readonly number[]): string {
  return places.map((place) => String.fromCodePoint(firstSign + 1 + place)).join('');
}

/** What `asSigns` was given. */
export function fromSigns(signs: string): number[] {
  return [...signs].map((sign) => (sign.codePointAt(0) ?? 0) - firstSign - 1);
}
