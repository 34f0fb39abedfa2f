import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOf } from '../../../src/model/grid/grid.ts';
import { byPlace, type GridCell } from '../../../src/model/grid/gridCell.ts';
import { nextRenderedCells, nextBatchSize } from '../../../src/model/grid/gridRendering.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { generatedDay, gridDay } from '../../fixtures/generatedDay.ts';

const scale = { perMinute: 2, column: 150 };
const view = { fromStart: 150, top: 200, width: 300, height: 400 };
const isSeen = ({ column, columnSpan, top, height }: GridCell) =>
  column * 150 <= 450 && (column + columnSpan) * 150 >= 150 && top * 2 <= 600 && (top + height) * 2 >= 200;

/** Some rendered cells of a day, and some wanted ones. */
const holding = fc
  .tuple(
    generatedDay,
    fc.infiniteStream(fc.tuple(fc.boolean(), fc.boolean())),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(([agenda, chosen, most]) => {
    const { cells } = gridOf(agenda, gridDay as DayKey);
    const choices = [...chosen.take(cells.length)];
    return {
      held: cells.filter((_, place) => choices[place]?.[0]),
      wanted: cells.filter((_, place) => choices[place]?.[1]),
      most,
    };
  });

test('the rendered cells become the wanted ones in steps of a few cells, in their order', () => {
  fc.assert(
    fc.property(holding, ({ held, wanted, most }) => {
      let now: readonly GridCell[] = held;
      for (let steps = 0; steps <= wanted.length + 1; steps += 1) {
        const next = nextRenderedCells(now, wanted, most, view, scale);
        expect(next.filter((cell) => !now.includes(cell)).length).toBeLessThanOrEqual(most);
        expect(next).toEqual(next.toSorted(byPlace));
        expect(new Set(next).size).toBe(next.length);
        for (const cell of now) if (wanted.includes(cell)) expect(next).toContain(cell);
        if (next === now) break;
        now = next;
      }
      expect(now).toEqual(wanted);
      expect(nextRenderedCells(now, wanted, most, view, scale)).toBe(now);
    }),
  );
});

test('visible cells come first', () => {
  fc.assert(
    fc.property(holding, ({ held, wanted, most }) => {
      const next = nextRenderedCells(held, wanted, most, view, scale);
      const [put, left] = [
        next.filter((cell) => !held.includes(cell)),
        wanted.filter((cell) => !next.includes(cell)),
      ];
      if (left.some(isSeen)) expect(put.every(isSeen)).toBe(true);
    }),
  );
});

test('a fast device renders more cells per step, a slow one half as many, and at least one', () => {
  expect(nextBatchSize(null, 100_000)).toBe(16);
  expect(nextBatchSize(16, 17)).toBe(24);
  expect(nextBatchSize(48, 17)).toBe(48);
  expect(nextBatchSize(24, 60)).toBe(12);
  expect(nextBatchSize(8, 500)).toBe(8);
});
