import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/model/text/editDistance.ts';
import { simpleEditDistance } from '../../fixtures/simpleEditDistance.ts';

test('the distance is that of Damerau and Levenshtein up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 10 }), (typed, other, most) => {
      const real = simpleEditDistance(typed, other);
      const { whole, prefix } = distance(typed, other, most);
      if (real <= most) expect(whole).toBe(real);
      else expect(whole).toBeGreaterThan(most);
      const begins = Array.from({ length: other.length + 1 }, (_, end) =>
        simpleEditDistance(typed, other.slice(0, end)),
      );
      if (Math.min(...begins) <= most) expect(prefix).toBe(Math.min(...begins));
      else expect(prefix).toBeGreaterThan(most);
    }),
  );
});

test('words of up to 80 letters are compared', () => {
  expect(distance('x'.repeat(80), 'y'.repeat(80), 80).whole).toBe(80);
  expect(distance('x'.repeat(81), 'x'.repeat(81), 1).whole).toBeGreaterThan(1);
});

describe('the simple distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '王'), maxLength: 8 });

  test.each([
    ['kitten', 'sitting', 3],
    ['ca', 'ac', 1],
    ['abcd', 'acbd', 1],
    ['', 'abc', 3],
  ])('of %j and %j is %j', (a, b, known) => {
    expect(simpleEditDistance(a, b)).toBe(known);
  });

  test('is symmetric, 0 only for equal words, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const one = simpleEditDistance(a, b);
        expect(simpleEditDistance(b, a)).toBe(one);
        expect(one === 0).toBe(a === b);
        expect(one).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
