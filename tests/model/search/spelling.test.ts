import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedTypos, distance, nearestWords, vocabularyOf } from '../../../src/model/search/spelling.ts';
import { editDistance } from '../../../src/model/text/nearest.ts';

test.each([
  ['api', 0],
  ['flnk', 1],
  ['kubernet', 2],
  ['x'.repeat(25), 0],
])('of %s, %i letters may be wrong', (word, most) => {
  expect(allowedTypos(word)).toBe(most);
});

test('the distance is that of Damerau and Levenshtein up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (typed, other, most) => {
      const real = editDistance(typed, other);
      const { whole, beginning } = distance(typed, other, most);
      if (real <= most) expect(whole).toBe(real);
      else expect(whole).toBeGreaterThan(most);
      expect(beginning).toBeLessThanOrEqual(Math.max(whole, most + 1) + 99);
      const begins = Array.from({ length: other.length + 1 }, (_, end) =>
        editDistance(typed, other.slice(0, end)),
      );
      if (Math.min(...begins) <= most) expect(beginning).toBe(Math.min(...begins));
    }),
  );
});

test('the nearest words have the fewest wrong letters, whole words first', () => {
  const words = vocabularyOf(new Set(['flink', 'link', 'blink', 'flinking']));
  expect(nearestWords('flnk', words, 1)).toEqual(['flink']);
  expect(nearestWords('zlink', words, 1)).toEqual(['flink', 'link', 'blink']);
  expect(nearestWords('spark', words, 1)).toEqual([]);
});
