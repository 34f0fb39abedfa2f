import { expect, test } from 'vitest';
import { displayShift } from '../../../src/model/now/displayShift.ts';
import { instantFrom } from '../../../src/model/zonedTime.ts';

const places = (minutes: number, from: number) =>
  Array.from({ length: minutes }, (_, minute) => displayShift(instantFrom((from + minute) * 60_000)));

test.each([0, -1000, 27_000_000])('a display is in 49 places in 49 minutes from minute %d on', (from) => {
  const seen = places(49, from);
  expect(new Set(seen.map(({ across, down }) => `${across} ${down}`)).size).toBe(49);
  for (const { across, down } of seen) {
    expect(Math.abs(across)).toBeLessThanOrEqual(3);
    expect(Math.abs(down)).toBeLessThanOrEqual(3);
  }
});

test('a display stands still within a minute', () => {
  expect(displayShift(instantFrom(120_000))).toEqual(displayShift(instantFrom(179_999)));
});
