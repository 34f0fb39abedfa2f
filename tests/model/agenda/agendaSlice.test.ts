import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaCounts, countSpeakers, hasUndatedElsewhere } from '../../../src/model/agenda/agendaCounts.ts';
import { decodeAgenda, encodeAgenda } from '../../../src/model/agenda/agendaJson.ts';
import { sliceAgenda } from '../../../src/model/agenda/agendaSlice.ts';
import { filterOptions } from '../../../src/model/filter.ts';
import { isPause } from '../../../src/model/session.ts';
import { arbitraryAgenda } from '../../fixtures/arbitraryAgenda.ts';

const agendaAndPicks = arbitraryAgenda.chain((agenda) =>
  fc.tuple(fc.constant(agenda), fc.subarray([...agenda.sessions]), fc.subarray([...agenda.speakers])),
);

test('property: a slice keeps the order and counts of the agenda, and the sessions it shows', () => {
  fc.assert(
    fc.property(agendaAndPicks, ([agenda, picked, people]) => {
      const slice = sliceAgenda(agenda, [...picked].reverse(), { speakers: people, allLists: true });
      expect(slice.sessions).toEqual(picked);
      expect(agendaCounts(slice)).toEqual(agendaCounts(agenda));
      expect(filterOptions(slice)).toEqual(filterOptions(agenda));
      const shown = new Set([...people, ...picked.flatMap(({ speakers }) => speakers)]);
      expect(slice.speakers).toEqual(agenda.speakers.filter((speaker) => shown.has(speaker)));
    }),
  );
});

test('property: introductions of tracks are only in the list of tracks', () => {
  fc.assert(
    fc.property(agendaAndPicks, ([agenda, picked]) => {
      expect(sliceAgenda(agenda, picked, { allLists: true })).not.toHaveProperty('introductions');
      const slice = sliceAgenda(agenda, picked, { allLists: true, introducesTracks: true });
      expect(slice.introductions).toEqual(agenda.introductions);
      expect(decodeAgenda(JSON.parse(JSON.stringify(encodeAgenda(slice))))).toEqual(slice);
    }),
  );
});

test('property: a slice survives JSON unchanged', () => {
  fc.assert(
    fc.property(agendaAndPicks, ([agenda, picked, people]) => {
      const slice = sliceAgenda(agenda, picked, { speakers: people, allLists: true });
      const back = decodeAgenda(JSON.parse(JSON.stringify(encodeAgenda(slice))));
      expect(back).toEqual(slice);
      expect(agendaCounts(back)).toEqual(agendaCounts(agenda));
    }),
  );
});

test('property: without all lists a slice has only the tracks and rooms of its sessions', () => {
  fc.assert(
    fc.property(agendaAndPicks, ([agenda, picked]) => {
      const slice = sliceAgenda(agenda, picked);
      expect(new Set(slice.tracks)).toEqual(new Set(picked.flatMap(({ track }) => track ?? [])));
      expect(new Set(slice.rooms)).toEqual(new Set(picked.flatMap(({ room }) => room ?? [])));
      expect(decodeAgenda(JSON.parse(JSON.stringify(encodeAgenda(slice)))).sessions).toEqual(slice.sessions);
    }),
  );
});

test('property: a slice knows whether there are other sessions without a day; breaks do not count', () => {
  fc.assert(
    fc.property(agendaAndPicks, ([agenda, picked]) => {
      const undated = agenda.sessions.filter(({ day, format }) => day === null && !isPause(format));
      expect(hasUndatedElsewhere(sliceAgenda(agenda, picked))).toBe(
        undated.some((session) => !picked.includes(session)),
      );
      expect(hasUndatedElsewhere(agenda)).toBe(false);
    }),
  );
});

test('property: a slice has the total number of speakers only if requested', () => {
  fc.assert(
    fc.property(agendaAndPicks, ([agenda, picked, people]) => {
      const asked = sliceAgenda(agenda, picked, { speakers: people, countsPeople: true });
      const back = decodeAgenda(JSON.parse(JSON.stringify(encodeAgenda(asked))));
      expect(countSpeakers(back)).toBe(agenda.speakers.length);
      expect(countSpeakers(agenda)).toBe(agenda.speakers.length);
      const { part } = sliceAgenda(agenda, picked, { speakers: people });
      expect(part).toEqual(agendaCounts({ ...agenda, speakers: [] }));
    }),
  );
});
