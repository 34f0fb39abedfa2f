import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaSession } from '../../src/model/agenda/agenda.ts';
import { agendaLookup } from '../../src/model/agenda/agendaLookup.ts';
import { isPause, type SessionId } from '../../src/model/session.ts';
import type { SpeakerId } from '../../src/model/speaker.ts';
import { compareSessions, timetable, type SessionSortKey } from '../../src/model/timetable.ts';
import {
  adjacentInTrack,
  concurrentSessions,
  sessionsOfSpeaker,
  sessionsOfTrack,
} from '../../src/model/relatedSessions.ts';
import type { TrackId } from '../../src/model/track.ts';
import { addMinutes, overlapMinutes, type Instant } from '../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';
import { arbitraryAgenda } from '../fixtures/arbitraryAgenda.ts';

const agenda = fixtureAgenda('en');
const idsOf = (sessions: readonly AgendaSession[]) => sessions.map(({ id }) => id);

function sessionCalled(id: string): AgendaSession {
  const session = agendaLookup(agenda).sessions.get(id as SessionId);
  if (!session) throw new Error(`no session ${id}`);
  return session;
}

describe('compareSessions', () => {
  const sessionAt = (
    id: string,
    start: number | null,
    track: string | null,
    room: string | null,
  ): SessionSortKey => ({
    id,
    start: start as Instant | null,
    track,
    room,
  });

  test('sorts by start, track, room and id, with unscheduled sessions last', () => {
    const inOrder = [
      sessionAt('z', 1, null, null),
      sessionAt('y', 1, 'api', null),
      sessionAt('x', 1, 'api', 'a'),
      sessionAt('10', 1, 'iot', 'a'),
      sessionAt('9', 1, 'iot', 'a'),
      sessionAt('b', 2, 'api', 'a'),
      sessionAt('a', null, 'api', 'a'),
      sessionAt('c', null, 'api', 'a'),
    ];
    expect(inOrder.toReversed().toSorted(compareSessions)).toEqual(inOrder);
  });

  test('is a total order', () => {
    const name = fc.option(fc.constantFrom('a', 'B', '王', 'é'));
    const any = fc.record({
      id: fc.string({ maxLength: 1 }),
      start: fc.option(fc.nat(2) as fc.Arbitrary<Instant>),
      track: name,
      room: name,
    });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareSessions(a, b)) + Math.sign(compareSessions(b, a))).toBe(0);
        if (compareSessions(a, b) <= 0 && compareSessions(b, c) <= 0)
          expect(compareSessions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('timetable', () => {
  test('groups the fixture by day and start', () => {
    const { days, unscheduled } = timetable(agenda.sessions);
    expect(days.map(({ day, slots }) => [day, slots.map(({ sessions }) => idsOf(sessions))])).toEqual([
      ['2025-07-25', [['welcome'], ['opening'], ['compaction', 'watermarks'], ['lunch'], ['panel']]],
      ['2025-07-26', [['catalog', 'backpressure'], ['lightning']]],
      ['2025-07-27', [['closing']]],
    ]);
    expect(idsOf(unscheduled)).toEqual(['someday']);
  });

  test('has every session once, days and starts ascending, equals in the given order', () => {
    fc.assert(
      fc.property(arbitraryAgenda, ({ sessions }) => {
        const { days, unscheduled } = timetable(sessions);
        const slots = days.flatMap((section) => section.slots);
        const shown = [...slots.flatMap((slot) => slot.sessions), ...unscheduled];
        expect(shown.toSorted(compareIds)).toEqual(sessions.toSorted(compareIds));
        const keys = days.map(({ day }) => day);
        expect(keys).toEqual([...new Set(keys)].toSorted());
        for (const { slots: ofDay, day } of days) {
          const starts = ofDay.map(({ start }) => start);
          expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
          expect(
            ofDay.every((slot) =>
              slot.sessions.every((session) => session.day === day && session.start === slot.start),
            ),
          ).toBe(true);
        }
        for (const group of [...slots.map((slot) => slot.sessions), unscheduled]) {
          expect(group).toEqual(sessions.filter((session) => group.includes(session)));
        }
      }),
    );
  });
});

function compareIds(a: AgendaSession, b: AgendaSession): number {
  return a.id < b.id ? -1 : 1;
}

describe('concurrentSessions', () => {
  test('finds simultaneous sessions', () => {
    expect(idsOf(concurrentSessions(agenda, sessionCalled('compaction')))).toEqual(['watermarks']);
    expect(idsOf(concurrentSessions(agenda, sessionCalled('watermarks')))).toEqual(['compaction']);
    expect(idsOf(concurrentSessions(agenda, sessionCalled('opening')))).toEqual([]);
    expect(idsOf(concurrentSessions(agenda, sessionCalled('someday')))).toEqual([]);
  });

  test('is symmetric, and leaves out the session itself, breaks and later sessions', () => {
    fc.assert(
      fc.property(arbitraryAgenda, (any) => {
        for (const session of any.sessions) {
          const others = concurrentSessions(any, session);
          expect(others).not.toContain(session);
          for (const other of others) {
            expect(isPause(other.format)).toBe(false);
            if (!isPause(session.format)) expect(concurrentSessions(any, other)).toContain(session);
            const [a, b] = [session, other].map(({ start, end }) => ({
              start: start as Instant,
              end: end as Instant,
            }));
            expect(a && b && overlapMinutes(a, b)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

describe('adjacentInTrack', () => {
  test.each([
    ['opening', null, 'panel'],
    ['panel', 'opening', 'closing'],
    ['closing', 'panel', null],
    ['someday', null, null],
    ['lunch', null, null],
  ])('of %s are %s and %s', (id, earlier, later) => {
    const found = adjacentInTrack(agenda, sessionCalled(id));
    expect([found.earlier?.id ?? null, found.later?.id ?? null]).toEqual([earlier, later]);
  });

  test('leave out repetitions of the session itself', () => {
    const [opening, panel, closing] = ['opening', 'panel', 'closing'].map(sessionCalled);
    if (!opening?.start || !panel?.start || !closing) throw new Error('The fixture has no such sessions');
    const repeats = [-2, -1, 1, 2].map((minutes) => ({
      ...panel,
      slot: minutes,
      start: addMinutes(panel.start as Instant, minutes),
    }));
    const withRepeats = { ...agenda, sessions: [...agenda.sessions, ...repeats].toSorted(byStart) };
    const found = adjacentInTrack(withRepeats, panel);
    expect([found.earlier?.id, found.later?.id]).toEqual(['opening', 'closing']);
  });
});

function byStart(a: AgendaSession, b: AgendaSession): number {
  return (a.start ?? Infinity) - (b.start ?? Infinity);
}

test('sessions of a speaker and of a track keep the order of the agenda', () => {
  expect(idsOf(sessionsOfSpeaker(agenda, 'lin-mo' as SpeakerId))).toEqual(['opening', 'watermarks', 'panel']);
  expect(idsOf(sessionsOfSpeaker(agenda, 'nobody' as SpeakerId))).toEqual([]);
  expect(idsOf(sessionsOfTrack(agenda, 'streams' as TrackId))).toEqual([
    'watermarks',
    'backpressure',
    'someday',
  ]);
  expect(idsOf(sessionsOfTrack(agenda, 'empty' as TrackId))).toEqual([]);
});
