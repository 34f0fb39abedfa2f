import { describe, expect, test } from 'vitest';
import type { AgendaJson } from '../../../src/model/agenda/agenda.ts';
import { decodeAgenda, encodeAgenda } from '../../../src/model/agenda/agendaJson.ts';
import { agendaOf } from '../../../src/model/agenda/agendaOf.ts';
import type { LocalDateTime } from '../../../src/model/zonedTime.ts';
import { localOf } from '../../../src/model/zonedTime.ts';
import type { Zone } from '../../../src/model/zonedTime.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import { assemble } from '../../../src/plugin/assemble/assemble.ts';
import type { ProgrammeFile } from '../../../src/plugin/programmeSchema.ts';
import { programmeJson } from '../../../src/plugin/publish.ts';
import { contentOf, sessionFile } from './content.ts';

const zone = 'Asia/Shanghai' as Zone;
const shown = (at: Instant) => localOf(at, zone).slice(5, 16);
const time = (
  date: string,
  rooms: readonly string[] | 'all' = [],
  durationMinutes: number | null = null,
) => ({
  date: date as LocalDateTime,
  end: null,
  durationMinutes,
  rooms,
});
const words = (problems: readonly { readonly message: string }[]) => problems.map(({ message }) => message);

describe('a session', () => {
  test('in several rooms is listed in each', () => {
    const { programme, problems } = assemble(
      contentOf(
        [
          sessionFile('a', { rooms: ['Hall', 'Pier'], room: 'Hall' }),
          sessionFile('b', { room: 'Pier' }),
          sessionFile('c', { rooms: 'all', date: '2021-08-06T12:00:00' }),
          sessionFile('d', { rooms: 'all', format: 'lunch', date: '2021-08-06T13:00:00' }),
        ],
        { rooms: { en: ['Hall', 'Pier', 'Deck'] } },
      ),
    );
    expect(programme.sessions.map(({ id, room, rooms }) => [id, room, rooms])).toEqual([
      ['a', 'hall', ['hall', 'pier']],
      ['b', 'pier', ['pier']],
      ['c', 'hall', ['hall', 'pier', 'deck']],
      ['d', null, []],
    ]);
    expect(words(problems)).toEqual([expect.stringContaining('Room "Pier" is taken at 09:00')]);
  });

  test('has rooms with the facts in rooms.yaml', () => {
    const { programme } = assemble(
      contentOf([sessionFile('a', { room: 'Hall' })], {
        rooms: { en: ['Hall', 'Pier'] },
        roomFacts: [{ id: 'main', capacity: 400, floor: { en: '2' } }, {}],
      }),
    );
    expect(programme.sessions[0]?.room).toBe('main');
    expect(programme.rooms).toEqual([
      { id: 'main', name: { en: 'Hall' }, capacity: 400, floor: { en: '2' } },
      { id: 'pier', name: { en: 'Pier' } },
    ]);
    const agenda = agendaOf(programme, 'zh');
    expect(agenda.rooms[0]?.facts).toEqual({ capacity: 400, floor: { text: '2', locale: 'en' } });
    expect(decodeAgenda(JSON.parse(JSON.stringify(encodeAgenda(agenda))) as AgendaJson)).toEqual(agenda);
  });

  test('at several times has all of them, each with rooms and end', () => {
    const { programme, problems } = assemble(
      contentOf([
        sessionFile('a', {
          room: 'Hall',
          durationMinutes: 20,
          slots: [time('2021-08-07T10:00:00', ['Pier'], 30), time('2021-08-08T10:00:00', ['Hall'])],
        }),
        sessionFile('b', { room: 'Pier', date: '2021-08-07T10:10:00' }),
      ]),
    );
    const [a] = programme.sessions;
    expect(
      a?.slots.map(({ start, end, endEstimated, rooms }) => [shown(start), shown(end), endEstimated, rooms]),
    ).toEqual([
      ['08-06T09:00', '08-06T09:20', false, ['hall']],
      ['08-07T10:00', '08-07T10:30', false, ['pier']],
      ['08-08T10:00', '08-08T10:40', true, ['hall']],
    ]);
    expect(words(problems)).toEqual([expect.stringContaining('Room "Pier" is taken at 10:10')]);
  });

  test('at several times adds each of its days to the days of the conference', () => {
    const { programme } = assemble(
      contentOf([sessionFile('a', { slots: [time('2021-08-08T10:00:00')] })], { days: ['2021-08-07'] }),
    );
    const days = ['2021-08-06', '2021-08-07', '2021-08-08'];
    expect((JSON.parse(programmeJson(programme)) as ProgrammeFile).conference.days).toEqual(days);
    expect(agendaOf(programme, 'en').conference.days).toEqual(days);
  });

  test('at several times lists them once, for all languages', () => {
    const { problems } = assemble(
      contentOf([
        sessionFile('a', { slots: [time('2021-08-07T10:00:00')] }),
        sessionFile('a.zh', { date: null }),
        sessionFile('b', { date: '2021-08-06T12:00:00' }),
        sessionFile('b.zh', { date: null }),
      ]),
    );
    expect(words(problems)).toEqual(['Date is "" here, but "2021-08-06T12:00:00" in content/sessions/b.md.']);
  });

  test('within a block has its time, room and track, and does not clash with it', () => {
    const block = sessionFile('ignites', { room: 'Hall', durationMinutes: 60, presenters: ['Ada Quay'] });
    const part = (id: string, date: string | null) =>
      sessionFile(id, { within: 'ignites', date, track: null, presenters: ['Ada Quay'] });
    const { programme, problems } = assemble(
      contentOf([
        block,
        part('a', null),
        part('b', '2021-08-06T09:10:00'),
        part('c', '2021-08-06T09:40:00'),
        part('d', '2021-08-06T11:00:00'),
      ]),
    );
    expect(
      programme.sessions.map(({ id, within, start, end, room, track }) => [
        id,
        within,
        start && shown(start),
        end && shown(end),
        room,
        track,
      ]),
    ).toEqual([
      ['ignites', null, '08-06T09:00', '08-06T10:00', 'hall', 'data'],
      ['a', 'ignites', '08-06T09:00', '08-06T10:00', 'hall', 'data'],
      ['b', 'ignites', '08-06T09:10', '08-06T09:40', 'hall', 'data'],
      ['c', 'ignites', '08-06T09:40', '08-06T10:00', 'hall', 'data'],
      ['d', 'ignites', '08-06T11:00', '08-06T11:40', 'hall', 'data'],
    ]);
    expect(words(problems)).toEqual([]);
  });

  test('within an unknown session, or within a part, is independent', () => {
    const { programme, problems } = assemble(
      contentOf([
        sessionFile('ignites', {}),
        sessionFile('a', { within: 'ignite', date: null }),
        sessionFile('b', { within: 'b', date: null }),
        sessionFile('c', { within: 'ignites' }),
        sessionFile('d', { within: 'c', date: null }),
      ]),
    );
    expect(programme.sessions.map(({ id, within }) => [id, within])).toEqual([
      ['ignites', null],
      ['c', 'ignites'],
      ['a', null],
      ['b', null],
      ['d', null],
    ]);
    expect(words(problems)).toEqual([
      '"within" names no session: "ignite".',
      '"b" is within itself.',
      '"c" is itself within "ignites".',
    ]);
  });
});

