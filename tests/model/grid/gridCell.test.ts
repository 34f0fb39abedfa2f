import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellRoom, speakerLines } from '../../../src/model/grid/gridCell.ts';

test('a cell as wide as its room has the status beside the star', () => {
  expect(cellRoom(130, 160, false)).toEqual({ lines: 7, star: true, status: true, narrow: false });
  expect(cellRoom(130, 72, false)).toEqual({ lines: 2, star: true, status: true, narrow: false });
});

test('a short cell, and a break, have only the title', () => {
  expect(cellRoom(130, 44, false)).toMatchObject({ lines: 2, star: false, status: false });
  expect(cellRoom(900, 160, true)).toMatchObject({ lines: 9, star: false, status: false });
  expect(cellRoom(130, 10, false).lines).toBe(1);
});

test('a narrow cell has the whole status above the star, or none', () => {
  expect(cellRoom(60, 160, false)).toEqual({ lines: 4, star: true, status: true, narrow: true });
  expect(cellRoom(60, 100, false)).toEqual({ lines: 3, star: true, status: false, narrow: true });
});

test('the content never takes more lines than fit', () => {
  const pixels = fc.integer({ min: 20, max: 2000 });
  fc.assert(
    fc.property(pixels, pixels, (width, height) => {
      const { lines, star, status, narrow } = cellRoom(width, height, false);
      const taken = lines + (star ? 2 : 0) + (status && narrow ? 3 : 0);
      expect(taken === 1 || taken * 16 + 8 <= height).toBe(true);
    }),
  );
});

test('speakers have the lines that a short title leaves, and more of them the wider the cell', () => {
  expect(speakerLines('Tides', 2, 150)).toEqual({ lines: 3, besideStar: true });
  expect(speakerLines('Tides', 4, 150)).toEqual({ lines: 3, besideStar: false });
  expect(speakerLines('The moon at work and what it takes', 4, 150)).toEqual({ lines: 3, besideStar: true });
  expect(speakerLines('The moon at work and what it takes', 2, 150)).toEqual({ lines: 2, besideStar: true });
  // Two long words do not share a line.
  expect(speakerLines('Interoperability considerations', 3, 150)).toEqual({ lines: 3, besideStar: true });
  expect(speakerLines('宽容的船体为什么能容忍疲惫的舵手', 4, 150)).toEqual({ lines: 2, besideStar: false });
  expect(speakerLines('宽容的船体为什么能容忍疲惫的舵手', 3, 150)).toEqual({ lines: 3, besideStar: true });
  expect(speakerLines('Tides', 1, 0)).toEqual({ lines: 2, besideStar: true });
});

test('titles and speakers never take more lines than there are', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 90, max: 900 }),
      (title, lines, width) => {
        const names = speakerLines(title, lines, width);
        expect(names.lines).toBeGreaterThanOrEqual(2);
        expect(names.lines).toBeLessThanOrEqual(lines + 2);
      },
    ),
  );
});
