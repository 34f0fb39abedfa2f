import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda, AgendaJson } from '../../../src/model/agenda/agenda.ts';
import { decodeAgenda, encodeAgenda } from '../../../src/model/agenda/agendaJson.ts';
import { slugOf } from '../../../src/model/text/slug.ts';
import { agendaLookup } from '../../../src/model/agenda/agendaLookup.ts';
import type { DayKey } from '../../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';
import { arbitraryAgenda } from '../../fixtures/arbitraryAgenda.ts';

const travelled = (agenda: Agenda) => JSON.parse(JSON.stringify(encodeAgenda(agenda))) as AgendaJson;

describe('encodeAgenda and decodeAgenda', () => {
  test('are inverse functions, through JSON', () => {
    fc.assert(
      fc.property(arbitraryAgenda, (agenda) => {
        const json = travelled(agenda);
        const decoded = decodeAgenda(json);
        expect(decoded).toEqual(agenda);
        expect(encodeAgenda(decoded)).toEqual(json);
      }),
      { numRuns: 300 },
    );
  });

  test('omit ids that follow from the name, and store each language and format once', () => {
    const agenda = fixtureAgenda('en');
    const { speakers, sessions } = travelled(agenda);
    expect(speakers.id).toEqual(agenda.speakers.map(({ id, name }) => (slugOf(name.text) === id ? 0 : id)));
    expect(speakers.id).toContain(0);
    expect(sessions.languages).toHaveLength(new Set(sessions.languages).size);
    expect(new Set(sessions.formats)).toEqual(new Set(agenda.sessions.map(({ format }) => format)));
  });

  test('decode sessions that share track, room and speakers with the agenda', () => {
    const agenda = decodeAgenda(travelled(fixtureAgenda('en')));
    const { tracks, rooms, speakers } = agendaLookup(agenda);
    for (const session of agenda.sessions) {
      if (session.track) expect(tracks.get(session.track.id)).toBe(session.track);
      if (session.room) expect(rooms.get(session.room.id)).toBe(session.room);
      for (const speaker of session.speakers) expect(speakers.get(speaker.id)).toBe(speaker);
    }
    expect(
      agenda.sessions.some(({ track, room, speakers: people }) => track && room && people.length > 0),
    ).toBe(true);
  });

  test('store the names of tracks, rooms and speakers that the agenda does not list', () => {
    const agenda = fixtureAgenda('en');
    const elsewhere = { ...agenda, conference: { ...agenda.conference, days: ['2025-07-25' as DayKey] } };
    expect(() => encodeAgenda(elsewhere)).toThrow(
      new RangeError('The agenda does not list the day "2025-07-26" of a session'),
    );
  });
});

test('agendaLookup finds everything by id, and is created once', () => {
  const agenda = fixtureAgenda('en');
  const lookup = agendaLookup(agenda);
  expect([...lookup.sessions.values()]).toEqual(agenda.sessions);
  expect([...lookup.speakers.keys()]).toEqual(agenda.speakers.map(({ id }) => id));
  expect(agendaLookup(agenda)).toBe(lookup);
  expect(agendaLookup(fixtureAgenda('zh'))).not.toBe(lookup);
});
