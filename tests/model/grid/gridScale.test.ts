import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../src/model/grid/grid.ts';
import { gridScale, headingOf, partInView, type GridHeading } from '../../../src/model/grid/gridScale.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { timedAgenda } from '../../fixtures/timedAgenda.ts';

const day = '2021-08-06' as DayKey;

function gridOfRooms(rooms: number, minutes: number) {
  const two = (value: number) => String(value).padStart(2, '0');
  const sessions = Array.from({ length: rooms }, (_, room) => ({
    id: `s${room}`,
    start: `${day}T09:00`,
    end: `${day}T${two(9 + Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    room: `room ${room}`,
  }));
  return gridOf(timedAgenda(sessions), day);
}

describe('the scale of a grid', () => {
  test('gives short sessions more pixels a minute than long ones, within limits', () => {
    const [five, thirty, ninety] = [5, 30, 90].map(
      (minutes) => gridScale(gridOfRooms(3, minutes), 1000).perMinute,
    );
    expect(five).toBe(4.5);
    expect(thirty).toBeGreaterThan(2);
    expect(thirty).toBeLessThan(4.5);
    expect(ninety).toBe(2);
  });

  test('fills the width with columns that are never narrower than words', () => {
    expect(gridScale(gridOfRooms(9, 40), 1350).column).toBe(150);
    expect(gridScale(gridOfRooms(60, 40), 1350).column).toBe(120);
    expect(gridScale(gridOfRooms(20, 40), 2440).column).toBe(122);
  });

  test('shows one room of several on a phone, and the edge of the next', () => {
    const { column } = gridScale(gridOfRooms(9, 40), 300);
    expect(column).toBeLessThan(300);
    expect(column).toBeGreaterThan(220);
    expect(gridScale(gridOfRooms(1, 40), 300).column).toBe(300);
  });
});

test('the rendered area includes the visible one, and most scrolling does not change it', () => {
  const size = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
      (fromStart, top, width, height) => {
        const scale = { perMinute: 2.4, column: 150 };
        const part = partInView({ fromStart, top, width, height }, scale);
        expect(part.fromMinute * scale.perMinute).toBeLessThanOrEqual(top);
        expect(part.untilMinute * scale.perMinute).toBeGreaterThanOrEqual(top + height);
        expect(part.fromColumn * scale.column).toBeLessThanOrEqual(fromStart);
        expect(part.untilColumn * scale.column).toBeGreaterThanOrEqual(fromStart + width);
      },
    ),
  );
  const scale = { perMinute: 2.4, column: 150 };
  const parts = Array.from({ length: 320 }, (_, y) =>
    partInView({ fromStart: 0, top: y, width: 1000, height: 800 }, scale),
  );
  const changes = parts.filter((part, y) => {
    const before = parts[y - 1];
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(part);
  });
  expect(changes.length).toBeLessThanOrEqual(2);
});

test('the rendered area extends further in the scroll direction', () => {
  const scale = { perMinute: 2, column: 150 };
  const [from, to] = [
    { fromStart: 900, top: 1600, width: 600, height: 640 },
    { fromStart: 900, top: 1500, width: 600, height: 640 },
  ];
  const standing: GridHeading = { across: 0, down: 0 };
  const up = headingOf(from, to, standing);
  expect(up).toEqual({ across: 0, down: -1 });
  expect(headingOf(to, to, up)).toBe(up);
  const [rest, ahead] = [partInView(to, scale), partInView(to, scale, up)];
  expect(ahead.fromMinute).toBe(rest.fromMinute - 160);
  expect({ ...ahead, fromMinute: 0 }).toEqual({ ...rest, fromMinute: 0 });
  const right = partInView(to, scale, headingOf(to, { ...to, fromStart: 1000 }, up));
  expect(right.untilColumn).toBe(rest.untilColumn + 1);
});
