import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceLines, clampLines, fillLines } from '../../../src/plugin/pictures/wrapText.ts';

/** Every character is one wide. */
const measure = (text: string) => [...text].length;
const words = (text: string) => text.split(/(?<= )/);

describe('lines', () => {
  test('are filled one after the other', () => {
    expect(fillLines(words('one two three four'), 9, measure)).toEqual(['one two', 'three', 'four']);
  });

  test('are cut within a word only where the word is longer than a line', () => {
    expect(fillLines(words('a incomprehensible b'), 6, measure)).toEqual(['a inco', 'mprehe', 'nsible', 'b']);
  });

  test('end after a "/" in a word only where the word is longer than a line', () => {
    expect(fillLines(words('a CI/CD'), 5, measure)).toEqual(['a', 'CI/CD']);
    expect(fillLines(words('a red/orange/green'), 11, measure)).toEqual(['a red/', 'orange/', 'green']);
  });

  test('are balanced without becoming more', () => {
    expect(fillLines(words('aaaa bbbb cccc d'), 14, measure)).toEqual(['aaaa bbbb cccc', 'd']);
    expect(balanceLines(words('aaaa bbbb cccc d'), 14, measure)).toEqual(['aaaa bbbb', 'cccc d']);
  });

  test('balanced or not, hold every word in its order, and none is too long', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 9 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 9, max: 40 }), (list, room) => {
        const pieces = list.map((word) => `${word} `);
        const filled = fillLines(pieces, room, measure);
        const balanced = balanceLines(pieces, room, measure);
        expect(balanced.length).toBe(filled.length);
        for (const lines of [filled, balanced]) {
          expect(lines.join(' ')).toBe(list.join(' '));
          expect(Math.max(0, ...lines.map(measure))).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  test('are clamped with an ellipsis that still fits, and not after a comma', () => {
    expect(clampLines(['one two', 'three'], 2, 9, measure)).toEqual(['one two', 'three']);
    expect(clampLines(['one two', 'three', 'four'], 2, 9, measure)).toEqual(['one two', 'three…']);
    expect(clampLines(['one, two', 'x'], 1, 5, measure)).toEqual(['one…']);
    expect(clampLines(['🎉🎉🎉', 'x'], 1, 3, measure)).toEqual(['🎉🎉…']);
  });
});
