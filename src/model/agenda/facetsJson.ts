import type { Agenda, AgendaFacetValues, AgendaSession, AgendaSessionsJson, FacetsJson } from './agenda.ts';
import { listedIds } from './countsJson.ts';
import {
  consecutiveDifferences,
  cumulativeSums,
  decodeChars,
  encodeAsChars,
  grouped,
  indexFinder,
} from './numberEncoding.ts';
import {
  builtInFacets,
  facetList,
  facetValuesOf,
  type BuiltInFacet,
  type BuiltInFacetKey,
  type FacetList,
} from '../facets.ts';

type Decode = (column: string | readonly number[]) => readonly number[];

const unchanged = (indexes: readonly number[]) => indexes;
const encoders = { differences: consecutiveDifferences, chars: encodeAsChars, numbers: unchanged };
type Decoders = Record<BuiltInFacet['codec'], Decode>;
const decoders = { differences: cumulativeSums, chars: decodeChars, numbers: unchanged } as Decoders;

/**
 * Encodes the facets of all sessions: a column of indexes for each built-in one, of the first value, and the lists they
 * refer to, if the agenda has none; and what is declared.
 */
export function encodeFacets(agenda: Agenda): FacetsJson & Pick<AgendaSessionsJson, 'facets'> {
  const { sessions } = agenda;
  const fields = builtInFacets.flatMap(({ key, codec }): [string, unknown][] => {
    const valuesOf = facetValuesOf(key);
    const values = sessions.map((session) => valuesOf(session)[0] ?? null);
    const listed = listedIds(agenda, key);
    const ids = listed ?? [...new Set(values.flatMap((id) => id ?? []))];
    const column = encoders[codec](values.map(indexFinder(ids, (id) => id, key)));
    return [[key, column], ...(listed === null ? [[facetList(key), ids] as [string, unknown]] : [])];
  });
  return {
    ...(Object.fromEntries(fields) as FacetsJson),
    ...(agenda.facets && { facets: agenda.facets.map((facet) => encodeDeclared(facet, sessions)) }),
  };
}

function encodeDeclared(
  { facet: { key }, values }: AgendaFacetValues,
  sessions: readonly AgendaSession[],
): readonly [counts: string, indexes: string] {
  const indexOf = indexFinder(values, ({ id }) => id, key);
  const chosen = sessions.map(
    (session) => session.facets?.find(({ facet }) => facet.key === key)?.values.map(indexOf) ?? [],
  );
  return [encodeAsChars(chosen.map((indexes) => indexes.length)), encodeAsChars(chosen.flat())];
}

/** The inverse of `encodeFacets`: reads the fields of one session by its index. */
export function facetsReader(
  json: AgendaSessionsJson,
  { tracks, rooms, facets = [] }: Pick<Agenda, 'tracks' | 'rooms' | 'facets'>,
): (session: number) => Pick<AgendaSession, BuiltInFacetKey | 'facets'> {
  const lists: Record<FacetList, readonly unknown[]> = { ...json, tracks, rooms };
  const columns = builtInFacets.map(({ key, codec }) => {
    const items = lists[facetList(key)];
    return [key, decoders[codec](json[key]).map((index) => items[index] ?? null)] as const;
  });
  const valuesOf = (json.facets ?? []).map(([counts, indexes]) => grouped(counts, decodeChars(indexes)));
  return (session) => {
    const fields: Record<string, unknown> = {};
    for (const [key, items] of columns) fields[key] = items[session] ?? null;
    const declared = facets.flatMap(({ facet, values }, index): AgendaFacetValues[] => {
      const used = valuesOf[index]?.[session]?.flatMap((valueIndex) => values[valueIndex] ?? []) ?? [];
      return used.length === 0 ? [] : [{ facet, values: used }];
    });
    if (declared.length > 0) fields['facets'] = declared;
    return fields as ReturnType<ReturnType<typeof facetsReader>>;
  };
}
