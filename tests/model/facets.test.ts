import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeAgenda, encodeAgenda } from '../../src/model/agenda/agendaJson.ts';
import { sliceAgenda } from '../../src/model/agenda/agendaSlice.ts';
import { builtInFacets, facetsOf, otherParameters } from '../../src/model/facets.ts';
import { emptyFilter, filterOptions, filterSessions } from '../../src/model/filter.ts';
import { readFilter, writeFilter } from '../../src/model/filterQuery.ts';
import { whyEmpty } from '../../src/model/whyEmpty.ts';
import { addFacet, wingedAgenda } from '../fixtures/oneMoreFacet.ts';

const source = resolve(import.meta.dirname, '../../src');

/** The code in some folders of the source: the paths of the files, and their texts. */
function sourcesIn(...folders: readonly string[]): readonly (readonly [name: string, text: string])[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name).replaceAll('\\', '/'),
      ),
    )
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(join(source, name), 'utf8')]);
}

/** The query parameters that code reads by name. */
function parametersIn(text: string): readonly string[] {
  const reads =
    /\b(?:\w*[pP]arams(?:\(\)\[0\])?|URLSearchParams\([\w.]+\)|asked|query)\.(?:get|getAll|has)\('(\w+)'\)|\buseTypedParam\('(\w+)'\)|const (?:\w+P|p)arameter = '(\w+)'/g;
  return [...text.matchAll(reads)].map(([, read, typed, named]) => read ?? typed ?? named ?? '');
}

test('a declared facet cannot have the name of another query parameter', () => {
  const read = new Set(
    sourcesIn('app', 'model')
      // Addresses of video sites have their own parameters.
      .filter(([name]) => !name.endsWith('recording.ts'))
      .flatMap(([, text]) => parametersIn(text)),
  );
  expect([...read].toSorted()).toEqual([...otherParameters].toSorted());
});

test('only the registry, the session and the texts name every built-in facet', () => {
  const naming = sourcesIn('app', 'model', 'plugin/prerender').filter(([, text]) =>
    builtInFacets.every(({ key }) => new RegExp(`'${key}'|\\b${key}:`).test(text)),
  );
  const beside = naming.map(([name]) => name).filter((name) => !name.startsWith('model/languages/'));
  expect(beside.toSorted()).toEqual([
    'model/agenda/agenda.ts',
    'model/agenda/agendaOf.ts',
    'model/facets.ts',
    'model/session.ts',
  ]);
});

describe('one more entry in the registry', () => {
  let remove = () => {};
  beforeAll(() => {
    remove = addFacet();
  });
  afterAll(() => remove());
  const counts = [
    { id: 'south', count: 1 },
    { id: 'north', count: 2 },
  ];
  const inTheNorth = { ...emptyFilter, facets: { wing: ['north'] } };

  test('is a column of the agenda’s JSON, and counted', () => {
    const agenda = wingedAgenda();
    expect(decodeAgenda(encodeAgenda(agenda))).toEqual(agenda);
    expect(filterOptions(agenda)).toMatchObject({ wing: counts });
    // The page of one session knows the counts of all.
    const page = sliceAgenda(agenda, agenda.sessions.slice(0, 1));
    expect(filterOptions(decodeAgenda(encodeAgenda(page)))).toMatchObject({ wing: counts });
  });

  test('is a parameter of addresses, a filter, and a reason why nothing is found', () => {
    const agenda = wingedAgenda();
    const keys = facetsOf(agenda).map(({ key }) => key);
    expect(readFilter([['wing', 'north']], keys)).toEqual(inTheNorth);
    expect(writeFilter(inTheNorth, [['tz', 'UTC']], keys)).toEqual([
      ['wing', 'north'],
      ['tz', 'UTC'],
    ]);
    expect(filterSessions(agenda.sessions, inTheNorth).map(({ id }) => id)).toEqual([
      'opening',
      'compaction',
    ]);
    const inTheEast = { ...emptyFilter, facets: { wing: ['east'] } };
    expect(whyEmpty(agenda, inTheEast, null, new Set()).unknown).toEqual([{ facet: 'wing', value: 'east' }]);
  });
});
