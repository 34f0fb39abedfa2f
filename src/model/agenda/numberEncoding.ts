// Encodings of number columns that compress well.

/** The differences between consecutive numbers: small, and often equal, for sorted numbers. */
export function consecutiveDifferences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** The inverse of `consecutiveDifferences`. */
export function cumulativeSums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** Encodes indexes as their distance from the first index that has not occurred yet. */
export function deltaEncode(indexes: readonly number[]): number[] {
  let next = 0;
  return indexes.map((index) => {
    const gap = index - next;
    next = Math.max(next, index + 1);
    return gap;
  });
}

/** The inverse of `deltaEncode`. */
export function deltaDecode(gaps: readonly number[]): number[] {
  let next = 0;
  return gaps.map((gap) => {
    const index = next + gap;
    next = Math.max(next, index + 1);
    return index;
  });
}

/** The character for -1. Those that follow need no escapes in JSON for most lists. */
const firstSign = 0x23;

/** Encodes indexes as one character each, -1 for none: shorter than digits and commas for unsorted indexes. */
export function encodeAsChars(indexes: readonly number[]): string {
  return indexes.map((index) => String.fromCodePoint(firstSign + 1 + index)).join('');
}

/** The inverse of `encodeAsChars`. */
export function decodeChars(signs: string): number[] {
  return [...signs].map((sign) => (sign.codePointAt(0) ?? 0) - firstSign - 1);
}

/** Splits a list of numbers into consecutive groups of the sizes that `encodeAsChars` has encoded. */
export function grouped(counts: string, numbers: readonly number[]): (readonly number[])[] {
  let first = 0;
  return decodeChars(counts).map((count) => numbers.slice(first, (first += count)));
}

/** Returns a function that finds the index of an item in a list by its key. It throws if the item is not listed. */
export function indexFinder<Item>(items: readonly Item[], keyOf: (item: Item) => string, what: string) {
  const indexes = new Map(items.map((item, index) => [keyOf(item), index]));
  return (item: Item | null): number => {
    if (item === null) return -1;
    const index = indexes.get(keyOf(item));
    if (index === undefined)
      throw new RangeError(`The agenda does not list the ${what} "${keyOf(item)}" of a session`);
    return index;
  };
}
