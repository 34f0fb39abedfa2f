import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asGaps,
  asSigns,
  differences,
  fromGaps,
  fromSigns,
  sums,
} from '../../../src/model/agenda/numberColumns.ts';

test('numbers come back from their differences', () => {
  expect(differences([2, 5, 5, 4])).toEqual([2, 3, 0, -1]);
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      expect(sums(differences(numbers))).toEqual(numbers);
    }),
  );
});

test('places in the order in which they are first named are nothing but zeros', () => {
  expect(asGaps([0, 1, 2, 1, 3])).toEqual([0, 0, 0, -2, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (places) => {
      expect(fromGaps(asGaps(places))).toEqual(places);
    }),
  );
});

test('places come back from their signs, through JSON too', () => {
  expect(asSigns([-1, 0, 1])).toBe('#$%');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 20_000 })), (places) => {
      expect(fromSigns(JSON.parse(JSON.stringify(asSigns(places))) as string)).toEqual(places);
    }),
  );
});
