import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deltaEncode,
  encodeAsChars,
  consecutiveDifferences,
  deltaDecode,
  decodeChars,
  cumulativeSums,
} from '../../../src/model/agenda/numberEncoding.ts';

test('consecutiveDifferences can be decoded', () => {
  expect(consecutiveDifferences([2, 5, 5, 4])).toEqual([2, 3, 0, -1]);
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      expect(cumulativeSums(consecutiveDifferences(numbers))).toEqual(numbers);
    }),
  );
});

test('indices in order of first use become zeros', () => {
  expect(deltaEncode([0, 1, 2, 1, 3])).toEqual([0, 0, 0, -2, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (places) => {
      expect(deltaDecode(deltaEncode(places))).toEqual(places);
    }),
  );
});

test('indices encoded as characters can be decoded, through JSON too', () => {
  expect(encodeAsChars([-1, 0, 1])).toBe('#$%');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 20_000 })), (places) => {
      expect(decodeChars(JSON.parse(JSON.stringify(encodeAsChars(places))) as string)).toEqual(places);
    }),
  );
});
