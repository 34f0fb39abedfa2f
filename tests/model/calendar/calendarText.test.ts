import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateTimeUtc,
  duration,
  escapeText,
  foldLine,
  uriValue,
} from '../../../src/model/calendar/calendarText.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
const anyText = fc.string({ unit: fc.oneof(fc.constantFrom('数', '🎉', 'é', ',', '\\'), fc.string()) });

describe('foldLine', () => {
  test('leaves 75 bytes unchanged and breaks before the 76th', () => {
    expect(foldLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
  });

  test('counts the leading space of a continuation line', () => {
    expect(foldLine('x'.repeat(75 + 74 + 1))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`);
  });

  test('breaks before a Chinese character or emoji that does not fit', () => {
    expect(foldLine(`${'x'.repeat(74)}数`)).toBe(`${'x'.repeat(74)}\r\n 数\r\n`);
    expect(foldLine(`${'x'.repeat(72)}🎉`)).toBe(`${'x'.repeat(72)}\r\n 🎉\r\n`);
  });

  test('keeps every line within 75 bytes, and can be unfolded', () => {
    fc.assert(
      fc.property(anyText.map(escapeText), (line) => {
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          expect(bytes(part)).toBeLessThanOrEqual(75);
          expect(Buffer.from(part, 'utf8').toString('utf8')).toBe(part);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
      }),
    );
  });
});

describe('values', () => {
  test('a text has its special characters escaped, and no others', () => {
    expect(escapeText('a, b; c\\d: "e"\r\nf\rg\u2028h')).toBe('a\\, b\\; c\\\\d: "e"\\nf\\ng\\nh');
  });

  test('a text has no control characters or lone surrogates', () => {
    expect(escapeText('a\u0000b\u0007c\u007fd\te\ud800f')).toBe('abcd\te\ufffdf');
  });

  test('a URI is one line of ASCII', () => {
    expect(uriValue('https://tools.example/场 1/\r\nX:1?a=b,c;d')).toBe(
      'https://tools.example/%E5%9C%BA%201/%0D%0AX:1?a=b,c;d',
    );
    expect(uriValue('/\udc00')).toBe('/%EF%BF%BD');
  });

  test('instants are in UTC', () => {
    expect(dateTimeUtc(Date.UTC(2025, 6, 25, 1, 30) as Instant)).toBe('20250725T013000Z');
  });

  test.each([
    [0, 'PT0M'],
    [10, 'PT10M'],
    [60, 'PT1H'],
    [90, 'PT1H30M'],
    [360, 'PT6H'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(duration(minutes)).toBe(text);
  });
});
