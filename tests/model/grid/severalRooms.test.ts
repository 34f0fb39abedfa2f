import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../../src/model/agenda/agendaOf.ts';
import { agendaLookup } from '../../../src/model/agenda/agendaLookup.ts';
import { decodeAgenda, encodeAgenda } from '../../../src/model/agenda/agendaJson.ts';
import { sliceAgenda } from '../../../src/model/agenda/agendaSlice.ts';
import type { AgendaJson } from '../../../src/model/agenda/agenda.ts';
import { calendarEntry } from '../../../src/model/calendar/calendar.ts';
import { emptyFilter, filterSessions } from '../../../src/model/filter.ts';
import { gridOf } from '../../../src/model/grid/grid.ts';
import { roomList } from '../../../src/model/now/board.ts';
import type { RoomId } from '../../../src/model/room.ts';
import { partsOf } from '../../../src/model/relatedSessions.ts';
import { clashesWith } from '../../../src/model/schedule/scheduleConflicts.ts';
import { snapshotOf } from '../../../src/model/schedule/savedSessions.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { DayKey, Instant, LocalDateTime } from '../../../src/model/zonedTime.ts';
import { assemble } from '../../../src/plugin/assemble/assemble.ts';
import { calendarWordsFor } from '../../../src/plugin/interfaceWords.ts';
import { contentOf, sessionFile } from '../../plugin/assemble/content.ts';

const day = '2021-08-06' as DayKey;
const agenda = agendaOf(
  assemble(
    contentOf(
      [
        sessionFile('opening', { rooms: 'all', sponsored: true, durationMinutes: 30 }),
        sessionFile('clinic', {
          date: '2021-08-06T10:00:00',
          room: 'Pier',
          durationMinutes: 40,
          slots: [
            {
              date: '2021-08-06T14:00:00' as LocalDateTime,
              end: null,
              durationMinutes: 40,
              rooms: ['Pier', 'Deck'],
            },
          ],
        }),
        sessionFile('ignites', { date: '2021-08-06T11:00:00', room: 'Hall', durationMinutes: 60 }),
        sessionFile('a', { within: 'ignites', date: null }),
        sessionFile('b', { within: 'ignites', date: '2021-08-06T11:10:00' }),
      ],
      { rooms: { en: ['Hall', 'Pier', 'Deck'] } },
    ),
  ).programme,
  'en',
);
const [opening, clinic, block, a, , again] = agenda.sessions;

describe('a session of several rooms, several times or a block', () => {
  test('has a row for each time in the agenda, the block first, also after encoding', () => {
    expect(agenda.sessions.map(({ id, slot }) => [id, slot])).toEqual([
      ['opening', undefined],
      ['clinic', undefined],
      ['ignites', undefined],
      ['a', undefined],
      ['b', undefined],
      ['clinic', 1],
    ]);
    const sent = JSON.parse(JSON.stringify(encodeAgenda(agenda))) as AgendaJson;
    expect(decodeAgenda(sent)).toEqual(agenda);
    expect(agendaLookup(agenda).sessions.get('clinic' as SessionId)).toBe(clinic);
  });

  test('has all its times on a page that shows one of them', () => {
    const { sessions, rooms } = sliceAgenda(agenda, clinic ? [clinic] : []);
    expect(sessions.map(({ id, slot }) => [id, slot])).toEqual([
      ['clinic', undefined],
      ['clinic', 1],
    ]);
    expect(rooms.map(({ id }) => id)).toEqual(['pier', 'deck']);
  });

  test('has a cell for each room in the grid, one across all rooms, and its parts within its own', () => {
    const { cells, parts } = gridOf(agenda, day);
    expect(cells.map(({ session, column, columnSpan }) => [session.id, column, columnSpan])).toEqual([
      ['opening', 0, 3],
      ['clinic', 1, 1],
      ['ignites', 0, 1],
      ['clinic', 1, 1],
      ['clinic', 2, 1],
    ]);
    expect([...parts].map(([id, list]) => [id, list.map((part) => part.id)])).toEqual([
      ['ignites', ['a', 'b']],
    ]);
    // Without the block, its parts are cells.
    const alone = agenda.sessions.filter(({ id }) => id === 'a');
    expect(gridOf(agenda, day, alone).cells).toHaveLength(1);
  });

  test('is listed in each of its rooms', () => {
    const inDeck = { ...emptyFilter, facets: { room: ['deck'] } };
    expect(filterSessions(agenda.sessions, inDeck).map(({ id, slot }) => [id, slot])).toEqual([
      ['opening', undefined],
      ['clinic', 1],
    ]);
    expect(roomList(agenda, 'deck' as RoomId).map(({ id }) => id)).toEqual(['opening', 'clinic']);
  });

  test('does not clash with its parts, and is saved with its first time', () => {
    expect(partsOf(agenda).get('ignites' as SessionId)).toHaveLength(2);
    expect(block && a ? clashesWith(block, [a]) : null).toEqual([]);
    expect(again && snapshotOf(again)).toEqual(clinic && snapshotOf(clinic));
  });

  test('has a calendar entry for each time, with all of its rooms', () => {
    const entry = (session: typeof opening) =>
      session === undefined
        ? ''
        : calendarEntry(
            { session, url: null },
            { key: 'k', now: 0 as Instant, words: calendarWordsFor('en') },
          );
    expect(entry(opening)).toMatch(/LOCATION.*:Hall\\, Pier\\, Deck/);
    const uids = [clinic, again].map((session) => /UID:(.*)/.exec(entry(session))?.[1]?.trim());
    expect(uids).toEqual(['clinic@k', 'clinic.1@k']);
  });
});
