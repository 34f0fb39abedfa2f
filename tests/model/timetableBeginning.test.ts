import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgendaSession } from '../../src/model/agenda/agenda.ts';
import { commonEnd } from '../../src/model/sessionEnd.ts';
import { timetable, type Timetable } from '../../src/model/timetable.ts';
import { timetableBeginning } from '../../src/model/timetableBeginning.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';
import { arbitraryAgenda } from '../fixtures/arbitraryAgenda.ts';

const inOrder = ({ days, unscheduled }: Timetable): readonly AgendaSession[] => [
  ...days.flatMap(({ slots }) => slots.flatMap(({ sessions }) => sessions)),
  ...unscheduled,
];

test('a timetable begins with its first sessions, and the rest is counted', () => {
  fc.assert(
    fc.property(arbitraryAgenda, fc.nat({ max: 30 }), ({ sessions }, rows) => {
      const whole = timetable(sessions);
      const { left, ...beginning } = timetableBeginning(whole, rows);
      const begun = inOrder(beginning);
      expect(begun).toEqual(inOrder(whole).slice(0, begun.length));
      expect(begun.length + left).toBe(sessions.length);
      expect(begun.length).toBeGreaterThanOrEqual(Math.min(rows, sessions.length));
    }),
  );
});

test('what stands beside a time does not change when its sessions are cut short', () => {
  fc.assert(
    fc.property(arbitraryAgenda, fc.nat({ max: 30 }), ({ sessions }, rows) => {
      const whole = timetable(sessions);
      const ends = new Map(
        whole.days.flatMap(({ slots }) => slots.map((slot) => [slot.start, commonEnd(slot.sessions)])),
      );
      for (const { slots } of timetableBeginning(whole, rows).days) {
        for (const slot of slots) expect(commonEnd(slot.sessions)).toEqual(ends.get(slot.start));
      }
    }),
  );
});

test('a time of many rooms is cut short', () => {
  const [session] = fixtureAgenda('en').sessions;
  if (!session) throw new Error('the fixture has no session');
  const many = Array.from({ length: 60 }, () => session);
  expect(timetableBeginning(timetable(many), 12)).toMatchObject({ left: 48 });
});
