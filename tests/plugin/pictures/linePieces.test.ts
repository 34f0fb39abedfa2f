import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linePieces } from '../../../src/plugin/pictures/linePieces.ts';

describe('the pieces of a text that a line may end after', () => {
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

  test('in Chinese are words, and no line begins with a comma or ends with a bracket', () => {
    const pieces = linePieces('使用（Apache Flink）处理数据：实践、思考。', 'zh');
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.filter((piece) => /^[）：、。]/.test(piece))).toEqual([]);
    expect(pieces.filter((piece) => piece.endsWith('（'))).toEqual([]);
    expect(pieces).toContain('数据：');
  });

  test('put together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'zh', 'ja'), (text, locale) => {
        expect(linePieces(text, locale).join('')).toBe(text);
      }),
    );
  });
});
