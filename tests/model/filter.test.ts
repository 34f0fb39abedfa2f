import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda, AgendaSession } from '../../src/model/agenda/agenda.ts';
import { agendaCounts, countByDay, countSessions } from '../../src/model/agenda/agendaCounts.ts';
import {
  emptyFilter,
  filterOptions,
  filterSessions,
  isEmptyFilter,
  type AgendaFilter,
} from '../../src/model/filter.ts';
import { isPause, sessionFormats } from '../../src/model/session.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';
import { arbitraryAgenda } from '../fixtures/arbitraryAgenda.ts';

const agenda = fixtureAgenda('en');
const idsOf = (sessions: readonly AgendaSession[]) => sessions.map(({ id }) => id);
const filtered = (filter: Partial<AgendaFilter>, of: Agenda = agenda) =>
  idsOf(filterSessions(of.sessions, { ...emptyFilter, ...filter }));

describe('filterSessions', () => {
  test('keeps all sessions, breaks too, while nothing is chosen', () => {
    expect(filtered({})).toEqual(idsOf(agenda.sessions));
    expect(filtered({ text: '  ' })).toContain('lunch');
  });

  test.each<[string, Partial<AgendaFilter>, string[]]>([
    ['a track', { facets: { track: ['streams'] } }, ['watermarks', 'backpressure', 'someday']],
    [
      'either of two tracks',
      { facets: { track: ['streams', 'data'] } },
      ['compaction', 'watermarks', 'catalog', 'backpressure', 'lightning', 'someday'],
    ],
    [
      'a track and a language',
      { facets: { track: ['streams'], language: ['en'] } },
      ['backpressure', 'someday'],
    ],
    ['a format', { facets: { format: ['panel', 'lightning'] } }, ['panel', 'lightning']],
    ['a room', { facets: { room: ['room-7'] } }, ['catalog']],
    ['a name without its accents', { text: 'nunez' }, ['panel', 'backpressure']],
    ['a name and a track', { text: 'ada plenary' }, ['panel', 'closing']],
    ['a track nobody knows', { facets: { track: ['gone'] } }, []],
    [
      'a track nobody knows or one that is',
      { facets: { track: ['gone', 'data'], language: ['zh'] } },
      ['lightning'],
    ],
  ])('by %s', (_, filter, expected) => {
    expect(filtered(filter)).toEqual(expected);
  });

  test('finds Chinese text by any part of it', () => {
    expect(filtered({ text: '水位' }, fixtureAgenda('zh'))).toEqual(['watermarks']);
  });

  test('excludes breaks as soon as anything is chosen', () => {
    expect(filtered({ text: 'lunch' })).toEqual([]);
    expect(filtered({ facets: { format: ['lunch'] } })).toEqual([]);
  });

  test('keeps sessions with one value of each facet, in the given order', () => {
    fc.assert(
      fc.property(arbitraryAgenda, fc.nat(), fc.nat(), (any, first, second) => {
        const { track: tracks, room: rooms } = filterOptions(any);
        const track = tracks[first % Math.max(1, tracks.length)];
        const room = rooms[second % Math.max(1, rooms.length)];
        const facets = { track: track ? [track.id] : [], room: room ? [room.id] : [] };
        const filter = { ...emptyFilter, facets };
        const expected = any.sessions.filter(
          (session) =>
            (isEmptyFilter(filter) || !isPause(session.format)) &&
            (!track || session.track?.id === track.id) &&
            (!room || session.room?.id === room.id),
        );
        expect(filterSessions(any.sessions, filter)).toEqual(expected);
      }),
    );
  });
});

test('only a filter that keeps everything is empty', () => {
  expect(isEmptyFilter(emptyFilter)).toBe(true);
  expect(isEmptyFilter({ ...emptyFilter, text: ' ' })).toBe(true);
  expect(isEmptyFilter({ ...emptyFilter, text: 'a' })).toBe(false);
  expect(isEmptyFilter({ ...emptyFilter, facets: { language: ['zh'] } })).toBe(false);
});

test('breaks are the formats that nobody chooses', () => {
  expect(sessionFormats.filter(isPause)).toEqual(['break', 'lunch', 'registration', 'social']);
});

describe('counts', () => {
  test('exclude breaks', () => {
    expect(countSessions(agenda.sessions)).toBe(9);
    expect([...countByDay(agenda.sessions)]).toEqual([
      ['2025-07-25', 4],
      ['2025-07-26', 3],
      ['2025-07-27', 1],
    ]);
    expect([...countByDay(filterSessions(agenda.sessions, { ...emptyFilter, text: 'otto' }))]).toEqual([
      ['2025-07-26', 1],
    ]);
  });

  test('count a repeated session once in total, and once on each of its days', () => {
    const session = agenda.sessions.find(({ format, day }) => format === 'talk' && day === '2025-07-25');
    if (!session) throw new Error('The fixture has no talk on its first day.');
    const again = [session.day, '2025-07-27' as typeof session.day].map((day, index) => ({
      ...session,
      day,
      slot: index + 1,
    }));
    const sessions = [...agenda.sessions, ...again];
    expect(countSessions(sessions)).toBe(9);
    expect([...countByDay(sessions)]).toEqual([
      ['2025-07-25', 4],
      ['2025-07-26', 3],
      ['2025-07-27', 2],
    ]);
    expect(agendaCounts({ ...agenda, sessions }).facets).toEqual(agendaCounts(agenda).facets);
  });

  test('count for each option the sessions that it alone would keep', () => {
    fc.assert(
      fc.property(arbitraryAgenda, (any) => {
        const options = filterOptions(any);
        const pass = (filter: Partial<AgendaFilter>) =>
          filterSessions(any.sessions, { ...emptyFilter, ...filter }).length;
        for (const [facet, values] of Object.entries(options))
          for (const { id, count } of values) expect(pass({ facets: { [facet]: [id] } })).toBe(count);
      }),
    );
  });
});

test('filterOptions lists the available choices in a fixed order', () => {
  const { track, language, format, room } = filterOptions(agenda);
  expect(track.map(({ id, count }) => [id, count])).toEqual([
    ['data', 3],
    ['plenary', 3],
    ['streams', 3],
  ]);
  expect(language).toEqual([
    { id: 'en', count: 5 },
    { id: 'zh', count: 4 },
  ]);
  expect(format.map(({ id }) => id)).toEqual(['keynote', 'talk', 'panel', 'lightning']);
  expect(room.map(({ id }) => id)).toEqual(['river-hall', 'garden-room', 'room-7']);
});
