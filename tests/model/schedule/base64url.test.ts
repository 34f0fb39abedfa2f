import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../src/model/schedule/base64url.ts';

describe('base64url', () => {
  test('is written as the platform writes it, and read back', () => {
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

  test.each(['A', 'AB', 'AAAAA', 'AA==', 'AA ', 'A+/A', '数'])('%j is none', (text) => {
    expect(decodeBase64url(text)).toBeNull();
  });
});
