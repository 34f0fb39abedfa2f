import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptySavedSessions,
  isSaved,
  merge,
  remove,
  save,
  savedIds,
  type SavedSessions,
  type SeenSession,
} from '../../src/model/savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from '../../src/model/savedSessionsJson.ts';
import type { RoomId } from '../../src/model/room.ts';
import type { SessionId } from '../../src/model/session.ts';
import type { Instant } from '../../src/model/zonedTime.ts';

const hostileIds = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
const id = fc.constantFrom('1', '2014', 'keynote-7', '主题', ...hostileIds) as fc.Arbitrary<SessionId>;
/** Few moments, so that two writers often meet at the same one. */
const at = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Instant>;
const seen: fc.Arbitrary<SeenSession> = fc.record({
  title: fc.string({ maxLength: 3 }),
  start: fc.option(at),
  room: fc.option(fc.constantFrom('a', 'b') as fc.Arbitrary<RoomId>),
});
type Edit = (saved: SavedSessions) => SavedSessions;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, seen, at).map(
    ([...it]) =>
      (saved: SavedSessions) =>
        save(saved, ...it),
  ),
  fc.tuple(id, at).map(
    ([...it]) =>
      (saved: SavedSessions) =>
        remove(saved, ...it),
  ),
);
const savedSessions = fc
  .array(edit, { maxLength: 12 })
  .map((edits) => edits.reduce((saved, by) => by(saved), emptySavedSessions));

const someSession: SeenSession = { title: 'Queues at rest', start: 60_000 as Instant, room: 'a' as RoomId };
const text = (saved: SavedSessions) => encodeSavedSessions(saved);

describe('saving and removing', () => {
  test('what is saved is saved until it is removed', () => {
    fc.assert(
      fc.property(savedSessions, id, seen, at, (before, session, look, now) => {
        const after = save(before, session, look, now);
        expect(isSaved(after, session)).toBe(true);
        expect(savedIds(after)).toContain(session);
        expect(after.entries[session]?.seen).toEqual(look);
        const removed = remove(after, session, (now + 1) as Instant);
        expect(isSaved(removed, session)).toBe(false);
        expect(removed.entries[session]?.seen).toEqual(look);
        expect(savedIds(removed)).toEqual(savedIds(before).filter((other) => other !== session));
      }),
    );
  });

  test.each(hostileIds)('the id %j is an entry or nothing', (hostile) => {
    const session = hostile as SessionId;
    expect(isSaved(emptySavedSessions, session)).toBe(false);
    expect(emptySavedSessions.entries[session]).toBeUndefined();
    const saved = save(emptySavedSessions, session, someSession, 1 as Instant);
    expect(savedIds(decodeSavedSessions(text(saved)).saved)).toEqual([session]);
    expect(({} as Record<string, unknown>)['state']).toBeUndefined();
  });

  test('removing what was never saved changes nothing', () => {
    expect(remove(emptySavedSessions, '2014' as SessionId, 1 as Instant)).toBe(emptySavedSessions);
  });
});

describe('merge', () => {
  test('is commutative, associative and idempotent, and knows nothing into nothing', () => {
    fc.assert(
      fc.property(savedSessions, savedSessions, savedSessions, (a, b, c) => {
        expect(text(merge(a, b))).toBe(text(merge(b, a)));
        expect(text(merge(merge(a, b), c))).toBe(text(merge(a, merge(b, c))));
        expect(text(merge(a, a))).toBe(text(a));
        expect(text(merge(a, emptySavedSessions))).toBe(text(a));
      }),
      { numRuns: 500 },
    );
  });

  test('loses nothing but what was removed later', () => {
    fc.assert(
      fc.property(savedSessions, savedSessions, (a, b) => {
        const merged = merge(a, b);
        for (const session of [...savedIds(a), ...savedIds(b)]) {
          const entries = [a.entries[session], b.entries[session]].flatMap((entry) => entry ?? []);
          const savedAt = Math.max(
            ...entries.filter(({ state }) => state === 'saved').map((entry) => entry.at),
          );
          const removedLater = entries.some((entry) => entry.state === 'removed' && entry.at > savedAt);
          expect(isSaved(merged, session)).toBe(!removedLater);
        }
      }),
    );
  });

  test('tabs that edit apart and meet in any order end in the same state', () => {
    const writes = fc.array(fc.tuple(fc.nat(2), id, fc.boolean(), seen), { maxLength: 20 });
    fc.assert(
      fc.property(writes, fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 8 }), (edits, meetings) => {
        const tabs = [emptySavedSessions, emptySavedSessions, emptySavedSessions];
        const tab = (index: number) => tabs[index] ?? emptySavedSessions;
        edits.forEach(([index, session, keep, look], moment) => {
          const now = moment as Instant;
          tabs[index] = keep ? save(tab(index), session, look, now) : remove(tab(index), session, now);
          const [from, to] = meetings[moment] ?? [index, index];
          tabs[to] = merge(tab(to), tab(from));
        });
        const ends = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 0, 2, 1],
        ].map((order) => text(order.map(tab).reduce(merge)));
        expect(new Set(ends).size).toBe(1);
      }),
    );
  });
});

