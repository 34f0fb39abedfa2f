import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Picks,
  type Priority,
  snapshotOf,
  emptySavedSessions,
  isSaved,
  merge,
  picksOf,
  prioritise,
  remove,
  save,
  savedIds,
  type SavedSessions,
} from '../../../src/model/schedule/savedSessions.ts';
import { encodeSavedSessions } from '../../../src/model/schedule/savedSessionsJson.ts';
import {
  addPicks,
  changedBy,
  onlyAdds,
  removeAll,
  restore,
  undo,
} from '../../../src/model/schedule/scheduleEdits.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import { agendaWith, pickedSession } from '../../fixtures/pickedSessions.ts';

const sessions = ['a', 'b', 'c', 'd'].map((id, index) => pickedSession(id, index * 60, index * 60 + 40));
const agenda = agendaWith(sessions);
const id = fc.constantFrom('a', 'b', 'c', 'd', 'gone') as fc.Arbitrary<SessionId>;
const priority = fc.constantFrom<Priority | null>('must', 'maybe', null);
const at = fc.nat(20) as fc.Arbitrary<Instant>;
const picks: fc.Arbitrary<Picks> = fc.array(fc.tuple(id, priority)).map((pairs) => new Map(pairs));

function saveOne(list: SavedSessions, one: SessionId, now: Instant): SavedSessions {
  const session = sessions.find((known) => known.id === one) ?? pickedSession(one, 0, 40);
  return save(list, one, snapshotOf(session), now);
}

const saved = fc
  .array(fc.tuple(fc.constantFrom('save', 'remove', 'prioritise'), id, priority, at), { maxLength: 10 })
  .map((edits) =>
    edits.reduce((list, [kind, one, value, now]) => {
      if (kind === 'save') return saveOne(list, one, now);
      return kind === 'remove' ? remove(list, one, now) : prioritise(list, one, value, now);
    }, emptySavedSessions),
  );
const shown = (list: SavedSessions) => [...picksOf(list)];
const text = encodeSavedSessions;

describe('addPicks', () => {
  test('adds sessions that are not saved yet, and changes nothing else', () => {
    fc.assert(
      fc.property(saved, picks, at, (mine, theirs, now) => {
        const after = addPicks(mine, theirs, agenda, now);
        const known = (one: SessionId) =>
          sessions.some((session) => session.id === one) || one in mine.entries;
        for (const [one, value] of theirs) {
          if (!isSaved(mine, one)) expect(picksOf(after).get(one)).toBe(known(one) ? value : undefined);
        }
        for (const one of savedIds(mine)) expect(after.entries[one]).toEqual(mine.entries[one]);
        expect(savedIds(after).every((one) => isSaved(mine, one) || theirs.has(one))).toBe(true);
        expect(text(merge(after, mine))).toBe(text(after));
      }),
    );
  });

  test('adds nothing the second time', () => {
    fc.assert(
      fc.property(saved, picks, at, (mine, theirs, now) => {
        const once = addPicks(mine, theirs, agenda, now);
        expect(text(addPicks(once, theirs, agenda, now))).toBe(text(once));
      }),
    );
  });

  test('stores a snapshot of what was added', () => {
    const after = addPicks(emptySavedSessions, new Map([['b' as SessionId, 'must']]), agenda, 7 as Instant);
    expect(after.entries['b' as SessionId]).toEqual({
      state: 'saved',
      at: 7,
      seen: sessions[1] && snapshotOf(sessions[1]),
      priority: { value: 'must', at: 7 },
    });
  });
});

describe('restore', () => {
  test('restores everything in a copy, even if removed since, and keeps sessions that are not in it', () => {
    fc.assert(
      fc.property(saved, saved, at, (mine, copy, now) => {
        const after = restore(mine, copy, now);
        for (const one of savedIds(copy)) expect(isSaved(after, one)).toBe(true);
        for (const one of savedIds(mine)) if (!(one in copy.entries)) expect(isSaved(after, one)).toBe(true);
        expect(text(merge(after, mine))).toBe(text(after));
        expect(text(restore(after, copy, now))).toBe(text(after));
      }),
    );
  });

  test('is one step that can be undone', () => {
    fc.assert(
      fc.property(saved, saved, at, (before, copy, now) => {
        const after = restore(before, copy, now);
        expect(shown(undo(after, { before, after }, now))).toEqual(shown(before));
      }),
    );
  });

  test('of a cleared list restores every session with its priority and snapshot', () => {
    const one = saveOne(
      saveOne(emptySavedSessions, 'a' as SessionId, 1 as Instant),
      'b' as SessionId,
      1 as Instant,
    );
    const copy = prioritise(one, 'a' as SessionId, 'must', 2 as Instant);
    const before = removeAll(copy, 3 as Instant);
    const after = restore(before, copy, 3 as Instant);
    expect(picksOf(after)).toEqual(picksOf(copy));
    expect(after.entries['a' as SessionId]?.seen).toEqual(copy.entries['a' as SessionId]?.seen);
    expect(changedBy({ before, after })).toEqual(['a', 'b']);
    expect(onlyAdds({ before, after })).toBe(true);
    expect(onlyAdds({ before: after, after: before })).toBe(false);
  });
});

describe('removeAll', () => {
  test('removes everything, also after the clock was set back, and in other tabs', () => {
    fc.assert(
      fc.property(saved, at, (mine, now) => {
        const after = removeAll(mine, now);
        expect(savedIds(after)).toEqual([]);
        expect(savedIds(merge(mine, after))).toEqual([]);
      }),
    );
  });
});

describe('undo', () => {
  test('of any step restores saved sessions with their priorities, here and in other tabs', () => {
    fc.assert(
      fc.property(saved, picks, fc.boolean(), at, at, (before, theirs, clear, now, later) => {
        const after = clear ? removeAll(before, now) : addPicks(before, theirs, agenda, now);
        const undone = undo(after, { before, after }, later);
        expect(shown(undone)).toEqual(shown(before));
        for (const one of savedIds(before))
          expect(undone.entries[one]?.seen).toEqual(before.entries[one]?.seen);
        expect(shown(merge(undone, after))).toEqual(shown(before));
        expect(shown(merge(undone, before))).toEqual(shown(before));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps what the visitor has done since', () => {
    const before = saveOne(
      saveOne(emptySavedSessions, 'a' as SessionId, 1 as Instant),
      'b' as SessionId,
      1 as Instant,
    );
    const after = removeAll(before, 2 as Instant);
    const since = saveOne(saveOne(after, 'c' as SessionId, 3 as Instant), 'a' as SessionId, 3 as Instant);
    const again = remove(since, 'a' as SessionId, 4 as Instant);
    expect(savedIds(undo(again, { before, after }, 5 as Instant))).toEqual(['b', 'c']);
  });

  test('of a merge with a file also reverts the priorities of the file', () => {
    fc.assert(
      fc.property(saved, saved, at, (before, file, now) => {
        const after = merge(before, file);
        expect(shown(undo(after, { before, after }, now))).toEqual(shown(before));
      }),
      { numRuns: 500 },
    );
  });
});
