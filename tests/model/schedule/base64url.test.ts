import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../src/model/schedule/base64url.ts';

describe('base64url', () => {
  test('is written as the platform writes it, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (octets) => {
        const text = encodeBase64url(octets);
        expect(text).toBe(Buffer.from(octets).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(octets);
      }),
    );
  });

  test('has one text for the same octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'B', 'Q', 'g', '_', '-', '=', '+') }), (text) => {
        const octets = decodeBase64url(text);
        expect(octets === null || encodeBase64url(octets) === text).toBe(true);
      }),
    );
  });

  test.each(['A', 'AB', 'AAAAA', 'AA==', 'AA ', 'A+/A', '数'])('%j is none', (text) => {
    expect(decodeBase64url(text)).toBeNull();
  });
});
