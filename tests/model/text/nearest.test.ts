import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestName } from '../../../src/model/text/nearest.ts';

describe('nearestName', () => {
  const keys = ['title', 'date', 'track', 'presenters', 'stype', 'room', 'speechLink'];

  test.each([
    ['presentors', 'presenters'],
    ['presenter', 'presenters'],
    ['Track', 'track'],
    ['tilte', 'title'],
    ['speechlink', 'speechLink'],
    ['rom', 'room'],
    ['daet', 'date'],
  ])('%j was meant as %j', (word, meant) => {
    expect(nearestName(word, keys)).toBe(meant);
  });

  test.each(['', 'x', 'colour', 'moderator', 'x'.repeat(1_000_000)])(
    'finds nothing for an unrelated word',
    (word) => {
      expect(nearestName(word, keys)).toBeNull();
    },
  );

  test('the first of equally near names wins', () => {
    expect(nearestName('rooms', ['room1', 'room2'])).toBe('room1');
  });
});

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '王'), maxLength: 8 });

  test.each([
    ['kitten', 'sitting', 3],
    ['ca', 'ac', 1],
    ['abcd', 'acbd', 1],
    ['', 'abc', 3],
  ])('of %j and %j is %j', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is symmetric, 0 only for equal words, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
