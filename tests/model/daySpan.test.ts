import { expect, test } from 'vitest';
import { sessionWithUsualEnd } from '../../src/model/daySpan.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';
import { timedAgenda } from '../fixtures/timedAgenda.ts';

const sessions = (...ids: string[]) => fixtureAgenda('en').sessions.filter(({ id }) => ids.includes(id));

const from = (id: string, end: string, cancelled?: true) => ({
  id,
  start: '2021-08-07T13:30',
  end: `2021-08-07T${end}`,
  ...(cancelled && { cancelled }),
});
const usual = (...timed: ReturnType<typeof from>[]) => sessionWithUsualEnd(timedAgenda(timed).sessions)?.id;

test('the usual end is that of more than half of the sessions, estimated or not', () => {
  expect(sessionWithUsualEnd(sessions('catalog'))?.endEstimated).toBe(true);
  expect(usual(from('a', '13:50'), from('b', '14:10'), from('c', '14:10'))).toBe('b');
  expect(usual(from('a', '14:10'), from('b', '14:10'))).toBe('a');
});

test('it belongs to a session that takes place, if any does', () => {
  expect(usual(from('a', '14:10', true), from('b', '14:10'), from('c', '13:50'))).toBe('b');
  expect(usual(from('a', '14:10', true))).toBe('a');
});

test('there is no usual end if ends differ, or without scheduled sessions', () => {
  expect(usual(from('a', '13:50'), from('b', '14:10'))).toBeUndefined();
  expect(sessionWithUsualEnd([])).toBeNull();
  expect(sessionWithUsualEnd(sessions('someday'))).toBeNull();
  const [compaction] = sessions('compaction');
  const estimated = compaction ? [compaction, { ...compaction, endEstimated: true }] : [];
  expect(sessionWithUsualEnd(estimated)).toBeNull();
});
