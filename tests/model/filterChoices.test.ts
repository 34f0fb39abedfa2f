import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyFilter, filterSessions, type AgendaFilter } from '../../src/model/filter.ts';
import { builtInFacets } from '../../src/model/facets.ts';
import { choiceKey, choicesOf, toggleChoice } from '../../src/model/filterChoices.ts';
import { whyEmpty } from '../../src/model/whyEmpty.ts';
import { readFilter } from '../../src/model/filterQuery.ts';
import type { DayKey } from '../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';

const agenda = fixtureAgenda('en');
const filterOf = (query: string) =>
  readFilter(
    new URLSearchParams(query),
    builtInFacets.map(({ key }) => key),
  );

const someFilter = fc
  .record({
    track: fc.subarray(['data', 'streams', 'plenary', 'robots']),
    language: fc.subarray(['en', 'zh', 'fr']),
    format: fc.subarray(['talk', 'keynote', 'panel', 'dance']),
    room: fc.subarray(['river-hall', 'room-7', 'cellar']),
    q: fc.constantFrom('', 'lin', 'zzz', '  '),
  })
  .map(({ q, ...chosen }): AgendaFilter => {
    const query = Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, value]));
    return filterOf(new URLSearchParams([...query, ['q', q]]).toString());
  });

describe('choices', () => {
  test('removed one by one leave an empty filter', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        const rest = choicesOf(filter).reduce(toggleChoice, filter);
        expect({ ...rest, text: rest.text.trim() }).toEqual(emptyFilter);
      }),
    );
  });

  test('toggled twice leave the filter unchanged', () => {
    const keys = builtInFacets.map(({ key }) => key);
    const choice = fc.record({ facet: fc.constantFrom(...keys), value: fc.constantFrom('data', 'en') });
    fc.assert(
      fc.property(someFilter, choice, (filter, one) => {
        const twice = toggleChoice(toggleChoice(filter, one), one);
        expect(new Set(choicesOf(twice).map(choiceKey))).toEqual(new Set(choicesOf(filter).map(choiceKey)));
      }),
    );
  });
});

describe('the reasons for an empty result', () => {
  test('name values that the programme does not have', () => {
    const { unknown } = whyEmpty(
      agenda,
      filterOf('track=robots&track=empty&track=data&language=fr'),
      null,
      new Set(),
    );
    expect(unknown).toEqual([
      { facet: 'track', value: 'empty' },
      { facet: 'track', value: 'robots' },
      { facet: 'language', value: 'fr' },
    ]);
  });

  test('count only alternatives with results, and count them correctly', () => {
    fc.assert(
      fc.property(someFilter, fc.constantFrom(null, '2025-07-25', '2025-07-27'), (filter, key) => {
        const day = key as DayKey | null;
        const { without, elsewhere } = whyEmpty(agenda, filter, day, new Set());
        const inView = agenda.sessions.filter((session) => day === null || session.day === day);
        for (const { choice, count } of without) {
          expect(count).toBeGreaterThan(0);
          expect(filterSessions(inView, toggleChoice(filter, choice))).toHaveLength(count);
        }
        expect(elsewhere).toBe(day === null ? 0 : filterSessions(agenda.sessions, filter).length);
      }),
    );
  });
});
