import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOf } from '../../../src/model/grid/grid.ts';
import { gridOpening } from '../../../src/model/grid/gridWindow.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { generatedDay, gridDay } from '../../fixtures/generatedDay.ts';

test('a grid opens at the start of the running sessions, scrolled as far back as fits, and at its first room', () => {
  fc.assert(
    fc.property(generatedDay, fc.nat(1600), fc.nat(200), (agenda, now, most) => {
      const grid = gridOf(agenda, gridDay as DayKey);
      const { minute, column } = gridOpening(grid, now, most);
      const running = grid.cells.filter(({ top, height }) => top <= now && now < top + height);
      const near = running.filter(({ top }) => now - top <= most);
      expect(minute).toBeLessThanOrEqual(now);
      expect(minute).toBeGreaterThanOrEqual(now - most);
      for (const { top } of near) expect(top).toBeGreaterThanOrEqual(minute);
      expect(column).toBe(
        near.length === 0 ? 0 : near.map((cell) => cell.column).toSorted((a, b) => a - b)[0],
      );
      if (near.length === 0) expect(minute).toBe(now);
      else expect(near.map(({ top }) => top)).toContain(minute);
    }),
  );
});
