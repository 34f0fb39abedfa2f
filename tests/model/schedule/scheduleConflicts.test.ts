import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaSession } from '../../../src/model/agenda/agenda.ts';
import {
  alternatives,
  clashesWith,
  conflicts,
  overlappingSlots,
  preferred,
  tightChanges,
} from '../../../src/model/schedule/scheduleConflicts.ts';
import { timeTaken } from '../../../src/model/daySpan.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { overlapMinutes } from '../../../src/model/zonedTime.ts';
import { agendaWith, pickedSession } from '../../fixtures/pickedSessions.ts';

const ids = (sessions: readonly AgendaSession[]) => sessions.map(({ id }) => id);
const pairs = (sessions: readonly AgendaSession[]) =>
  conflicts(sessions).map(({ first, second, minutes }) => [first.id, second.id, minutes]);

/** One or two hours with many sessions. */
const crowd = fc
  .array(
    fc.record({
      start: fc.nat(100),
      length: fc.nat(50),
      endEstimated: fc.boolean(),
      room: fc.constantFrom('a', 'b', null),
      cancelled: fc.nat(9).map((dice) => dice === 0),
    }),
    { maxLength: 15 },
  )
  .map((all) =>
    all.map(({ start, length, cancelled, ...rest }, index) =>
      pickedSession(`s${index}`, start, start + length, {
        ...rest,
        status: cancelled ? 'cancelled' : 'confirmed',
      }),
    ),
  );

test('overlappingSlots has only the time of a repeated session that overlaps', () => {
  const repeated = [pickedSession('a', 0, 40), pickedSession('a', 100, 140, { slot: 1 })];
  expect(overlappingSlots([...repeated, pickedSession('b', 30, 70)])).toEqual(new Set(['a 0', 'b 0']));
  expect(overlappingSlots([...repeated, pickedSession('b', 130, 170)])).toEqual(new Set(['a 1', 'b 0']));
});

describe('conflicts', () => {
  test('are pairs that overlap, with the duration', () => {
    const [a, b, c] = [pickedSession('a', 0, 40), pickedSession('b', 30, 70), pickedSession('c', 70, 90)];
    expect(pairs([c, b, a])).toEqual([['a', 'b', 10]]);
  });

  test('do not include sessions that are cancelled, unscheduled or several days long', () => {
    const others = [
      pickedSession('cancelled', 0, 40, { status: 'cancelled' }),
      pickedSession('unscheduled', 0, 40, { start: null, end: null }),
      pickedSession('exhibition', 0, 3 * 24 * 60),
    ];
    expect(conflicts([pickedSession('a', 0, 40), ...others])).toEqual([]);
  });

  test.each([
    ['both ends known', false, false, 30, { certain: true, exact: true }],
    ['the second end estimated', false, true, 30, { certain: true, exact: false }],
    ['the first end estimated', true, false, 30, { certain: false, exact: false }],
    ['both estimated, but starting at once', true, true, 0, { certain: true, exact: false }],
  ])('with %s', (_, firstEstimated, secondEstimated, start, expected) => {
    const first = pickedSession('a', 0, 40, { endEstimated: firstEstimated });
    const second = pickedSession('b', start, 70, { endEstimated: secondEstimated });
    expect(conflicts([first, second])).toEqual([{ first, second, minutes: 40 - start, ...expected }]);
  });

  test('are all overlapping pairs and no others, for any list', () => {
    fc.assert(
      fc.property(crowd, (sessions) => {
        const key = (a: AgendaSession, b: AgendaSession) => [a.id, b.id].toSorted().join();
        const expected = sessions.flatMap((a, index) =>
          sessions.slice(index + 1).flatMap((b) => {
            const [one, other] = [timeTaken(a), timeTaken(b)];
            const minutes = one && other ? overlapMinutes(one, other) : 0;
            return minutes > 0 ? [`${key(a, b)} ${minutes}`] : [];
          }),
        );
        const found = conflicts(sessions);
        expect(
          found.map(({ first, second, minutes }) => `${key(first, second)} ${minutes}`).toSorted(),
        ).toEqual(expected.toSorted());
        for (const { first, second } of found) {
          expect(first.start ?? 0).toBeLessThanOrEqual(second.start ?? 0);
          expect(clashesWith(first, sessions)).toContain(second);
        }
      }),
    );
  });
});

