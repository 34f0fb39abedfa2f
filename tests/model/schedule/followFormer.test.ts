import { expect, test } from 'vitest';
import { followFormer, hasFormer } from '../../../src/model/schedule/followFormer.ts';
import {
  emptySavedSessions,
  merge,
  prioritise,
  priorityOf,
  remove,
  save,
  savedIds,
} from '../../../src/model/schedule/savedSessions.ts';
import type { SessionSnapshot } from '../../../src/model/schedule/savedSessions.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';

const [old, now, other] = ['1101', '2004', '5'] as SessionId[] as [SessionId, SessionId, SessionId];
const at = (time: number) => time as Instant;
const seen: SessionSnapshot = { title: 'Community', start: at(100), room: null };
const former = { [old]: now };

test('a session saved under a former id moves to the current one, with its priority and snapshot', () => {
  const before = prioritise(
    save(save(emptySavedSessions, old, seen, at(1)), other, seen, at(1)),
    old,
    'must',
    at(2),
  );
  expect(hasFormer(before, former)).toBe(true);
  const after = followFormer(before, former, at(10));
  expect(new Set(savedIds(after))).toEqual(new Set([now, other]));
  expect(priorityOf(after, now)).toBe('must');
  expect(after.entries[now]?.seen).toEqual(seen);
  expect(hasFormer(after, former)).toBe(false);
  // Another copy without the entry restores nothing.
  expect(new Set(savedIds(merge(before, after)))).toEqual(new Set([now, other]));
  expect(followFormer(after, former, at(20))).toEqual(after);
});

test('a session saved under both ids keeps the entry of the current one', () => {
  const own = { ...seen, title: 'Keynote' };
  const after = followFormer(
    save(save(emptySavedSessions, old, seen, at(1)), now, own, at(1)),
    former,
    at(9),
  );
  expect(after.entries[now]).toEqual({ state: 'saved', at: 1, seen: own });
  expect(savedIds(after)).toEqual([now]);
});

test('a removed session is not restored', () => {
  const removed = remove(save(emptySavedSessions, old, seen, at(1)), old, at(2));
  expect(hasFormer(removed, former)).toBe(false);
  expect(savedIds(followFormer(removed, former, at(9)))).toEqual([]);
});
