import { expect, test } from 'vitest';
import { updateFirstRows } from '../../../../src/app/features/agenda/updateFirstRows.ts';
import { listedDays } from '../../../../src/app/features/agenda/listedSlots.ts';
import type { AgendaSession } from '../../../../src/model/agenda/agenda.ts';
import { timetable } from '../../../../src/model/timetable.ts';
import { timedAgenda } from '../../../fixtures/timedAgenda.ts';

/** Two days of four times, two sessions each. */
const { sessions } = timedAgenda(
  Array.from({ length: 16 }, (_, index) => {
    const day = index < 8 ? '05' : '06';
    const hour = String(10 + (Math.floor(index / 2) % 4));
    const start = `2031-05-${day}T${hour}:00`;
    return { id: `s${index}`, start, end: `2031-05-${day}T${hour}:30` };
  }),
);

const listed = (passes: (number: number) => boolean) =>
  listedDays(timetable(sessions.filter(({ id }) => passes(Number(id.slice(1))))).days, 4, 4);

const shown = (days: ReturnType<typeof updateFirstRows>) =>
  days.map(({ slots }) =>
    slots.map(
      ({ sessions: rows, isRemoved }) =>
        (isRemoved ? 'gone ' : '') + rows.map(({ id }: AgendaSession) => id).join(' '),
    ),
  );

const isEven = (number: number) => number % 2 === 0;

test('the first rows are those of the new filter, the others the previous ones', () => {
  const [before, after] = [listed(() => true), listed(isEven)];
  const merged = updateFirstRows(after, before, 3);
  expect(shown(merged)).toEqual([
    ['s0', 's2', 's4', 's6 s7'],
    ['s8 s9', 's10 s11', 's12 s13', 's14 s15'],
  ]);
  // The same objects: they are not rendered again.
  expect(merged[1]?.slots[0]).toBe(before[1]?.slots[0]);
  expect(merged[0]?.slots[3]).toBe(before[0]?.slots[3]);
});

test('start times in view without matches are hidden, and new ones are shown', () => {
  const merged = updateFirstRows(
    listed((number) => number === 2 || number === 3 || number === 12),
    listed((number) => number !== 2 && number !== 3),
    3,
  );
  expect(shown(merged)).toEqual([
    ['gone s0 s1', 's2 s3', 'gone s4 s5', 'gone s6 s7'],
    ['gone s8 s9', 'gone s10 s11', 's12', 's14 s15'],
  ]);
  expect(
    merged.flatMap(({ slots }) => slots).find(({ start }) => start === sessions[2]?.start)?.isFirst,
  ).toBe(true);
});

test('rows in view are laid out, and no others', () => {
  for (const first of [1, 3, 6]) {
    const slots = updateFirstRows(
      listed(isEven),
      listed(() => true),
      first,
    ).flatMap((day) => day.slots);
    expect(slots.map(({ isLaidOut }) => isLaidOut)).toEqual(slots.map((_, index) => index < first));
  }
});

test('a list that is shorter than the screen has nothing below it', () => {
  expect(
    shown(
      updateFirstRows(
        listed((number) => number === 5),
        listed(() => true),
        3,
      ),
    ),
  ).toEqual([
    ['gone s0 s1', 'gone s2 s3', 's5', 'gone s6 s7'],
    ['gone s8 s9', 'gone s10 s11', 'gone s12 s13', 'gone s14 s15'],
  ]);
});
