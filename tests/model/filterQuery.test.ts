import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFacets } from '../../src/model/facets.ts';
import { emptyFilter, type AgendaFilter } from '../../src/model/filter.ts';
import { readFilter, writeFilter } from '../../src/model/filterQuery.ts';
import { sessionFormats } from '../../src/model/session.ts';
import { instantFrom } from '../../src/model/zonedTime.ts';

const keys = builtInFacets.map(({ key }) => key);
const query = (filter: AgendaFilter, params = '') =>
  new URLSearchParams(writeFilter(filter, new URLSearchParams(params), keys)).toString();
const read = (text: string) => readFilter(new URLSearchParams(text), keys);

const value = fc.string({
  unit: fc.constantFrom('a', 'é', '王', '&', '=', '+', '%', ' ', '#', '/', '?', '😀'),
  minLength: 1,
  maxLength: 4,
});
const values = fc.array(value, { maxLength: 4 });
const at = (minutes: number) => instantFrom(minutes * 60_000);
const filter: fc.Arbitrary<AgendaFilter> = fc.record({
  facets: fc.record({
    track: values,
    language: values,
    format: fc.array(fc.constantFrom(...sessionFormats), { maxLength: 3 }),
    room: values,
  }),
  during: fc.option(
    fc
      .tuple(fc.nat(50_000_000), fc.integer({ min: 1, max: 600 }))
      .map(([start, length]) => ({ start: at(start), end: at(start + length) })),
  ),
  saved: fc.boolean(),
  text: fc.oneof(fc.string({ unit: 'grapheme' }), value),
});

/** A choice has no order and no duplicates. */
const asSets = ({ facets, ...rest }: AgendaFilter) => ({
  facets: Object.entries(facets).flatMap(([key, chosen]) =>
    chosen.length === 0 ? [] : [[key, new Set(chosen)]],
  ),
  ...rest,
});

describe('readFilter', () => {
  test('reads every facet, with several values each', () => {
    expect(read('?track=api&track=iot&language=zh&format=panel&room=a&q=flink')).toEqual({
      facets: { track: ['api', 'iot'], language: ['zh'], format: ['panel'], room: ['a'] },
      during: null,
      saved: false,
      text: 'flink',
    });
  });

  test('reads an empty query as the empty filter', () => {
    expect(read('')).toEqual(emptyFilter);
    expect(read('?track=&q=&view=grid&tracks=api')).toEqual(emptyFilter);
  });

  test('reads a period in UTC, and "saved"', () => {
    const during = {
      start: at(Date.parse('2021-08-07T02:40Z') / 60_000),
      end: at(Date.parse('2021-08-07T05:30Z') / 60_000),
    };
    expect(read('?during=2021-08-07T02:40Z/2021-08-07T05:30Z&saved=1')).toEqual({
      ...emptyFilter,
      during,
      saved: true,
    });
  });

  test.each([
    '?during=2021-08-07T05:30Z/2021-08-07T02:40Z',
    '?during=2021-08-07T02:40Z',
    '?during=2021-13-07T02:40Z/2021-13-07T05:30Z',
    '?during=a/b&saved=0',
    '?during=2021-08-07T02:40Z/2021-08-07T05:30Z/2021-08-07T06:30Z&saved=yes',
  ])('reads %s as no filter', (text) => {
    expect(read(text)).toEqual(emptyFilter);
  });

  test('keeps unknown values, drops repeated ones, and takes the first of two texts', () => {
    expect(read('?track=gone&format=dance&track=gone&q=a&q=b')).toEqual({
      ...emptyFilter,
      facets: { track: ['gone'], format: ['dance'] },
      text: 'a',
    });
  });
});

describe('writeFilter', () => {
  test('writes no parameter for the empty filter', () => {
    expect(query(emptyFilter)).toBe('');
  });

  test('keeps other parameters, and replaces those of the filter', () => {
    const filtered = { ...emptyFilter, facets: { track: ['iot', 'api'] }, text: 'flink' };
    expect(query(filtered, 'view=grid&track=old&q=old&now=2021-08-07T14:05&tz=Asia%2FKolkata&view=b')).toBe(
      'track=api&track=iot&q=flink&view=grid&now=2021-08-07T14%3A05&tz=Asia%2FKolkata&view=b',
    );
  });

  test('can be read back, for any filter', () => {
    fc.assert(
      fc.property(filter, (any) => {
        expect(asSets(read(query(any)))).toEqual(asSets(any));
      }),
      { numRuns: 500 },
    );
  });

  test('writes the same address for the same choices in any order', () => {
    fc.assert(
      fc.property(filter, (any) => {
        const otherwise = {
          ...any,
          facets: Object.fromEntries(
            Object.entries(any.facets).map(([key, chosen]) => [key, [...chosen, ...chosen].reverse()]),
          ),
        };
        expect(query(otherwise)).toBe(query(any));
        expect(query(read(query(any)), query(any))).toBe(query(any));
      }),
    );
  });
});