describe('decodeSavedSessions', () => {
  test('reads back what was encoded, whole', () => {
    fc.assert(
      fc.property(savedSessions, (saved) => {
        const decoded = decodeSavedSessions(text(saved));
        expect(decoded.unreadable).toEqual([]);
        expect(text(decoded.saved)).toBe(text(saved));
        expect(decoded.saved).toEqual(saved);
      }),
    );
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (stored) => {
        const { saved } = decodeSavedSessions(stored);
        expect(decodeSavedSessions(text(saved))).toEqual({ saved, unreadable: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('drops no entry without giving it back, whatever it is', () => {
    const state = fc.constantFrom('saved', 'removed', 'liked', 1);
    const entry = fc.oneof(
      fc.anything(),
      fc.record({ state, at: fc.oneof(at, fc.anything()), seen: fc.anything() }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), id), entry), (entries) => {
        const { saved, unreadable } = decodeSavedSessions({ version: 1, entries });
        const givenBack = new Set(unreadable.map((item) => (item as { id: string }).id));
        for (const session of Object.keys(entries)) {
          expect(Object.hasOwn(saved.entries, session) || givenBack.has(session)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps the readable entries among damaged ones, and gives the damaged ones back', () => {
    const whole = { state: 'saved', at: 5, seen: { title: 'Queues', start: null, room: 'a' } };
    fc.assert(
      fc.property(
        savedSessions,
        fc.constantFrom(1, 'x', null, {}, { state: 'liked' }, [whole]),
        (saved, broken) => {
          const stored: unknown = JSON.parse(text(save(saved, 'zz' as SessionId, someSession, 1 as Instant)));
          (stored as { entries: Record<string, unknown> }).entries['zz'] = broken;
          const decoded = decodeSavedSessions(stored);
          expect(text(decoded.saved)).toBe(text(saved));
          expect(decoded.unreadable).toEqual([{ id: 'zz', entry: broken }]);
        },
      ),
    );
  });

  test('reads what it can of a damaged entry, and gives that back too', () => {
    const entry = { state: 'saved', at: 'yesterday', seen: { title: 7, start: 60_000 } };
    const decoded = decodeSavedSessions({ version: 1, entries: { 2014: entry } });
    expect(decoded.saved.entries['2014' as SessionId]).toEqual({
      state: 'saved',
      at: 0,
      seen: { title: '', start: 60_000, room: null },
    });
    expect(decoded.unreadable).toEqual([{ id: '2014', entry }]);
  });

  test('gives a later version back whole, and reads the entries that look like ours', () => {
    const later = {
      version: 2,
      entries: {
        a: { state: 'saved', at: 1, seen: { title: 'Queues', start: null, room: null }, priority: 'must' },
        b: ['saved', 1],
      },
      devices: [],
    };
    const decoded = decodeSavedSessions(JSON.stringify(later));
    expect(savedIds(decoded.saved)).toEqual(['a']);
    expect(decoded.unreadable).toEqual([later]);
  });

  test.each(['', '{"version":1,"entries":{"2014":{"sta', 'null', '[]', '"saved"'])(
    'gives %j back',
    (stored) => {
      expect(decodeSavedSessions(stored)).toEqual({ saved: emptySavedSessions, unreadable: [stored] });
    },
  );

  test('nothing stored is nothing unreadable', () => {
    expect(decodeSavedSessions(null)).toEqual({ saved: emptySavedSessions, unreadable: [] });
  });
});
