import { beforeAll, describe, expect, test } from 'vitest';
import { typesetter } from '../../../src/plugin/pictures/typesetter.ts';

const type = typesetter();
const texts = [
  '“数据”',
  '“data”',
  'Plain words…',
  'Łódź, Привет, Ελλάδα',
  '喆堃珺 臺灣',
  'ストリーム処理',
  '스트리밍 🎉',
  'AV',
  'A',
  'V',
  'é',
  'e\u0301',
];
beforeAll(() => type.load(texts));

describe('drawable text', () => {
  test.each(['Plain words…', 'Łódź, Привет, Ελλάδα', '喆堃珺 臺灣', 'ストリーム処理'])('%s', (text) => {
    expect(type.drawable(text)).toBe(text);
  });

  test('excludes emoji, and is null for a text without drawable characters', () => {
    expect(type.drawable('🎉  Plain words 🎉')).toBe('Plain words');
    expect(type.drawable('스트리밍')).toBeNull();
    expect(type.drawable('🎉')).toBeNull();
    expect(type.drawable('')).toBeNull();
  });

  test('is limited to what was loaded', () => {
    expect(typesetter().drawable('Plain')).toBeNull();
  });
});

describe('a line', () => {
  test('is as long as its letters, with kerning', () => {
    expect(type.width('喆堃', 500)).toBe(2);
    expect(type.width('AV', 700)).toBeLessThan(type.width('A', 700) + type.width('V', 700));
    expect(type.width('words', 700)).toBeGreaterThan(type.width('words', 500));
    expect(type.width('', 500)).toBe(0);
  });

  test('of Chinese text has full-width quotation marks, around English words too', () => {
    const chinese = type.forLinesOf('“数据” “data”');
    expect(chinese.width('“数据”', 500)).toBe(4);
    expect(chinese.width('“data”', 500)).toBe(chinese.width('data', 500) + 2);
    expect(type.width('“data”', 500)).toBeLessThan(type.width('data', 500) + 1);
  });

  test('consists of outlines, one per letter, without text', () => {
    const svg = type.line('AV 喆', 500, 30, 10, 20);
    expect(svg.match(/<path /g)).toHaveLength(3);
    expect(svg).not.toContain('<text');
    expect(svg).toContain('translate(10 20) scale(0.03 -0.03)');
  });

  test('has nothing that could be interpreted as SVG', async () => {
    const hostile = '"/><script>&';
    await type.load([hostile]);
    expect(type.line(hostile, 500, 30, 0, 0)).toMatch(/^(?:<\/?(?:g|path)(?: [a-z]+="[-\w .(),]*")*\/?>)+$/);
  });
});
