import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../src/model/schedule/bits.ts';
import { crc32, murmur3 } from '../../../src/model/schedule/hash.ts';
import type { Picks, Priority } from '../../../src/model/schedule/savedSessions.ts';
import {
  codeOfFragment,
  decodeScheduleLink,
  encodeScheduleLink,
  scheduleFragment,
} from '../../../src/model/schedule/scheduleLink.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { utf8 } from '../../../src/model/text/utf8.ts';

const id = fc.oneof(
  fc.nat(9999).map(String),
  fc.nat(9_999_999).map((number) => `keynote-${number}`),
  fc.string({ unit: fc.constantFrom('主', '题', '-', '7', '🎉') }),
  fc.string(),
  fc.constantFrom('__proto__', '', '\ud800', '\ud801'),
) as fc.Arbitrary<SessionId>;
const ids = fc.uniqueArray(id, { maxLength: 60 });
const priority = fc.constantFrom<Priority | null>(null, 'must', 'maybe');
const picks: fc.Arbitrary<Picks> = fc
  .uniqueArray(fc.tuple(id, priority), { selector: ([one]) => one, maxLength: 40 })
  .map((pairs) => new Map(pairs));
const sorted = (list: Picks) => [...list].toSorted(([a], [b]) => (a < b ? -1 : 1));
const ofLength = (length: number, more: object = {}) =>
  fc.uniqueArray(fc.nat(2 ** 31).map(String) as fc.Arbitrary<SessionId>, {
    minLength: length,
    maxLength: length,
    ...more,
  });

describe('a list in a link', () => {
  test('is decoded completely with any programme that has its sessions', () => {
    fc.assert(
      fc.property(picks, ids, (list, others) => {
        const programme = [...list.keys(), ...others].toSorted();
        const decoded = decodeScheduleLink(encodeScheduleLink(list, programme), programme);
        expect(decoded).toMatchObject({ kind: 'picks', unknown: 0 });
        if (decoded.kind === 'picks') expect(sorted(decoded.picks)).toEqual(sorted(list));
      }),
      { numRuns: 500 },
    );
  });

  test('loses only sessions that a later programme no longer has, and counts them', () => {
    fc.assert(
      fc.property(picks, ids, ids, (list, before, after) => {
        const known = new Set(after);
        const decoded = decodeScheduleLink(encodeScheduleLink(list, before), after);
        const left = new Map([...list].filter(([one]) => known.has(one)));
        expect(decoded).toMatchObject({ kind: 'picks', unknown: list.size - left.size });
        if (decoded.kind === 'picks') expect(sorted(decoded.picks)).toEqual(sorted(left));
      }),
    );
  });

  test('has the order of the programme', () => {
    const programme = ['closing', 'opening', 'lunch', '2014'] as SessionId[];
    const list: Picks = new Map([
      ['2014' as SessionId, 'must'],
      ['opening' as SessionId, null],
      ['closing' as SessionId, 'maybe'],
    ]);
    const decoded = decodeScheduleLink(encodeScheduleLink(list, programme), programme);
    expect(decoded.kind === 'picks' && [...decoded.picks]).toEqual([
      ['closing', 'maybe'],
      ['opening', null],
      ['2014', 'must'],
    ]);
  });

  test('is the same text for the same list in any order', () => {
    fc.assert(
      fc.property(picks, ids, (list, programme) => {
        const turned: Picks = new Map([...list].toReversed());
        expect(encodeScheduleLink(turned, programme.toReversed())).toBe(encodeScheduleLink(list, programme));
      }),
    );
  });

  test('distinguishes sessions whose ids have the same hash', () => {
    const byHash = new Map<number, SessionId>();
    let twins: SessionId[] = [];
    for (let number = 0; twins.length === 0; number++) {
      const one = `twin-${number}` as SessionId;
      const hash = murmur3(utf8(one), 0);
      const other = byHash.get(hash);
      if (other !== undefined) twins = [other, one];
      byHash.set(hash, one);
    }
    const list: Picks = new Map(twins.slice(0, 1).map((one) => [one, 'must'] as const));
    expect(decodeScheduleLink(encodeScheduleLink(list, twins), twins)).toEqual({
      kind: 'picks',
      picks: list,
      unknown: 0,
      names: [],
    });
    // The link was created before the second session existed: no session is better than the wrong one.
    expect(decodeScheduleLink(encodeScheduleLink(list, twins.slice(0, 1)), twins)).toEqual({
      kind: 'picks',
      picks: new Map(),
      unknown: 1,
      names: [],
    });
  });

  test('is encoded as in the first version', () => {
    const list: Picks = new Map([
      ['2014' as SessionId, 'must'],
      ['keynote-7' as SessionId, null],
      ['主题' as SessionId, 'maybe'],
    ]);
    expect(encodeScheduleLink(list, list.keys())).toMatchInlineSnapshot(`"AQEDLGSfp5Fevbly_w7osG_YHNw"`);
    expect(encodeScheduleLink(new Map(), [])).toMatchInlineSnapshot(`"AQAA_oOzJQ"`);
  });
});

