// Encodings of number columns that compress well.

/** The differences between consecutive numbers: small, and often equal, for sorted numbers. */
export function consecutiveDifferences(numbers: readonly number[]): number[] {
  return numbers.map((number, place) => number - (numbers[place - 1] ?? 0));
}

/** The inverse of `consecutiveDifferences`. */
export function cumulativeSums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** Encodes indexes as their distance from the first index that has not occurred yet. */
export function deltaEncode(places: readonly number[]): number[] {
  let next = 0;
  return places.map((place) => {
    const gap = place - next;
    next = Math.max(next, place + 1);
    return gap;
  });
}

/** The inverse of `deltaEncode`. */
export function deltaDecode(gaps: readonly number[]): number[] {
  let next = 0;
  return gaps.map((gap) => {
    const place = next + gap;
    next = Math.max(next, place + 1);
    return place;
  });
}

/** The character for -1. Those that follow need no escapes in JSON for most lists. */
const firstSign = 0x23;

/** Encodes indexes as one character each, -1 for none: shorter than digits and commas for unsorted indexes. */
export function encodeAsChars(places: readonly number[]): string {
  return places.map((place) => String.fromCodePoint(firstSign + 1 + place)).join('');
}

/** The inverse of `encodeAsChars`. */
export function decodeChars(signs: string): number[] {
  return [...signs].map((sign) => (sign.codePointAt(0) ?? 0) - firstSign - 1);
}
