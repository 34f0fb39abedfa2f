import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTick, rehearsalClock, sameTicks } from '../../../src/model/now/clock.ts';
import { phaseOf } from '../../../src/model/now/phase.ts';
import { sameState, stateOf } from '../../../src/model/now/sessionState.ts';
import { instantFrom, localOf, type Instant, type Zone } from '../../../src/model/zonedTime.ts';
import { at, shanghai, timedAgenda, type TimedSession } from '../../fixtures/timedAgenda.ts';

const MINUTE = 60_000;

describe('stateOf', () => {
  const { sessions } = timedAgenda([{ id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T09:40' }]);
  const states = (text: string) => sessions.map((session) => stateOf(session, at(text)));

  test.each([
    ['2021-08-06T08:44:59', { kind: 'upcoming' }],
    ['2021-08-06T08:45:00', { kind: 'soon', startsInMinutes: 15 }],
    ['2021-08-06T08:51:01', { kind: 'soon', startsInMinutes: 9 }],
    ['2021-08-06T08:52:00', { kind: 'soon', startsInMinutes: 8 }],
    ['2021-08-06T08:59:59', { kind: 'soon', startsInMinutes: 1 }],
    ['2021-08-06T09:00:00', { kind: 'running', elapsed: 0, endsInMinutes: 40, estimated: false }],
    ['2021-08-06T09:10:59', { kind: 'running', elapsed: 0.25, endsInMinutes: 30, estimated: false }],
    ['2021-08-06T09:39:59', { kind: 'running', elapsed: 39 / 40, endsInMinutes: 1, estimated: false }],
    ['2021-08-06T09:40:00', { kind: 'ended' }],
    ['2021-08-06T09:49:59', { kind: 'ended' }],
    ['2021-08-06T09:50:00', { kind: 'over' }],
  ])('at %s', (text, state) => {
    expect(states(text)).toEqual([state]);
  });

  test('marks estimated ends, and has no state for sessions that are unscheduled or cancelled', () => {
    const agenda = timedAgenda([
      { id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T09:40', estimated: true },
      { id: 'b', start: '2021-08-06T09:00', end: '2021-08-06T09:40', cancelled: true },
      { id: 'c' },
    ]);
    expect(agenda.sessions.map((session) => stateOf(session, at('2021-08-06T09:20')))).toEqual([
      { kind: 'running', elapsed: 0.5, endsInMinutes: 20, estimated: true },
      { kind: 'none' },
      { kind: 'none' },
    ]);
  });

  test('continues over midnight, and for days', () => {
    const agenda = timedAgenda([
      { id: 'days', start: '2021-08-06T12:00', end: '2021-08-08T12:00' },
      { id: 'night', start: '2021-08-06T23:00', end: '2021-08-07T01:00' },
    ]);
    expect(agenda.sessions.map((session) => stateOf(session, at('2021-08-07T00:00')))).toMatchObject([
      { kind: 'running', elapsed: 0.25, endsInMinutes: 36 * 60 },
      { kind: 'running', elapsed: 0.5, endsInMinutes: 60 },
    ]);
  });
});

describe('rehearsalClock', () => {
  const startedAt = instantFrom(Date.UTC(2030, 1, 1));
  const later = instantFrom(startedAt + 90 * MINUTE);

  test('shows the given time at the venue, and keeps running', () => {
    const clock = rehearsalClock('2021-08-07T14:05', shanghai, startedAt);
    expect(clock(startedAt)).toBe(at('2021-08-07T14:05'));
    expect(clock(later)).toBe(at('2021-08-07T15:35'));
  });

  test('runs through a clock change', () => {
    const zone = 'America/Los_Angeles' as Zone;
    const clock = rehearsalClock('2021-11-07T00:30', zone, startedAt);
    expect(localOf(clock(later), zone)).toBe('2021-11-07T01:00:00');
  });

  test.each([null, '', 'now', '14:05', '2021-02-30T10:00'])('%j keeps the device clock', (parameter) => {
    expect(rehearsalClock(parameter, shanghai, startedAt)(later)).toBe(later);
  });
});

describe('nextTick', () => {
  const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'] as Zone[];
  const zone = fc.constantFrom(...zones);
  // Over the weekend on which Los Angeles sets its clocks back. Seconds are allowed in a programme.
  const from = Date.UTC(2021, 10, 6);
  const instant = fc
    .integer({ min: 0, max: 4 * 86_400 })
    .map((seconds) => instantFrom(from + seconds * 1000));
  const session = fc.record({
    start: instant,
    minutes: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 120, max: 4000 })),
    cancelled: fc.boolean(),
  });
  const agendas = fc.tuple(fc.array(session, { maxLength: 8 }), zone).map(([sessions, z]) =>
    timedAgenda(
      sessions.map(({ start, minutes, cancelled }, index): TimedSession => ({
        id: String(index),
        start,
        end: instantFrom(start + minutes * MINUTE),
        ...(cancelled && { cancelled }),
      })),
      z,
    ),
  );

  test('nothing shown changes before it, and it is always in the future', () => {
    fc.assert(
      fc.property(agendas, instant, fc.double({ min: 0, max: 1, noNaN: true }), (agenda, now, share) => {
        const tick = nextTick(agenda, now);
        const until = tick ?? instantFrom(now + 365 * 86_400_000);
        expect(until).toBeGreaterThan(now);
        for (const later of [now + Math.floor((until - now - 1) * share), until - 1] as Instant[]) {
          expect(phaseOf(agenda, later)).toEqual(phaseOf(agenda, now));
          for (const one of agenda.sessions) {
            expect(sameState(stateOf(one, later), stateOf(one, now))).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the last tick is ten minutes after the end of the last session', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const ends = agenda.sessions.flatMap(({ end, status }) =>
          end === null || status === 'cancelled' ? [] : end,
        );
        const over = instantFrom(Math.max(-Infinity, ...ends) + 10 * MINUTE);
        if (ends.length > 0) expect(nextTick(agenda, instantFrom(over - 1))).toBe(over);
        expect(nextTick(agenda, ends.length > 0 ? over : instantFrom(from))).toBeNull();
      }),
    );
  });

  test('ticks every hour on the days before, every minute during the conference', () => {
    const agenda = timedAgenda([{ id: 'a', start: '2021-08-06T09:00', end: '2021-08-06T12:00' }]);
    expect(nextTick(agenda, at('2021-08-01T08:10'))).toBe(at('2021-08-01T09:01'));
    expect(nextTick(agenda, at('2021-08-06T10:10:20'))).toBe(at('2021-08-06T10:11'));
    expect(nextTick(agenda, at('2021-08-06T12:00'))).toBe(at('2021-08-06T12:10'));
    expect(nextTick(agenda, at('2021-08-06T12:10'))).toBeNull();
  });

  test('is the same at any time for two agendas with the same times', () => {
    fc.assert(
      fc.property(agendas, agendas, instant, (agenda, other, now) => {
        const renamed = {
          ...agenda,
          sessions: agenda.sessions.map((one) => ({ ...one, title: { text: 'Edited', locale: 'en' } })),
        };
        expect(sameTicks(agenda, renamed)).toBe(true);
        if (sameTicks(agenda, other)) expect(nextTick(other, now)).toBe(nextTick(agenda, now));
        const [first, ...others] = agenda.sessions;
        const moved = first && { ...agenda, sessions: [{ ...first, end: now }, ...others] };
        if (moved && first.end !== now) expect(sameTicks(agenda, moved)).toBe(false);
      }),
    );
  });
});