describe('a link with titles', () => {
  const titles = new Map<string, string>([
    ['2014', 'Tides'],
    ['keynote-7', 'A title that is far too long for a link to carry, all of it'],
    ['主题', '开源社区如何走向世界：一些经验与教训'],
  ]);
  const titleOf = (one: SessionId) => titles.get(one);
  const list: Picks = new Map([...titles.keys()].map((one) => [one as SessionId, 'must'] as const));

  test('names the sessions that a later programme lacks, as far as there is space', () => {
    const code = encodeScheduleLink(list, list.keys(), titleOf);
    const decoded = decodeScheduleLink(code, ['2014' as SessionId]);
    expect(decoded).toMatchObject({ kind: 'picks', picks: new Map([['2014', 'must']]), unknown: 2 });
    expect(decoded.kind === 'picks' && decoded.names.toSorted()).toEqual([
      'A title that is far too long for…',
      '开源社区如何走向世界：…',
    ]);
    expect(decodeScheduleLink(code, list.keys())).toMatchObject({ unknown: 0, names: [] });
  });

  test('is decoded completely for any titles', () => {
    fc.assert(
      fc.property(picks, fc.array(fc.string({ unit: 'binary' })), (some, words) => {
        const wordOf = new Map([...some.keys()].map((key, index) => [key, words[index]]));
        const code = encodeScheduleLink(some, [], (key) => wordOf.get(key));
        const decoded = decodeScheduleLink(code, some.keys());
        expect(decoded).toMatchObject({ kind: 'picks', unknown: 0, names: [] });
        if (decoded.kind === 'picks') expect(sorted(decoded.picks)).toEqual(sorted(some));
        expect(decodeScheduleLink(code, [])).toMatchObject({ kind: 'picks', unknown: some.size });
      }),
      { numRuns: 300 },
    );
  });

  test.each([1, 12, 30, 45])('has at most 1,000 characters for %i sessions, with all titles', (count) => {
    const all = Array.from({ length: count }, (_, number) => `s-${number}` as SessionId);
    const some: Picks = new Map(all.map((one) => [one, null]));
    const code = encodeScheduleLink(some, all, (one) => `${one}: ${'word '.repeat(20)}`);
    expect(code.length).toBeLessThanOrEqual(1000);
    const decoded = decodeScheduleLink(code, []);
    expect(decoded.kind === 'picks' && decoded.names).toHaveLength(count);
  });

  test('has no titles if there are too many, and is then version 1', () => {
    const all = Array.from({ length: 100 }, (_, number) => `s-${number}` as SessionId);
    const some: Picks = new Map(all.map((one) => [one, null]));
    expect(encodeScheduleLink(some, all, (one) => `The session ${one}`)).toBe(encodeScheduleLink(some, all));
  });

  test('has no characters that change or hide the text around it', () => {
    const code = encodeScheduleLink(list, [], () => '\u202eevil\u200b\n\u0007 <b>title</b>');
    const decoded = decodeScheduleLink(code, []);
    expect(decoded.kind === 'picks' && new Set(decoded.names)).toEqual(new Set(['evil <b>title</b>']));
  });
});

