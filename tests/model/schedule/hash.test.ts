import { crc32 as platformCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32, murmur3 } from '../../../src/model/schedule/hash.ts';
import { utf8 } from '../../../src/model/text/utf8.ts';

describe('murmur3', () => {
  // Published test vectors.
  test.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['hello', 0, 0x248bfa47],
    ['hello, world', 0, 0x149bbb7f],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
    ['aaaa', 0x9747b28c, 0x5a97808a],
    ['aaa', 0x9747b28c, 0x283e0130],
    ['aa', 0x9747b28c, 0x5d211726],
    ['a', 0x9747b28c, 0x7fa09ea6],
    ['ππππππππ', 0x9747b28c, 0xd58063c1],
  ])('of %j with the seed %d', (text, seed, hash) => {
    expect(murmur3(utf8(text), seed)).toBe(hash);
  });
});

describe('crc32', () => {
  test('gives the published check value for the nine digits', () => {
    expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
  });

  test('equals zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(platformCrc32(bytes));
      }),
    );
  });
});
