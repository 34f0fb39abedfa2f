import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaSession } from '../../../src/model/agenda/agenda.ts';
import type { RoomId } from '../../../src/model/room.ts';
import {
  acknowledge,
  emptySavedSessions,
  remove,
  save,
  snapshotOf,
  type SessionSnapshot,
} from '../../../src/model/schedule/savedSessions.ts';
import { acknowledged, changedSessions, changesOf } from '../../../src/model/schedule/scheduleChanges.ts';
import { alternativesTo } from '../../../src/model/schedule/mySchedule.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import { agendaWith, minute, pickedSession } from '../../fixtures/pickedSessions.ts';

const tides = pickedSession('tides', 60, 100, { room: 'a', track: 'sea', title: 'Reading tides' });
const seen = snapshotOf(tides);
const unscheduled = { start: null, end: null, day: null };

describe('changesOf', () => {
  test('is empty without changes', () => {
    expect(changesOf(seen, tides)).toEqual([]);
  });

  test.each<[string, Partial<AgendaSession>, unknown]>([
    ['moved', { start: minute(90), end: minute(130) }, { kind: 'moved', from: minute(60), to: minute(90) }],
    ['without a time', unscheduled, { kind: 'unscheduled', from: minute(60) }],
    ['without a room', { room: null }, { kind: 'room', from: 'a', to: null }],
    ['cancelled', { status: 'cancelled' }, { kind: 'cancelled' }],
    [
      'renamed',
      { title: { text: 'Reading waves', locale: 'en' } },
      { kind: 'renamed', from: 'Reading tides', to: 'Reading waves' },
    ],
  ])('reports one that is %s', (_, now, change) => {
    expect(changesOf(seen, { ...tides, ...now })).toEqual([change]);
  });

  test('reports a new time, room and date', () => {
    const first = snapshotOf({ ...tides, ...unscheduled, room: null });
    expect(changesOf(first, tides)).toEqual([
      { kind: 'scheduled', to: minute(60) },
      { kind: 'room', from: null, to: 'a' },
    ]);
  });

  test('reports several changes, the most important first', () => {
    const now = pickedSession('tides', 90, 130, { room: 'b', title: 'Tides', status: 'cancelled' });
    expect(changesOf(seen, now).map(({ kind }) => kind)).toEqual(['cancelled', 'moved', 'room', 'renamed']);
  });

  test('reports a session that is restored, removed and added again', () => {
    expect(changesOf({ ...seen, status: 'cancelled' }, tides)).toEqual([{ kind: 'restored' }]);
    expect(changesOf(seen, undefined)).toEqual([{ kind: 'gone' }]);
    expect(changesOf({ ...seen, status: 'gone' }, tides)).toEqual([{ kind: 'returned' }]);
    expect(changesOf({ ...seen, status: 'gone' }, { ...tides, status: 'cancelled' })).toEqual([
      { kind: 'returned' },
      { kind: 'cancelled' },
    ]);
  });

  test('does not report another language as a renamed session', () => {
    const chinese = { ...tides, title: { text: '读懂潮汐', locale: 'zh' } };
    expect(changesOf(seen, chinese)).toEqual([]);
    expect(changesOf(snapshotOf(chinese), tides)).toEqual([]);
  });

  test('does not report what version 1 of the storage did not record', () => {
    const first: SessionSnapshot = { title: 'Gezeiten', start: minute(60), room: 'a' as RoomId };
    expect(changesOf(first, tides)).toEqual([]);
    expect(changesOf(first, { ...tides, status: 'cancelled' })).toEqual([{ kind: 'cancelled' }]);
  });

  test('is empty after acknowledging any change', () => {
    const look = fc.record({
      start: fc.option(fc.nat(100).map(minute)),
      room: fc.constantFrom('a', 'b', null),
      title: fc.constantFrom('Tides', 'Waves'),
      status: fc.constantFrom('confirmed', 'cancelled'),
    });
    const session = look.map(({ start, ...facts }) => ({ ...pickedSession('tides', 0, 40, facts), start }));
    fc.assert(
      fc.property(session, fc.option(session, { nil: undefined }), (before, after) => {
        const then = snapshotOf(before);
        expect(changesOf(acknowledged(then, after), after)).toEqual([]);
        expect(changesOf(then, after).length > 0).toBe(
          after === undefined || JSON.stringify(snapshotOf(after)) !== JSON.stringify(then),
        );
      }),
    );
  });
});

describe('changedSessions', () => {
  const kites = pickedSession('kites', 0, 40);
  const mills = pickedSession('mills', 30, 70);
  const at = 1 as Instant;
  const saved = [tides, kites, mills].reduce(
    (list, session) => save(list, session.id, snapshotOf(session), at),
    emptySavedSessions,
  );
  const ids = (all: readonly { readonly id: SessionId }[]) => all.map(({ id }) => id);

  test('lists changed and removed sessions by the time they had', () => {
    const agenda = agendaWith([{ ...tides, start: minute(5) }, mills]);
    expect(changedSessions(agenda, saved)).toEqual([
      { id: 'kites', seen: snapshotOf(kites), session: null, changes: [{ kind: 'gone' }] },
      {
        id: 'tides',
        seen,
        session: agenda.sessions[0],
        changes: [{ kind: 'moved', from: minute(60), to: minute(5) }],
      },
    ]);
  });

  test('leaves out acknowledged and removed sessions', () => {
    const agenda = agendaWith([mills]);
    const later = acknowledge(saved, kites.id, acknowledged(snapshotOf(kites), undefined), 2 as Instant);
    expect(ids(changedSessions(agenda, later))).toEqual(['tides']);
    expect(ids(changedSessions(agenda, remove(later, tides.id, 2 as Instant)))).toEqual([]);
  });

  test('reports nothing as gone that may be in another part of the agenda', () => {
    const counts = { sessions: 3, firstStart: null };
    const part = { ...agendaWith([mills]), part: { ...counts, days: new Map(), facets: {} } };
    expect(changedSessions(part, saved)).toEqual([]);
  });
});

describe('alternativesTo', () => {
  const beside = pickedSession('beside', 80, 120, { track: 'sea' });
  const agenda = agendaWith([
    beside,
    pickedSession('after', 100, 120, { track: 'sea' }),
    pickedSession('elsewhere', 60, 100, { track: 'sky' }),
    pickedSession('tea', 60, 100, { track: 'sea', format: 'break' }),
    pickedSession('off', 60, 100, { track: 'sea', status: 'cancelled' }),
    tides,
  ]);

  test('are what is on in its track at the time it had', () => {
    expect(alternativesTo(agenda, tides.id, seen)).toEqual([beside]);
  });

  test('assume the usual duration if the end was not recorded', () => {
    const { end: _end, ...withoutEnd } = seen;
    expect(alternativesTo(agenda, tides.id, withoutEnd)).toEqual([beside]);
  });

  test.each([{ track: null }, { start: null }])('are empty where %j', (unknown) => {
    expect(alternativesTo(agenda, tides.id, { ...seen, ...unknown })).toEqual([]);
  });
});
