import { expect, test } from 'vitest';
import { fitPeople } from '../../../src/plugin/pictures/previewText.ts';

test('a crowd costs no more than the names that two lines can hold', () => {
  let measured = 0;
  const type = {
    width(text: string) {
      measured += 1;
      return text.length * 0.5;
    },
  } as never;
  const names = (count: number) => Array.from({ length: count }, (_, index) => `Ada Brook ${index}`);
  const costOf = (count: number) => {
    measured = 0;
    const { lines } = fitPeople(names(count), 'en', 1032, type);
    return { lines, cost: measured };
  };
  const [fifty, thousand] = [costOf(50), costOf(1000)];
  expect(thousand.cost).toBeLessThan(fifty.cost * 1.5);
  expect(thousand.lines).toHaveLength(2);
  expect(thousand.lines.join(' ')).toMatch(/^Ada Brook 0, .*\+9\d\d$/);
});
