import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayRibbon, positionOnRibbon } from '../../../src/model/now/dayRibbon.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { timetable } from '../../../src/model/timetable.ts';
import { at, timedAgenda, type TimedSession } from '../../fixtures/timedAgenda.ts';

const session = (id: string, start: string, end: string): TimedSession => ({
  id,
  start: `2021-08-06T${start}`,
  end: `2021-08-06T${end}`,
});

function ribbonOf(sessions: readonly TimedSession[], saved: readonly string[] = []) {
  const [day] = timetable(timedAgenda(sessions).sessions).days;
  return dayRibbon(day?.slots ?? [], new Set(saved as SessionId[]));
}

const day = [
  session('a', '09:00', '10:00'),
  session('b', '09:00', '11:00'),
  session('c', '10:00', '12:00'),
  session('d', '13:00', '14:00'),
];

describe('the strip of a day', () => {
  test('has a tick for each time, and each position belongs to the nearest tick', () => {
    expect(ribbonOf(day)?.ticks).toMatchObject([
      { first: 'a', sessions: 2, at: 0, from: 0, to: 10, hasSaved: false },
      { first: 'c', sessions: 1, at: 20, from: 10, to: 50 },
      { first: 'd', sessions: 1, at: 80, from: 50, to: 100 },
    ]);
  });

  test('shows saved sessions, where they overlap, and the free time between', () => {
    const ribbon = ribbonOf(day, ['b', 'c', 'd', 'of another day']);
    expect(ribbon?.taken).toEqual([
      { from: 0, to: 60 },
      { from: 80, to: 100 },
    ]);
    expect(ribbon?.overlaps).toEqual([{ from: 20, to: 40 }]);
    expect(ribbon?.gaps).toEqual([{ from: 60, to: 80 }]);
    expect(ribbon?.ticks.map(({ hasSaved, clashes }) => [hasSaved, clashes])).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ]);
  });

  test('shows now, and nothing before and after the day', () => {
    const ribbon = ribbonOf(day);
    if (!ribbon) throw new Error('No strip');
    expect(positionOnRibbon(ribbon, at('2021-08-06T11:30'))).toBe(50);
    expect(positionOnRibbon(ribbon, at('2021-08-06T08:59'))).toBeNull();
    expect(positionOnRibbon(ribbon, at('2021-08-06T14:01'))).toBeNull();
  });

  test('is left out for a day with fewer than two times', () => {
    expect(ribbonOf([])).toBeNull();
    expect(ribbonOf(day.slice(0, 2))).toBeNull();
  });

  test('has no gaps, and nothing outside of it, for any saved sessions', () => {
    const time = fc.integer({ min: 0, max: 22 * 60 }).map((minute) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return (after: number) => `${two(Math.floor((minute + after) / 60))}:${two((minute + after) % 60)}`;
    });
    const some = fc.array(fc.tuple(time, fc.integer({ min: 5, max: 90 }), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(some, (drawn) => {
        const sessions = drawn.map(([clock, length], index) => session(`s${index}`, clock(0), clock(length)));
        const ribbon = ribbonOf(
          sessions,
          drawn.flatMap(([, , isSaved], index) => (isSaved ? [`s${index}`] : [])),
        );
        if (!ribbon) return;
        const edges = ribbon.ticks.flatMap(({ from, to }) => [from, to]);
        expect(edges[0]).toBe(0);
        expect(edges.at(-1)).toBe(100);
        for (const [index, tick] of ribbon.ticks.entries()) {
          expect(tick.from).toBe(ribbon.ticks[index - 1]?.to ?? 0);
          expect(tick.at >= tick.from && tick.at <= tick.to).toBe(true);
        }
        for (const { from, to } of [...ribbon.taken, ...ribbon.overlaps, ...ribbon.gaps]) {
          expect(from >= 0 && from <= to && to <= 100.000001).toBe(true);
        }
      }),
    );
  });
});
