import { expect, test } from 'vitest';
import { allowedTypos, nearestWords, vocabularyOf } from '../../../src/model/search/spelling.ts';

test.each([
  ['api', 0],
  ['flnk', 1],
  ['kubernet', 2],
  ['x'.repeat(25), 0],
])('of %s, %i letters may be wrong', (word, most) => {
  expect(allowedTypos(word)).toBe(most);
});

test('the nearest words have the fewest wrong letters, whole words first', () => {
  const words = vocabularyOf(new Set(['flink', 'link', 'blink', 'flinking']));
  expect(nearestWords('flnk', words, 1)).toEqual(['flink']);
  expect(nearestWords('zlink', words, 1)).toEqual(['flink', 'link', 'blink']);
  expect(nearestWords('spark', words, 1)).toEqual([]);
});
