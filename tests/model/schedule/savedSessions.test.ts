import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Priority,
  acknowledge,
  emptySavedSessions,
  isSaved,
  merge,
  nextMoment,
  picksOf,
  prioritise,
  priorityOf,
  remove,
  save,
  savedIds,
  type SavedEntry,
  type SavedSessions,
  type SessionSnapshot,
} from '../../../src/model/schedule/savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from '../../../src/model/schedule/savedSessionsJson.ts';
import type { RoomId } from '../../../src/model/room.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { TrackId } from '../../../src/model/track.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';

const hostileIds = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];
const id = fc.constantFrom('1', '2014', 'keynote-7', '主题', ...hostileIds) as fc.Arbitrary<SessionId>;
/** Few times, so that two writers often use the same one. */
const at = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Instant>;
const seen: fc.Arbitrary<SessionSnapshot> = fc.record(
  {
    title: fc.string({ maxLength: 3 }),
    start: fc.option(at),
    room: fc.option(fc.constantFrom('a', 'b') as fc.Arbitrary<RoomId>),
    locale: fc.constantFrom('en', 'zh'),
    end: fc.option(at),
    track: fc.option(fc.constantFrom('x', 'y') as fc.Arbitrary<TrackId>),
    status: fc.constantFrom('confirmed', 'cancelled', 'gone'),
  },
  { requiredKeys: ['title', 'start', 'room'] },
);
const priority = fc.constantFrom<Priority | null>('must', 'maybe', null);
type Edit = (saved: SavedSessions) => SavedSessions;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, seen, at).map(
    ([...how]): Edit =>
      (saved) =>
        save(saved, ...how),
  ),
  fc.tuple(id, at).map(
    ([...how]): Edit =>
      (saved) =>
        remove(saved, ...how),
  ),
  fc.tuple(id, priority, at).map(
    ([...how]): Edit =>
      (saved) =>
        prioritise(saved, ...how),
  ),
  fc.tuple(id, seen, at).map(
    ([...how]): Edit =>
      (saved) =>
        acknowledge(saved, ...how),
  ),
);
const savedSessions = fc
  .array(edit, { maxLength: 12 })
  .map((edits) => edits.reduce((saved, by) => by(saved), emptySavedSessions));

const someSession: SessionSnapshot = {
  title: 'Queues at rest',
  start: 60_000 as Instant,
  room: 'a' as RoomId,
};
const text = (saved: SavedSessions) => encodeSavedSessions(saved);

