import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layLanes, type Stretch } from '../../src/model/lanes.ts';

const stretches = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 600 }), height: fc.integer({ min: 1, max: 120 }) }), {
    maxLength: 60,
  })
  .map((list) => list.toSorted((a, b) => a.top - b.top));

const overlap = (a: Stretch, b: Stretch) => a.top < b.top + b.height && b.top < a.top + a.height;

/** Those that a stretch touches, and those that they touch, and so on. */
function clusterOf(list: readonly Stretch[], first: Stretch): Stretch[] {
  const cluster = new Set([first]);
  for (const one of cluster) {
    for (const other of list) if (overlap(one, other)) cluster.add(other);
  }
  return [...cluster];
}

test('stretches that overlap stand in different lanes', () => {
  fc.assert(
    fc.property(stretches, (list) => {
      const places = layLanes(list);
      expect(places).toHaveLength(list.length);
      list.forEach((a, i) => {
        list.slice(i + 1).forEach((b, j) => {
          if (overlap(a, b)) expect(places[i]?.lane).not.toBe(places[i + 1 + j]?.lane);
        });
      });
    }),
  );
});

test('there are no more lanes than stretches that overlap at one point', () => {
  fc.assert(
    fc.property(stretches, (list) => {
      const places = layLanes(list);
      list.forEach((stretch, i) => {
        const cluster = clusterOf(list, stretch);
        // The most overlap where one of them begins.
        const depths = cluster.map(
          ({ top }) => cluster.filter((other) => other.top <= top && top < other.top + other.height).length,
        );
        expect(places[i]?.lanes).toBe(Math.max(...depths));
        expect(places[i]?.lane).toBeLessThan(places[i]?.lanes ?? 0);
      });
    }),
  );
});

test('one after the other takes one lane', () => {
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
