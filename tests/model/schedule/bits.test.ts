import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitReader, bitWriter, decodeBase64url, encodeBase64url } from '../../../src/model/schedule/bits.ts';

describe('bits', () => {
  test('can be read back to the end', () => {
    const item = fc
      .integer({ min: 1, max: 40 })
      .chain((width) => fc.tuple(fc.integer({ min: 0, max: 2 ** width - 1 }), fc.constant(width)));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const writer = bitWriter();
        for (const [value, width] of items) writer.write(value, width);
        const reader = bitReader(writer.bytes());
        expect(items.map(([, width]) => reader.read(width))).toEqual(items.map(([value]) => value));
        expect(reader.overrun()).toBe(false);
        expect(reader.atEnd()).toBe(true);
      }),
    );
  });

  test('have the highest bit first', () => {
    const writer = bitWriter();
    writer.write(0b101, 3);
    writer.write(0x1ff, 9);
    expect([...writer.bytes()]).toEqual([0b10111111, 0b11110000]);
  });

  test('past the end are zeros, with a flag', () => {
    const reader = bitReader(Uint8Array.of(0xff));
    expect(reader.read(12)).toBe(0xff0);
    expect([reader.overrun(), reader.atEnd()]).toEqual([true, false]);
  });

  test.each([
    [[0xf0], 4, true],
    [[0xf1], 4, false],
    [[0xf0, 0], 4, false],
    [[], 0, true],
  ])('%j after %d bits: at the end %s', (bytes, width, end) => {
    const reader = bitReader(Uint8Array.from(bytes));
    reader.read(width);
    expect(reader.atEnd()).toBe(end);
  });
});

describe('base64url', () => {
  test('writes like the platform, and can be decoded', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test('has one text for the same bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'B', 'Q', 'g', '_', '-', '=', '+') }), (text) => {
        const bytes = decodeBase64url(text);
        expect(bytes === null || encodeBase64url(bytes) === text).toBe(true);
      }),
    );
  });

  test.each(['A', 'AB', 'AAAAA', 'AA==', 'AA ', 'A+/A', '数'])('rejects %j', (text) => {
    expect(decodeBase64url(text)).toBeNull();
  });
});
