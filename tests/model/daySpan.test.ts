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

test('the usual end is that of more than half, estimated or not', () => {
  expect(sessionWithUsualEnd(sessions('catalog'))?.endEstimated).toBe(true);
  expect(usual(from('a', '13:50'), from('b', '14:10'), from('c', '14:10'))).toBe('b');
  expect(usual(from('a', '14:10'), from('b', '14:10'))).toBe('a');
});

test('it is told of a session that takes place where one does', () => {
  expect(usual(from('a', '14:10', true), from('b', '14:10'), from('c', '13:50'))).toBe('b');
  expect(usual(from('a', '14:10', true))).toBe('a');
});

test('of ends that differ by half, of no sessions, or of unscheduled ones, none is usual', () => {
  expect(usual(from('a', '13:50'), from('b', '14:10'))).toBeUndefined();
  expect(sessionWithUsualEnd([])).toBeNull();
  expect(sessionWithUsualEnd(sessions('someday'))).toBeNull();
  const [compaction] = sessions('compaction');
  const estimated = compaction ? [compaction, { ...compaction, endEstimated: true }] : [];
  expect(sessionWithUsualEnd(estimated)).toBeNull();
});