describe('saving and removing', () => {
  test('a saved session stays saved until it is removed', () => {
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

  test.each(hostileIds)('the id %j is an entry or ignored', (hostile) => {
    const session = hostile as SessionId;
    expect(isSaved(emptySavedSessions, session)).toBe(false);
    expect(emptySavedSessions.entries[session]).toBeUndefined();
    const saved = save(emptySavedSessions, session, someSession, 1 as Instant);
    expect(savedIds(decodeSavedSessions(text(saved)).saved)).toEqual([session]);
    expect(({} as Record<string, unknown>)['state']).toBeUndefined();
  });

  test('removing a session that was never saved changes nothing', () => {
    expect(remove(emptySavedSessions, '2014' as SessionId, 1 as Instant)).toBe(emptySavedSessions);
  });
});

describe('merge', () => {
  test('is commutative, associative and idempotent, with the empty list as identity', () => {
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

  test('takes the latest state, priority and snapshot separately', () => {
    const one = '2014' as SessionId;
    const start = save(emptySavedSessions, one, someSession, 1 as Instant);
    const moved = { ...someSession, start: 120_000 as Instant };
    const there = prioritise(start, one, 'must', 2 as Instant);
    const here = acknowledge(start, one, moved, 3 as Instant);
    const elsewhere = remove(start, one, 4 as Instant);
    expect(merge(merge(there, here), elsewhere).entries[one]).toEqual({
      state: 'removed',
      at: 4,
      seen: moved,
      seenAt: 3,
      priority: { value: 'must', at: 2 },
    });
  });

  test('any number of tabs with any edits in any order end in the same state, and lose nothing', () => {
    const tab = fc.nat(4);
    const change = fc.oneof(
      fc.record({ kind: fc.constantFrom('save', 'acknowledge'), seen, tab, id }),
      fc.record({ kind: fc.constant('remove'), tab, id }),
      fc.record({ kind: fc.constant('prioritise'), priority, tab, id }),
      fc.record({ kind: fc.constant('meet'), tab, other: tab }),
    );
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 30 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (changes, order) => {
          const tabs = Array.from({ length: 5 }, () => emptySavedSessions);
          const held = (index: number) => tabs[index] ?? emptySavedSessions;
          /** The expected final state of each session: its last edit. */
          const last = new Map<string, unknown>();
          changes.forEach((one, moment) => {
            const now = moment as Instant;
            const before = held(one.tab);
            if ('other' in one) {
              tabs[one.tab] = merge(before, held(one.other));
              return;
            }
            // A tab can edit only sessions that it knows, except for saving.
            if (one.kind !== 'save' && before.entries[one.id] === undefined) return;
            const note = (what: string, value: unknown) => last.set(`${what} ${one.id}`, value);
            if ('seen' in one) {
              note('seen', one.seen);
              if (one.kind === 'save') note('state', 'saved');
              tabs[one.tab] = (one.kind === 'save' ? save : acknowledge)(before, one.id, one.seen, now);
            } else if ('priority' in one) {
              note('priority', one.priority);
              tabs[one.tab] = prioritise(before, one.id, one.priority, now);
            } else {
              note('state', 'removed');
              tabs[one.tab] = remove(before, one.id, now);
            }
          });
          const end = order.map(held).reduce(merge);
          expect(text(end)).toBe(text(tabs.reduce(merge)));
          expect(text([...order, ...order].map(held).reduceRight(merge))).toBe(text(end));
          const found = new Map<string, unknown>();
          for (const [session, entry] of Object.entries<SavedEntry>(end.entries)) {
            found.set(`state ${session}`, entry.state).set(`seen ${session}`, entry.seen);
            if (entry.priority) found.set(`priority ${session}`, entry.priority.value);
          }
          expect(found).toEqual(last);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('priorities', () => {
  const one = '2014' as SessionId;
  const saved = save(emptySavedSessions, one, someSession, 1 as Instant);

  test('can be set and unset', () => {
    expect(priorityOf(saved, one)).toBeNull();
    const must = prioritise(saved, one, 'must', 2 as Instant);
    expect(priorityOf(must, one)).toBe('must');
    expect(priorityOf(prioritise(must, one, null, 3 as Instant), one)).toBeNull();
    expect(picksOf(must)).toEqual(new Map([[one, 'must']]));
  });

  test('cannot be set for a session that was never saved', () => {
    expect(prioritise(emptySavedSessions, one, 'must', 1 as Instant)).toBe(emptySavedSessions);
    expect(acknowledge(emptySavedSessions, one, someSession, 1 as Instant)).toBe(emptySavedSessions);
  });

  test('are removed with a session and restored by undo', () => {
    const removed = remove(prioritise(saved, one, 'must', 2 as Instant), one, 3 as Instant);
    expect([priorityOf(removed, one), picksOf(removed).size]).toEqual([null, 0]);
    expect(priorityOf(save(removed, one, someSession, 4 as Instant), one)).toBe('must');
  });
});

describe('nextMoment', () => {
  test('is now, or later than everything recorded for the session', () => {
    fc.assert(
      fc.property(savedSessions, savedSessions, id, seen, at, (mine, other, session, look, now) => {
        const known = merge(mine, other);
        const moment = nextMoment(known, session, now);
        expect(moment).toBeGreaterThanOrEqual(now);
        const after = save(known, session, look, moment);
        expect(text(merge(after, known))).toBe(text(after));
        const last = prioritise(after, session, 'maybe', nextMoment(after, session, now));
        expect(text(merge(merge(after, last), known))).toBe(text(last));
      }),
    );
    expect(nextMoment(emptySavedSessions, '2014' as SessionId, 7 as Instant)).toBe(7);
  });
});

describe('decodeSavedSessions', () => {
  test('reads back everything that was encoded', () => {
    fc.assert(
      fc.property(savedSessions, (saved) => {
        const decoded = decodeSavedSessions(text(saved));
        expect(decoded.unreadable).toEqual([]);
        expect(text(decoded.saved)).toBe(text(saved));
        expect(decoded.saved).toEqual(saved);
      }),
    );
  });

  test('never throws for any input', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (stored) => {
        const { saved } = decodeSavedSessions(stored);
        expect(decodeSavedSessions(text(saved))).toEqual({ saved, unreadable: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('returns every entry that it cannot read', () => {
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

  test('reads version 1 without priorities and with shorter snapshots', () => {
    const first =
      '{"version":1,"entries":{"2014":{"state":"saved","at":5,"seen":{"title":"Queues","start":60000,"room":"a"}},' +
      '"7":{"state":"removed","at":6,"seen":{"title":"Tides","start":null,"room":null}}}}';
    const decoded = decodeSavedSessions(first);
    expect(decoded.unreadable).toEqual([]);
    expect(picksOf(decoded.saved)).toEqual(new Map([['2014', null]]));
    expect(JSON.parse(text(decoded.saved))).toEqual(JSON.parse(first));
  });

  test.each([
    ['a note', { note: 'front row' }],
    ['a priority of another kind', { priority: { value: 'never', at: 1 } }],
    ['a priority without its time', { priority: { value: 'must' } }],
    ['an invalid time', { seenAt: 'noon' }],
    ['a status of another kind', { seen: { ...someSession, status: 'postponed' } }],
    ['a hall', { seen: { ...someSession, hall: 3 } }],
  ])('reads the rest of an entry with %s, and returns it', (_, more) => {
    const entry = { state: 'saved', at: 5, seen: someSession, ...more };
    const { saved, unreadable } = decodeSavedSessions({ version: 1, entries: { 2014: entry } });
    expect(saved.entries['2014' as SessionId]).toMatchObject({ state: 'saved', at: 5, seen: someSession });
    expect(unreadable).toEqual([{ id: '2014', entry }]);
  });

  test('keeps the readable entries among damaged ones, and returns the damaged ones', () => {
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

  test('reads the valid parts of a damaged entry, and returns it too', () => {
    const entry = { state: 'saved', at: 'yesterday', seen: { title: 7, start: 60_000 } };
    const decoded = decodeSavedSessions({ version: 1, entries: { 2014: entry } });
    expect(decoded.saved.entries['2014' as SessionId]).toEqual({
      state: 'saved',
      at: 0,
      seen: { title: '', start: 60_000, room: null },
    });
    expect(decoded.unreadable).toEqual([{ id: '2014', entry }]);
  });

  test('returns a later version whole, and reads the entries it understands', () => {
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

  test.each(['', '{"version":1,"entries":{"2014":{"sta', 'null', '[]', '"saved"'])('returns %j', (stored) => {
    expect(decodeSavedSessions(stored)).toEqual({ saved: emptySavedSessions, unreadable: [stored] });
  });

  test('an empty storage has nothing unreadable', () => {
    expect(decodeSavedSessions(null)).toEqual({ saved: emptySavedSessions, unreadable: [] });
  });
});
