import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  latestInstant,
  nextMoment,
  remove,
  savedIds,
  type SavedSessions,
} from '../../../src/model/schedule/savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from '../../../src/model/schedule/savedSessionsJson.ts';
import { decodeScheduleFile } from '../../../src/model/schedule/scheduleFile.ts';
import { changedSessions } from '../../../src/model/schedule/scheduleChanges.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { agendaWith, minute, pickedSession } from '../../fixtures/pickedSessions.ts';

const now = minute(0);
const kites = 'kites' as SessionId;
const listWith = (entry: object) =>
  JSON.stringify({ version: 1, entries: { kites: { state: 'saved', ...entry } } });
const seen = { title: 'Kites', start: minute(600), room: null };

test.each([8.64e15, latestInstant + 1, latestInstant, -1, Number.MAX_VALUE])(
  'an entry dated %d can be removed again',
  (at) => {
    for (const text of [
      listWith({ at, seen }),
      listWith({ at: 1, seen, seenAt: at }),
      listWith({ at: 1, seen, priority: { value: 'must', at } }),
    ]) {
      const { saved, unreadable } = decodeSavedSessions(text);
      expect(savedIds(saved)).toEqual([kites]);
      expect(unreadable).toHaveLength(1);
      const moment = nextMoment(saved, kites, now);
      expect(moment).toBe(now);
      const after = decodeSavedSessions(encodeSavedSessions(remove(saved, kites, moment)));
      expect([savedIds(after.saved), after.unreadable]).toEqual([[], []]);
    }
  },
);

test.each([8.64e15, -8.64e15, latestInstant + 1])(
  'a session seen at %d counts as one without a time',
  (start) => {
    for (const part of [{ start }, { start: minute(0), end: start }]) {
      const { saved, fault } = decodeScheduleFile(listWith({ at: 1, seen: { ...seen, ...part } }));
      expect(fault).toBe('damaged');
      const { start: from, end = null } = saved.entries[kites]?.seen ?? { start: 0 };
      for (const instant of [from, end])
        expect(instant === null || (instant >= 0 && instant <= latestInstant)).toBe(true);
    }
  },
);

test.each(['en_US', 'c', 'en-', 'not a locale!!', ''])(
  'a title in the invalid language "%s" has no language',
  (locale) => {
    const { saved, unreadable } = decodeSavedSessions(listWith({ at: 1, seen: { ...seen, locale } }));
    expect(saved.entries[kites]?.seen).toEqual(seen);
    expect(unreadable).toHaveLength(1);
  },
);

test('a list with any numbers can be shown, edited and read back', () => {
  const agenda = agendaWith([pickedSession('kites', 600, 660)]);
  const number = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(8.64e15, 8.64e15 + 1, Date.UTC(2199, 11, 31)),
  );
  const entry = fc.record({
    at: number,
    seenAt: fc.option(number, { nil: undefined }),
    seen: fc.record({
      title: fc.string(),
      start: fc.option(number),
      end: fc.option(number),
      room: fc.constant(null),
    }),
    priority: fc.option(fc.record({ value: fc.constantFrom('must', 'maybe', null), at: number }), {
      nil: undefined,
    }),
  });
  fc.assert(
    fc.property(entry, (made) => {
      const { saved } = decodeSavedSessions(listWith(made));
      for (const { seen: look } of changedSessions(agenda, saved)
        .map(({ id }) => saved.entries[id])
        .filter(Boolean) as SavedSessions['entries'][SessionId][])
        if (look.start !== null) new Intl.DateTimeFormat('en').format(look.start);
      const edited = remove(saved, kites, nextMoment(saved, kites, now));
      const back = decodeSavedSessions(encodeSavedSessions(edited));
      expect(back.unreadable).toEqual([]);
      expect(savedIds(back.saved)).toEqual([]);
    }),
    { seed: 16, numRuns: 500 },
  );
});