describe('the size of a link', () => {
  // ISO/IEC 18004: a QR code of version 19, level M, has room for 624 bytes, one of version 20 for 666.
  test('100 sessions with priorities and an address of 124 characters fit a QR code of version 19', () => {
    fc.assert(
      fc.property(
        ofLength(100),
        fc.array(priority, { minLength: 100, maxLength: 100 }),
        (programme, wishes) => {
          const list: Picks = new Map(programme.map((one, index) => [one, wishes[index] ?? 'maybe']));
          expect(encodeScheduleLink(list, programme).length).toBeLessThanOrEqual(500);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('300 sessions take at most 1,400 characters', () => {
    fc.assert(
      fc.property(ofLength(300), (programme) => {
        const list: Picks = new Map(programme.map((one) => [one, 'maybe']));
        expect(encodeScheduleLink(list, programme).length).toBeLessThanOrEqual(1400);
      }),
      { numRuns: 20 },
    );
  });

  test('10,000 sessions of a programme of 10,000 can be decoded', () => {
    const programme = Array.from({ length: 10_000 }, (_, number) => `s-${number}` as SessionId);
    const list: Picks = new Map(programme.map((one) => [one, 'must']));
    expect(decodeScheduleLink(encodeScheduleLink(list, programme), programme)).toEqual({
      kind: 'picks',
      picks: list,
      unknown: 0,
      names: [],
    });
  });
});

describe('a broken link', () => {
  const programme = ['2014', 'opening', 'keynote-7', '主题'] as SessionId[];
  const code = encodeScheduleLink(new Map(programme.map((one) => [one, 'must'] as const)), programme);

  test('is detected if any one character differs', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let index = 0; index < code.length; index++) {
      for (const character of alphabet) {
        if (character === code[index]) continue;
        const flipped = code.slice(0, index) + character + code.slice(index + 1);
        expect(decodeScheduleLink(flipped, programme)).toEqual({ kind: 'fault', fault: 'damaged' });
      }
    }
  });

  test('is detected if it is truncated or something follows', () => {
    for (let length = 1; length < code.length; length++)
      expect(decodeScheduleLink(code.slice(0, length), programme)).toEqual({
        kind: 'fault',
        fault: 'damaged',
      });
    expect(decodeScheduleLink(`${code}A`, programme).kind).toBe('fault');
    expect(decodeScheduleLink(code + code, programme).kind).toBe('fault');
  });

  test.each([
    ['', 'unreadable'],
    ['<script>alert(1)</script>', 'unreadable'],
    ['javascript:alert(1)', 'unreadable'],
    [`${code}=`, 'unreadable'],
    [`${code}\n`, 'unreadable'],
    ['\ud800', 'unreadable'],
    ['constructor', 'damaged'],
    ['A'.repeat(10_000_000), 'too-long'],
  ])('%.30j is an error', (text, fault) => {
    expect(decodeScheduleLink(text, programme)).toEqual({ kind: 'fault', fault });
  });

  /** Bytes with a valid checksum, as an attacker who knows the format would send them. */
  const checked = (...bytes: number[]) => {
    const check = crc32(Uint8Array.from(bytes));
    return encodeBase64url(Uint8Array.from([...bytes, check >>> 24, check >>> 16, check >>> 8, check]));
  };

  test('of a later version is reported as such', () => {
    expect(decodeScheduleLink(checked(3, 0, 0), programme)).toEqual({ kind: 'fault', fault: 'newer' });
  });

  test.each([
    ['no count', [1, 0]],
    ['a count without an end', [1, 0, 255, 255, 255, 255, 255, 255, 255]],
    ['more sessions than it has', [1, 0, 5, 0]],
    ['more sessions than its count', [1, 0, 0, 0]],
    ['a name that is cut off', [2, 0, 1, 0xff, 0xff, 0xff, 0xff, 0x00, 9, 0x41]],
    ['hashes beyond 32 bits', [1, 0, 1, 0xff, 0xff, 0xff, 0xff, 0x80]],
  ])('with %s is damaged, though its checksum is right', (_, bytes) => {
    expect(decodeScheduleLink(checked(...bytes), programme)).toEqual({ kind: 'fault', fault: 'damaged' });
  });

  test('never throws, with a wrong checksum or a right one', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.base64String(), fc.json()),
        fc.constantFrom(1, 2),
        fc.uint8Array(),
        (text, version, bytes) => {
          decodeScheduleLink(text, programme);
          const decoded = decodeScheduleLink(checked(version, ...bytes), programme);
          if (decoded.kind === 'picks') expect(decoded.picks.size + decoded.unknown).toBeLessThan(8 * 200);
          else expect(decoded.fault).toBe('damaged');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('the original is valid', () => {
    expect(decodeScheduleLink(code, programme)).toMatchObject({ unknown: 0 });
    expect(decodeBase64url(code)?.[0]).toBe(1);
  });
});

describe('the fragment', () => {
  test.each(['', '.', ')', '%22', ')。'.replace('。', '%E3%80%82'), '.”'.replace('”', '%E2%80%9D')])(
    'gives its code without %j added by a message',
    (added) => {
      fc.assert(
        fc.property(picks, (list) => {
          const code = encodeScheduleLink(list, []);
          expect(codeOfFragment(scheduleFragment(code) + added)).toBe(code);
        }),
        { numRuns: 20 },
      );
    },
  );

  test.each(['', '#', '#now', '#main', '#pick', 'picks=AQ'])('%j is not a list', (fragment) => {
    expect(codeOfFragment(fragment)).toBeNull();
  });

  test.each(['<b>', 'AQ<script>alert(1)</script>', `AQ${'.'.repeat(1_000_000)}`])(
    'returns text that is not a code unchanged: %.20j',
    (text) => {
      expect(codeOfFragment(`#picks=${text}`)).toBe(text);
    },
  );
});
