import { describe, expect, test } from 'vitest';
import { mapConcurrently } from '../../../src/plugin/pictures/mapConcurrently.ts';

/** A task that ends on command. */
function gate() {
  const waiting: (() => void)[] = [];
  return { waiting, pass: () => new Promise<void>((resolve) => waiting.push(resolve)) };
}

describe('mapConcurrently', () => {
  test('returns results in the order of items, whichever ends first', async () => {
    const { waiting, pass } = gate();
    const all = mapConcurrently(['a', 'b', 'c'], 3, async (item) => {
      await pass();
      return item.toUpperCase();
    });
    for (const end of waiting.toReversed()) end();
    expect(await all).toEqual(['A', 'B', 'C']);
  });

  test('never has more running than the limit', async () => {
    let [underWay, most] = [0, 0];
    await mapConcurrently(
      Array.from({ length: 30 }, (_, index) => index),
      4,
      async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await Promise.resolve();
        underWay -= 1;
      },
    );
    expect(most).toBe(4);
  });

  test('starts nothing after a failure, and throws it', async () => {
    const begun: number[] = [];
    const failing = mapConcurrently([1, 2, 3, 4, 5, 6], 2, (item) => {
      begun.push(item);
      return item === 2 ? Promise.reject(new Error('two')) : Promise.resolve();
    });
    await expect(failing).rejects.toThrow('two');
    expect(begun.length).toBeLessThan(6);
  });

  test('accepts an empty list', async () => {
    expect(await mapConcurrently([], 4, () => Promise.reject(new Error('never')))).toEqual([]);
  });
});