describe('the preferred session of a conflict', () => {
  const conflict = conflicts([pickedSession('a', 0, 40), pickedSession('b', 10, 40)])[0];

  test.each([
    ['must', 'maybe', 'a'],
    ['maybe', 'must', 'b'],
    [null, 'maybe', 'a'],
    [null, 'must', 'b'],
    ['must', 'must', null],
    [null, null, null],
  ] as const)('of a %s and a %s is %s', (first, second, expected) => {
    const picks = new Map([
      ['a' as SessionId, first],
      ['b' as SessionId, second],
    ]);
    expect((conflict && preferred(conflict, picks)?.id) ?? null).toBe(expected);
  });
});

describe('alternatives', () => {
  const picks = [pickedSession('picked', 0, 40), pickedSession('next', 50, 90)];
  const agenda = agendaWith([
    ...picks,
    pickedSession('beside', 0, 40),
    pickedSession('long', 20, 60),
    pickedSession('cancelled', 0, 40, { status: 'cancelled' }),
    pickedSession('tea', 0, 40, { format: 'break' }),
    pickedSession('after', 40, 50),
  ]);

  test('are on at that time, with what else they overlap', () => {
    const found = picks[0] ? alternatives(agenda, picks[0], picks) : [];
    expect(found.map(({ session, clashes }) => [session.id, ids(clashes)])).toEqual([
      ['beside', []],
      ['long', ['next']],
    ]);
  });

  test('exist for a cancelled session', () => {
    const cancelled = agenda.sessions.find(({ id }) => id === 'cancelled');
    const found = cancelled ? alternatives(agenda, cancelled, picks) : [];
    expect(ids(found.map(({ session }) => session))).toEqual(['beside', 'long']);
  });
});

describe('tight room changes', () => {
  test('are changes to another room within five minutes', () => {
    const sessions = [
      pickedSession('a', 0, 40, { room: 'a' }),
      pickedSession('b', 40, 80, { room: 'b' }),
      pickedSession('c', 85, 100, { room: 'c', endEstimated: true }),
      pickedSession('d', 103, 110, { room: 'a' }),
      pickedSession('e', 116, 120, { room: 'b' }),
    ];
    expect(
      tightChanges(sessions).map(({ from, to, minutes, exact }) => [from.id, to.id, minutes, exact]),
    ).toEqual([
      ['a', 'b', 0, true],
      ['b', 'c', 5, true],
      ['c', 'd', 3, false],
    ]);
  });

  test.each([
    ['in the same room', pickedSession('b', 40, 80, { room: 'a' })],
    ['without a room', pickedSession('b', 40, 80)],
    ['that overlap', pickedSession('b', 39, 80, { room: 'b' })],
    ['one of them cancelled', pickedSession('b', 40, 80, { room: 'b', status: 'cancelled' })],
  ])('do not exist between sessions %s', (_, second) => {
    expect(tightChanges([pickedSession('a', 0, 40, { room: 'a' }), second])).toEqual([]);
  });

  test('are exactly the pairs by definition, for any list', () => {
    fc.assert(
      fc.property(crowd, (sessions) => {
        const expected = sessions.flatMap((to) =>
          sessions.flatMap((from) => {
            const [one, other] = [timeTaken(from), timeTaken(to)];
            if (!one || !other || from === to || !from.room || !to.room) return [];
            const gap = (other.start - one.end) / 60_000;
            return from.room.id !== to.room.id && gap >= 0 && gap <= 5 ? [`${from.id} ${to.id} ${gap}`] : [];
          }),
        );
        expect(
          tightChanges(sessions)
            .map(({ from, to, minutes }) => `${from.id} ${to.id} ${minutes}`)
            .toSorted(),
        ).toEqual(expected.toSorted());
      }),
    );
  });
});
