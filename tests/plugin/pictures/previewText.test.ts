import { expect, test, describe } from 'vitest';
import {
  fitPeople,
  balanceLines,
  clampLines,
  fillLines,
  linePieces,
} from '../../../src/plugin/pictures/previewText.ts';
import fc from 'fast-check';

test('many names cost no more than the names that fit on two lines', () => {
  let measured = 0;
  const type = {
    width(text: string) {
      measured += 1;
      return text.length * 0.5;
    },
  } as never;
  const names = (count: number) => Array.from({ length: count }, (_, index) => `Ada Brook ${index}`);
  const costOf = (count: number) => {
    measured = 0;
    const { lines } = fitPeople(names(count), 'en', 1032, type);
    return { lines, cost: measured };
  };
  const [fifty, thousand] = [costOf(50), costOf(1000)];
  expect(thousand.cost).toBeLessThan(fifty.cost * 1.5);
  expect(thousand.lines).toHaveLength(2);
  expect(thousand.lines.join(' ')).toMatch(/^Ada Brook 0, .*\+9\d\d$/);
});

/** Every character is one wide. */
const measure = (text: string) => [...text].length;
const words = (text: string) => text.split(/(?<= )/);

describe('lines', () => {
  test('are filled in order', () => {
    expect(fillLines(words('one two three four'), 9, measure)).toEqual(['one two', 'three', 'four']);
  });

  test('break within a word only if the word is longer than a line', () => {
    expect(fillLines(words('a incomprehensible b'), 6, measure)).toEqual(['a inco', 'mprehe', 'nsible', 'b']);
  });

  test('break after "/" in a word only if the word is longer than a line', () => {
    expect(fillLines(words('a CI/CD'), 5, measure)).toEqual(['a', 'CI/CD']);
    expect(fillLines(words('a red/orange/green'), 11, measure)).toEqual(['a red/', 'orange/', 'green']);
  });

  test('are balanced without becoming more', () => {
    expect(fillLines(words('aaaa bbbb cccc d'), 14, measure)).toEqual(['aaaa bbbb cccc', 'd']);
    expect(balanceLines(words('aaaa bbbb cccc d'), 14, measure)).toEqual(['aaaa bbbb', 'cccc d']);
  });

  test('have every word in order, and none is too long, balanced or not', () => {
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

  test('are truncated with an ellipsis that fits, and not after a comma', () => {
    expect(clampLines(['one two', 'three'], 2, 9, measure)).toEqual(['one two', 'three']);
    expect(clampLines(['one two', 'three', 'four'], 2, 9, measure)).toEqual(['one two', 'three…']);
    expect(clampLines(['one, two', 'x'], 1, 5, measure)).toEqual(['one…']);
    expect(clampLines(['🎉🎉🎉', 'x'], 1, 3, measure)).toEqual(['🎉🎉…']);
  });
});

describe('line break opportunities', () => {
  test.each<[text: string, locale: string, pieces: string[]]>([
    ['Hello, new world', 'en', ['Hello, ', 'new ', 'world']],
    ['event-driven design', 'en', ['event-', 'driven ', 'design']],
    ['CI/CD, read/write', 'en', ['CI/CD, ', 'read/write']],
    ['Apache C*, C * and Spark', 'en', ['Apache ', 'C*, ', 'C * ', 'and ', 'Spark']],
    ['Ebbe / Flut', 'de', ['Ebbe / ', 'Flut']],
    ['读/写 C＊', 'zh', ['读/写 ', 'C＊']],
    ["C++ isn't (quite) C", 'en', ['C++ ', "isn't ", '(quite) ', 'C']],
    ['10 %, 3.5 and $7', 'en', ['10 %, ', '3.5 ', 'and ', '$7']],
    ['do\u00a0not part', 'en', ['do\u00a0not ', 'part']],
  ])('%s', (text, locale, pieces) => {
    expect(linePieces(text, locale)).toEqual(pieces);
  });

  test('in Chinese are between words; no line begins with a comma or ends with a bracket', () => {
    const pieces = linePieces('使用（Apache Flink）处理数据：实践、思考。', 'zh');
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.filter((piece) => /^[）：、。]/.test(piece))).toEqual([]);
    expect(pieces.filter((piece) => piece.endsWith('（'))).toEqual([]);
    expect(pieces).toContain('数据：');
  });

  test('joined parts equal the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'zh', 'ja'), (text, locale) => {
        expect(linePieces(text, locale).join('')).toBe(text);
      }),
    );
  });
});
