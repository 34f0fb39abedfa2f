import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromUtf8, utf8, utf8Length, wellFormed } from '../../../src/model/text/utf8.ts';

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

describe('utf8', () => {
  test('equals the platform for every well-formed text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))),
        (points) => {
          const text = String.fromCodePoint(...points);
          expect(Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
        },
      ),
    );
  });

  test('distinguishes lone surrogates', () => {
    expect(utf8('\ud800')).not.toEqual(utf8('\ud801'));
    expect(utf8('\ud800')).toHaveLength(3);
  });

  test('has the length that its characters require', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([...text].reduce((sum, character) => sum + utf8Length(character), 0)).toBe(utf8(text).length);
      }),
    );
  });
});

describe('fromUtf8', () => {
  test('reads back every well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
  });

  test('reads any bytes like the platform', () => {
    const letters = (text: string) => text.replaceAll('\ufffd', '');
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const platform = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        expect(letters(fromUtf8(bytes))).toBe(letters(platform));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('wellFormed', () => {
  test('keeps whole characters and replaces lone surrogates', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wellFormed(text)).toBe(new TextDecoder().decode(Buffer.from(text, 'utf8')));
      }),
    );
    expect(wellFormed('a🎉\ud83cb')).toBe('a🎉\ufffdb');
  });
});
