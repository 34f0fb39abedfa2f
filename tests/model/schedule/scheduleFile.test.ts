import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptySavedSessions,
  prioritise,
  save,
  savedIds,
  type SavedSessions,
} from '../../../src/model/schedule/savedSessions.ts';
import { encodeSavedSessions } from '../../../src/model/schedule/savedSessionsJson.ts';
import {
  compareSchedules,
  decodeScheduleFile,
  encodeScheduleFile,
} from '../../../src/model/schedule/scheduleFile.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';

const conference = { key: 'tools.example/2025', name: '小工具 "2025"' };
const now = Date.UTC(2025, 6, 20, 8) as Instant;
const id = fc.oneof(fc.string(), fc.constantFrom('2014', '__proto__', '主题')) as fc.Arbitrary<SessionId>;
const saved: fc.Arbitrary<SavedSessions> = fc
  .array(fc.tuple(id, fc.string(), fc.constantFrom('must', 'maybe', null), fc.nat()))
  .map((all) =>
    all.reduce((list, [one, title, priority, at]) => {
      const after = save(list, one, { title, start: null, room: null }, at as Instant);
      return priority === null ? after : prioritise(after, one, priority, at as Instant);
    }, emptySavedSessions),
  );

describe('a schedule file', () => {
  test('can be read back, for any list', () => {
    fc.assert(
      fc.property(saved, (list) => {
        const text = encodeScheduleFile(list, conference, now);
        const decoded = decodeScheduleFile(text);
        expect(decoded).toEqual({ saved: list, source: conference, fault: null });
        expect(decodeScheduleFile(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(decoded);
      }),
    );
  });

  test('states its format, conference and time', () => {
    const seen = { title: 'Tides', start: null, room: null };
    const list = save(emptySavedSessions, '2014' as SessionId, seen, 5 as Instant);
    expect(encodeScheduleFile(list, conference, now)).toMatchInlineSnapshot(`
      "{
        "format": "lectern-schedule",
        "conference": {
          "key": "tools.example/2025",
          "name": "小工具 \\"2025\\""
        },
        "savedAt": "2025-07-20T08:00:00.000Z",
        "version": 1,
        "entries": {
          "2014": {
            "state": "saved",
            "at": 5,
            "seen": {
              "title": "Tides",
              "start": null,
              "room": null
            }
          }
        }
      }
      "
    `);
  });

  test('can be a copy of the stored data', () => {
    fc.assert(
      fc.property(saved, (list) => {
        expect(decodeScheduleFile(encodeSavedSessions(list))).toEqual({
          saved: list,
          source: null,
          fault: null,
        });
      }),
    );
  });

  test.each(['', '{', 'null', '[]', '7', '{}', '{"entries":[]}', '<script>', '{"version":1,"entries":{"20'])(
    '%j is invalid',
    (text) => {
      expect(decodeScheduleFile(text)).toEqual({
        saved: emptySavedSessions,
        source: null,
        fault: 'unreadable',
      });
    },
  );

  test('is read as far as possible', () => {
    const whole = { state: 'saved', at: 1, seen: { title: 'Tides', start: null, room: null } };
    const file = { format: 'lectern-schedule', conference: { key: 'k' }, version: 1 };
    const damaged = decodeScheduleFile(JSON.stringify({ ...file, entries: { a: whole, b: 'saved' } }));
    expect([savedIds(damaged.saved), damaged.source, damaged.fault]).toEqual([
      ['a'],
      { key: 'k', name: '' },
      'damaged',
    ]);
    const newer = decodeScheduleFile(JSON.stringify({ ...file, version: 2, entries: { a: whole } }));
    expect([savedIds(newer.saved), newer.fault]).toEqual([['a'], 'newer']);
  });

  test('is invalid if it is truncated', () => {
    const shorter = saved.filter((list) => savedIds(list).length > 0);
    fc.assert(
      fc.property(shorter, fc.nat(), (list, index) => {
        const text = encodeScheduleFile(list, conference, now).trimEnd();
        expect(decodeScheduleFile(text.slice(0, index % text.length)).fault).toBe('unreadable');
      }),
    );
  });

  test('can be quarantined data', () => {
    const entry = { state: 'saved', at: 1, seen: { title: 'Tides', start: null, room: null } };
    const cut = `{"version":1,"entries":{"a":${JSON.stringify(entry)},"b":{"state":"sa`;
    const later = { version: 9, entries: { c: entry } };
    const aside = decodeScheduleFile(
      JSON.stringify([cut, { id: 'd', entry: { state: 'saved' } }, later, '{"']),
    );
    expect([savedIds(aside.saved), aside.fault]).toEqual([['c', 'd'], 'damaged']);
    expect(decodeScheduleFile('["{\\"", 7]').fault).toBe('unreadable');
  });

  test('never throws, and can read its own result again', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(id, fc.anything()).map((entries) => JSON.stringify({ version: 1, entries })),
    );
    fc.assert(
      fc.property(text, (content) => {
        const { saved: read } = decodeScheduleFile(content);
        const again = decodeScheduleFile(encodeScheduleFile(read, conference, now));
        expect(again.fault).toBeNull();
        expect(encodeSavedSessions(again.saved)).toBe(encodeSavedSessions(read));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('compareSchedules', () => {
  test('puts every session of two lists in one of three groups', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.uniqueArray(id), (mine, theirs) => {
        const { both, onlyMine, onlyTheirs } = compareSchedules(mine, theirs);
        expect([...both, ...onlyMine].toSorted()).toEqual(mine.toSorted());
        expect([...both, ...onlyTheirs].toSorted()).toEqual(theirs.toSorted());
        expect(onlyMine.some((one) => theirs.includes(one))).toBe(false);
        expect(onlyTheirs.some((one) => mine.includes(one))).toBe(false);
      }),
    );
  });
});
