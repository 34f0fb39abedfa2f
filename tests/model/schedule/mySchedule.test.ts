import { expect, test } from 'vitest';
import { mySchedule } from '../../../src/model/schedule/mySchedule.ts';
import { emptySavedSessions, remove, save, savedIds } from '../../../src/model/schedule/savedSessions.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';

const agenda = fixtureAgenda('en');
const saved = (...picks: readonly (readonly [id: string, start: number | null])[]) =>
  picks.reduce(
    (all, [id, start]) =>
      save(
        all,
        id as SessionId,
        { title: `Seen ${id}`, start: start as Instant | null, room: null },
        1 as Instant,
      ),
    emptySavedSessions,
  );

test('lists the sessions in the order of the timetable', () => {
  const picks = saved(['closing', 1], ['someday', null], ['opening', 2]);
  const { sessions, gone } = mySchedule(agenda, picks, new Set(savedIds(picks)));
  expect(sessions.map(({ id }) => id)).toEqual(['opening', 'closing', 'someday']);
  expect(gone).toEqual([]);
});

test('keeps sessions that are no longer in the programme, by their last known start', () => {
  const picks = saved(['kites', null], ['tides', 9], ['mills', 7], ['constructor', 8]);
  const { sessions, gone } = mySchedule(agenda, picks, new Set(savedIds(picks)));
  expect(sessions).toEqual([]);
  expect(gone.map(({ id }) => id)).toEqual(['mills', 'constructor', 'tides', 'kites']);
  expect(gone[0]?.seen.title).toBe('Seen mills');
});

test('lists removed sessions while they are requested', () => {
  const kites = 'kites' as SessionId;
  const picks = remove(saved(['kites', 1]), kites, 2 as Instant);
  expect(mySchedule(agenda, picks, new Set([kites])).gone).toHaveLength(1);
  expect(mySchedule(agenda, picks, new Set()).gone).toEqual([]);
});
