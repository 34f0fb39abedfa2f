import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaSession } from '../../../src/model/agenda/agenda.ts';
import { emptyFilter, filterSessions } from '../../../src/model/filter.ts';
import { freeSlots, remainingSlot } from '../../../src/model/schedule/freeSlots.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { agendaWith, firstDay, minute, pickedSession } from '../../fixtures/pickedSessions.ts';

const day = agendaWith([
  pickedSession('opening', 0, 40),
  pickedSession('morning', 40, 100),
  pickedSession('beside', 40, 80),
  pickedSession('lunch', 100, 160, { format: 'lunch' }),
  pickedSession('afternoon', 160, 200, { endEstimated: true }),
  pickedSession('off', 170, 230, { status: 'cancelled' }),
  pickedSession('closing', 205, 260),
]);
const picks = (...names: string[]) => day.sessions.filter(({ id }) => names.includes(id));
const shown = (picked: readonly AgendaSession[]) =>
  freeSlots(day, firstDay, picked).map(({ start, end, startEstimated, sessions }) => [
    (start - minute(0)) / 60_000,
    (end - minute(0)) / 60_000,
    startEstimated,
    sessions.map(({ id }) => id).join(' '),
  ]);

describe('freeSlots', () => {
  test('are the whole day if nothing is saved', () => {
    expect(shown([])).toEqual([[0, 260, false, 'opening morning beside afternoon closing']]);
  });

  test('are before, between and after saved sessions, with what starts then', () => {
    expect(shown(picks('beside'))).toEqual([
      [0, 40, false, 'opening'],
      [80, 260, false, 'afternoon closing'],
    ]);
  });

  test('do not exist if only a break is on, or if they are too short', () => {
    expect(shown(picks('opening', 'morning', 'afternoon', 'closing'))).toEqual([]);
    expect(shown(picks('opening', 'afternoon', 'closing'))).toEqual([[40, 160, false, 'morning beside']]);
  });

  test('begin with an estimate if the previous session has one', () => {
    expect(shown(picks('opening', 'morning', 'afternoon'))).toEqual([[200, 260, true, 'closing']]);
    const both = [...picks('opening', 'morning', 'afternoon'), pickedSession('also', 150, 200)];
    expect(shown(both)).toEqual([[200, 260, true, 'closing']]);
  });

  test('ignore cancelled sessions', () => {
    expect(shown(picks('opening', 'morning', 'off'))).toEqual([[100, 260, false, 'afternoon closing']]);
  });

  test('do not exist on a day without sessions', () => {
    expect(freeSlots(day, '2025-07-26' as DayKey, [])).toEqual([]);
  });

  test('have the sessions that the agenda lists for them, apart from cancelled ones', () => {
    for (const slot of freeSlots(day, firstDay, picks('beside'))) {
      const listed = filterSessions(day.sessions, { ...emptyFilter, during: slot });
      expect(slot.sessions).toEqual(listed.filter(({ status }) => status !== 'cancelled'));
    }
  });

  test('shrink and begin now once they have begun', () => {
    const [first, second] = freeSlots(day, firstDay, picks('beside'));
    if (!first || !second) throw new Error('two gaps expected');
    expect(remainingSlot(second, minute(50))).toBe(second);
    expect(remainingSlot(second, minute(205))).toMatchObject({
      start: minute(205),
      end: minute(260),
      sessions: [{ id: 'closing' }],
    });
    expect(remainingSlot(first, minute(40))).toBeNull();
    expect(remainingSlot(second, minute(246))).toBeNull();
    expect(remainingSlot(second, minute(260))).toBeNull();
  });

  test('never overlap saved sessions, and with them cover every start', () => {
    // In steps of the shortest gap that counts.
    const quarters = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * 15);
    const crowd = fc.array(fc.tuple(quarters(0, 13), quarters(1, 6)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(crowd, fc.nat(6), (spans, count) => {
        const sessions = spans.map(([start, length], index) =>
          pickedSession(`s${index}`, start, start + length),
        );
        const picked = sessions.slice(0, count);
        const slots = freeSlots(agendaWith(sessions), firstDay, picked);
        const covers = (at: number) => (span: { start: number | null; end: number | null }) =>
          (span.start ?? 0) <= at && at < (span.end ?? 0);
        for (let at = minute(0); at < minute(300); at = (at + 60_000) as typeof at) {
          const inSlot = slots.filter(covers(at));
          expect(inSlot.length).toBeLessThanOrEqual(1);
          if (inSlot.length === 1) expect(picked.some(covers(at))).toBe(false);
          else if (sessions.some(({ start }) => start === at)) expect(picked.some(covers(at))).toBe(true);
        }
        for (const slot of slots) {
          for (const { start } of slot.sessions) {
            expect(start !== null && slot.start <= start && start < slot.end).toBe(true);
          }
        }
      }),
    );
  });
});
