import { emptyFilter, type AgendaFilter } from './filter.ts';
import type { RoomId } from './room.ts';
import type { SessionFormat } from './session.ts';
import type { TrackId } from './track.ts';

/** The parameters of an address in order: what a URLSearchParams gives when iterated, and is made of. */
export type QueryEntries = Iterable<readonly [name: string, value: string]>;

/** The facet each parameter says, in the order in which they are written. */
const facets = [
  ['track', 'tracks'],
  ['language', 'languages'],
  ['format', 'formats'],
  ['room', 'rooms'],
] as const;
const textParameter = 'q';
const parameters: ReadonlySet<string> = new Set([textParameter, ...facets.map(([parameter]) => parameter)]);

/** Each value once and in a fixed order, for the same choice made in another order is the same choice. */
function normal<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].filter((value) => value !== '').toSorted();
}

/**
 * The filter an address says. Values that no session has are kept, for an empty result to name them.
 *
 * @param params the address's parameters, such as a URLSearchParams
 */
export function readFilter(params: QueryEntries): AgendaFilter {
  const entries = [...params];
  const valuesOf = (name: string) => normal(entries.flatMap(([key, value]) => (key === name ? value : [])));
  const [tracks, languages, formats, rooms] = facets.map(([parameter]) => valuesOf(parameter));
  return {
    tracks: (tracks ?? []) as TrackId[],
    languages: languages ?? [],
    formats: (formats ?? []) as SessionFormat[],
    rooms: (rooms ?? []) as RoomId[],
    text: entries.find(([key]) => key === textParameter)?.[1] ?? emptyFilter.text,
  };
}

/**
 * The parameters that say this filter: always the same for the same choice. `readFilter` reads them back.
 *
 * @param params the address's parameters so far; those that are no filter's are kept, after the filter's
 * @example
 * setSearchParams(new URLSearchParams(writeFilter(filter, searchParams)))
 */
export function writeFilter(
  filter: AgendaFilter,
  params: QueryEntries = [],
): [name: string, value: string][] {
  const written = facets.flatMap(([parameter, facet]) =>
    normal<string>(filter[facet]).map((value): [string, string] => [parameter, value]),
  );
  if (filter.text !== '') written.push([textParameter, filter.text]);
  const others = [...params].filter(([name]) => !parameters.has(name));
  return [...written, ...others.map(([name, value]): [string, string] => [name, value])];
}
