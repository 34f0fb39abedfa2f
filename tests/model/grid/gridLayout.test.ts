import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layLanes, type Stretch } from '../../../src/model/grid/gridLayout.ts';

const stretches = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 600 }), height: fc.integer({ min: 1, max: 120 }) }), {
    maxLength: 60,
    size: 'max',
  })
  .map((list) => list.toSorted((a, b) => a.top - b.top));

const overlap = (a: Stretch, b: Stretch) => a.top < b.top + b.height && b.top < a.top + a.height;

/** The intervals that overlap an interval, those that overlap these, and so on. */
function clusterOf(list: readonly Stretch[], first: Stretch): Stretch[] {
  const cluster = new Set([first]);
  for (const stretch of cluster) {
    for (const other of list) if (overlap(stretch, other)) cluster.add(other);
  }
  return [...cluster];
}

test('overlapping intervals are in different lanes', () => {
  fc.assert(
    fc.property(stretches, (list) => {
      const places = layLanes(list);
      expect(places).toHaveLength(list.length);
      const colliding = list.flatMap((a, i) =>
        list.flatMap((b, j) =>
          i < j && overlap(a, b) && places[i]?.lane === places[j]?.lane ? [[a, b]] : [],
        ),
      );
      expect(colliding).toEqual([]);
    }),
  );
});

test('there are no more lanes than intervals that overlap at one point', () => {
  fc.assert(
    fc.property(stretches, (list) => {
      const places = layLanes(list);
      const depths = list.map((stretch) => {
        // The most intervals overlap where one of them begins.
        const cluster = clusterOf(list, stretch);
        const depthAt = ({ top }: Stretch) =>
          cluster.filter((other) => other.top <= top && top < other.top + other.height).length;
        return Math.max(...cluster.map(depthAt));
      });
      expect(places.map(({ lanes }) => lanes)).toEqual(depths);
      expect(places.every(({ lane, lanes }) => lane >= 0 && lane < lanes)).toBe(true);
    }),
  );
});

test('consecutive intervals take one lane', () => {
  expect(
    layLanes([
      { top: 0, height: 40 },
      { top: 40, height: 40 },
    ]),
  ).toEqual([
    { lane: 0, lanes: 1 },
    { lane: 0, lanes: 1 },
  ]);
  expect(layLanes([])).toEqual([]);
});
