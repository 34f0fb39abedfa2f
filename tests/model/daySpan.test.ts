import { expect, test } from 'vitest';
import { commonEnd, endOf } from '../../src/model/daySpan.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';

const sessions = (...ids: string[]) => fixtureAgenda('en').sessions.filter(({ id }) => ids.includes(id));

test('an end is said once where all share it, estimated or not', () => {
  const [catalog] = sessions('catalog');
  expect(commonEnd(sessions('catalog', 'backpressure'))).toEqual(catalog && endOf(catalog));
  expect(commonEnd(sessions('catalog'))?.estimated).toBe(true);
});

test('there is no common end of different ends, of no sessions, or of unscheduled ones', () => {
  expect(commonEnd(sessions('compaction', 'watermarks'))).toBeNull();
  expect(commonEnd([])).toBeNull();
  expect(commonEnd(sessions('someday'))).toBeNull();
  const [compaction] = sessions('compaction');
  const estimated = compaction ? [compaction, { ...compaction, endEstimated: true }] : [];
  expect(commonEnd(estimated)).toBeNull();
});