test('clock changes and unlisted days are checked for each time of a session', () => {
  const content = contentOf(
    [
      sessionFile('a', {
        date: '2031-03-29T09:00:00',
        slots: [time('2031-03-30T02:30:00'), time('2031-04-02T09:00:00')],
        positions: {
          of: {
            date: { line: 3, column: 7 },
            'slots 0': { line: 5, column: 5 },
            'slots 1': { line: 6, column: 5 },
          },
          otherwise: { line: 1, column: 1 },
        },
      }),
    ],
    { days: ['2031-03-29', '2031-03-30'] },
  );
  const conference = { ...content.conference, timezone: 'Europe/Paris' as Zone };
  const { problems } = assemble({ ...content, conference });
  const lines = problems.map(({ line, message }) => `${line} ${message}`);
  expect(lines).toContainEqual(expect.stringContaining('5 "2031-03-30T02:30:00" does not exist'));
  expect(lines).toContainEqual('6 "2031-04-02" is not a day of the conference.');
});

test('a session before the start of the day is listed with the night before, in the agenda too', () => {
  const content = contentOf([
    sessionFile('morning', { date: '2021-08-06T04:00:00' }),
    sessionFile('evening', { date: '2021-08-06T23:00:00' }),
    sessionFile('night', { date: '2021-08-07T03:59:00' }),
  ]);
  const daysWith = (dayStart: string) =>
    assemble({ ...content, conference: { ...content.conference, dayStart } }).programme.sessions.map(
      ({ day }) => day,
    );
  expect(daysWith('04:00')).toEqual(['2021-08-06', '2021-08-06', '2021-08-06']);
  expect(daysWith('00:00')).toEqual(['2021-08-06', '2021-08-06', '2021-08-07']);
});
