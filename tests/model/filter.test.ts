import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda, AgendaSession } from '../../src/model/agenda/agenda.ts';
import { countSessions } from '../../src/model/agenda/agendaCounts.ts';
import {
  countByDay,
  emptyFilter,
  filterOptions,
  filterSessions,
  isEmptyFilter,
  type AgendaFilter,
} from '../../src/model/filter.ts';
import type { RoomId } from '../../src/model/room.ts';
import { isPause, sessionFormats } from '../../src/model/session.ts';
import type { TrackId } from '../../src/model/track.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';
import { arbitraryAgenda } from '../fixtures/arbitraryAgenda.ts';

const agenda = fixtureAgenda('en');
const idsOf = (sessions: readonly AgendaSession[]) => sessions.map(({ id }) => id);
const filtered = (filter: Partial<AgendaFilter>, of: Agenda = agenda) =>
  idsOf(filterSessions(of.sessions, { ...emptyFilter, ...filter }));

const streams = 'streams' as TrackId;
const data = 'data' as TrackId;

describe('filterSessions', () => {
  test('lets all pass while nothing is chosen, pauses too', () => {
    expect(filtered({})).toEqual(idsOf(agenda.sessions));
    expect(filtered({ text: '  ' })).toContain('lunch');
  });

  test.each<[string, Partial<AgendaFilter>, string[]]>([
    ['a track', { tracks: [streams] }, ['watermarks', 'backpressure', 'someday']],
    [
      'either of two tracks',
      { tracks: [streams, data] },
      ['compaction', 'watermarks', 'catalog', 'backpressure', 'lightning', 'someday'],
    ],
    ['a track and a language', { tracks: [streams], languages: ['en'] }, ['backpressure', 'someday']],
    ['a format', { formats: ['panel', 'lightning'] }, ['panel', 'lightning']],
    ['a room', { rooms: ['room-7' as RoomId] }, ['catalog']],
    ['a name without its accents', { text: 'nunez' }, ['panel', 'backpressure']],
    ['a name and a track', { text: 'ada plenary' }, ['panel', 'closing']],
    ['a track nobody knows', { tracks: ['gone' as TrackId] }, []],
    [
      'a track nobody knows or one that is',
      { tracks: ['gone' as TrackId, data], languages: ['zh'] },
      ['lightning'],
    ],
  ])('by %s', (_, filter, expected) => {
    expect(filtered(filter)).toEqual(expected);
  });

  test('finds Chinese by any part of it', () => {
    expect(filtered({ text: '水位' }, fixtureAgenda('zh'))).toEqual(['watermarks']);
  });

  test('leaves pauses out as soon as anything is chosen', () => {
    expect(filtered({ text: 'lunch' })).toEqual([]);
    expect(filtered({ formats: ['lunch'] })).toEqual([]);
  });

  test('passes what has one value of each facet, in the order given', () => {
    fc.assert(
      fc.property(arbitraryAgenda, fc.nat(), fc.nat(), (any, first, second) => {
        const { tracks, rooms } = filterOptions(any);
        const track = tracks[first % Math.max(1, tracks.length)]?.value;
        const room = rooms[second % Math.max(1, rooms.length)]?.value;
        const filter = { ...emptyFilter, tracks: track ? [track.id] : [], rooms: room ? [room.id] : [] };
        const expected = any.sessions.filter(
          (one) =>
            (isEmptyFilter(filter) || !isPause(one.format)) &&
            (!track || one.track?.id === track.id) &&
            (!room || one.room?.id === room.id),
        );
        expect(filterSessions(any.sessions, filter)).toEqual(expected);
      }),
    );
  });
});

test('only what would let everything pass is an empty filter', () => {
  expect(isEmptyFilter(emptyFilter)).toBe(true);
  expect(isEmptyFilter({ ...emptyFilter, text: ' ' })).toBe(true);
  expect(isEmptyFilter({ ...emptyFilter, text: 'a' })).toBe(false);
  expect(isEmptyFilter({ ...emptyFilter, languages: ['zh'] })).toBe(false);
});

test('pauses are the formats nobody chooses between', () => {
  expect(sessionFormats.filter(isPause)).toEqual(['break', 'lunch', 'registration', 'social']);
});

describe('counts', () => {
  test('leave pauses out', () => {
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

  test('of an option are how many sessions it alone lets pass', () => {
    fc.assert(
      fc.property(arbitraryAgenda, (any) => {
        const options = filterOptions(any);
        const pass = (filter: Partial<AgendaFilter>) =>
          filterSessions(any.sessions, { ...emptyFilter, ...filter }).length;
        for (const { value, count } of options.tracks) expect(pass({ tracks: [value.id] })).toBe(count);
        for (const { value, count } of options.rooms) expect(pass({ rooms: [value.id] })).toBe(count);
        for (const { value, count } of options.formats) expect(pass({ formats: [value] })).toBe(count);
        for (const { value, count } of options.languages) expect(pass({ languages: [value] })).toBe(count);
      }),
    );
  });
});

test('filterOptions gives what there is to choose, in a fixed order', () => {
  const { tracks, languages, formats, rooms } = filterOptions(agenda);
  expect(tracks.map(({ value, count }) => [value.id, count])).toEqual([
    ['data', 3],
    ['plenary', 3],
    ['streams', 3],
  ]);
  expect(languages).toEqual([
    { value: 'en', count: 5 },
    { value: 'zh', count: 4 },
  ]);
  expect(formats.map(({ value }) => value)).toEqual(['keynote', 'talk', 'panel', 'lightning']);
  expect(rooms.map(({ value }) => value.id)).toEqual(['river-hall', 'garden-room', 'room-7']);
});
