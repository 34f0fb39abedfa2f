import { describe, expect, test } from 'vitest';
import { conferenceKey, isListOf, type KeySource } from '../../../src/model/schedule/conferenceKey.ts';
import { savedSessionsOf } from '../../../src/model/schedule/savedSessions.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { DayKey, Instant } from '../../../src/model/zonedTime.ts';
import { agendaWith, minute, pickedSession } from '../../fixtures/pickedSessions.ts';

const conference: KeySource = {
  id: null,
  url: 'https://example.org/2027/',
  name: { en: 'Quiet  Data Días', zh: '安静数据大会' },
  locales: ['en', 'zh'],
  days: ['2027-05-04' as DayKey],
};
const keyOf = (changes: Partial<KeySource>) => conferenceKey({ ...conference, ...changes });

describe('the key of a conference', () => {
  test('is the address, independent of other changes', () => {
    expect(keyOf({})).toBe('example.org/2027');
    expect(keyOf({ url: 'http://example.org/2027/', name: { en: 'Renamed' }, days: [] })).toBe(
      'example.org/2027',
    );
    expect(keyOf({ url: 'https://example.org/2028/' })).not.toBe(keyOf({}));
  });

  test('includes the year of the first listed day if the address does not', () => {
    expect(keyOf({ url: 'https://example.org/' })).toBe('example.org 2027');
    expect(keyOf({ url: 'https://example.org/120278/' })).toBe('example.org/120278 2027');
    expect(keyOf({ url: 'https://example.org/', days: [] })).toBe('example.org');
  });

  test('is the id of conference.yaml if there is one', () => {
    expect(keyOf({ id: 'quiet-7' })).toBe('example.org/2027 quiet-7');
    expect(keyOf({ id: 'quiet-7', days: [], name: { en: 'Renamed' } })).toBe(keyOf({ id: 'quiet-7' }));
    expect(keyOf({ id: 'quiet-7', url: null })).toBe('quiet-7');
  });

  test('without an address is the name in the default locale and the year', () => {
    expect(keyOf({ url: null })).toBe('quiet data dias 2027');
  });
});

describe('a list under another key', () => {
  const plain = agendaWith([
    pickedSession('opening', 540, 600, { title: 'Opening' }),
    pickedSession('kites', 600, 660),
    pickedSession('typo', 660, 720, { start: (minute(660) - 12 * 365 * 86_400_000) as Instant }),
  ]);
  const agenda = {
    ...plain,
    conference: {
      ...plain.conference,
      key: 'tools.example 2025',
      name: 'Small Tools',
      url: 'https://tools.example/',
    },
  };
  const year = 365 * 86_400_000;
  const listOf = (...entries: readonly [id: string, title: string, start: number | null][]) =>
    savedSessionsOf(
      entries.map(([id, title, start]) => [
        id as SessionId,
        { state: 'saved', at: 1 as Instant, seen: { title, start: start as Instant | null, room: null } },
      ]),
    );
  const now = listOf(['kites', 'kites', minute(600)], ['gone-since', 'Gone', minute(0)]);
  const lastYear = listOf(
    ['opening', 'Opening', minute(540) - year],
    ['a', 'A', minute(0) - year],
    ['b', 'B', minute(1) - year],
  );

  test.each([
    ['tools.example', now, true],
    ['tools.example 2013', now, true],
    ['tools.example 2025-07-25', now, true],
    ['tools.example small-2025', now, true],
    ['small tools', now, true],
    ['small tools 2024', now, true],
    ['tools.example 2024', lastYear, false],
    ['tools.example 2013', listOf(['typo', 'typo', minute(660)]), true],
    ['tools.example 2013', listOf(['kites', 'kites', null]), true],
    // Postponed by a year, and recognised by its sessions.
    ['tools.example 2024', listOf(['kites', 'kites', minute(600) - year]), true],
    ['tools.example/2024', lastYear, false],
    ['other.example', listOf(['opening', 'Opening', minute(30)]), false],
    ['other.example', listOf(['kites', 'kites', minute(600)]), true],
    ['tools.example 2013', listOf(), false],
  ])('%s', (key, list, isOurs) => expect(isListOf(agenda, key, list)).toBe(isOurs));
});
