import { emptyFilter, type AgendaFilter } from './filter.ts';
import type { RoomId } from './room.ts';
import type { SessionFormat } from './session.ts';
import type { TrackId } from './track.ts';
import { instantFrom, type Instant, type Span } from './zonedTime.ts';

/** The parameters of an address in order: what a URLSearchParams gives when iterated, and is made of. */
export type QueryEntries = Iterable<readonly [name: string, value: string]>;

/** The facet each parameter says, in the order in which they are written. */
const facets = [
  ['track', 'tracks'],
  ['language', 'languages'],
  ['format', 'formats'],
  ['room', 'rooms'],
] as const;
const duringParameter = 'during';
const savedParameter = 'saved';
const textParameter = 'q';
const parameters: ReadonlySet<string> = new Set([
  ...facets.map(([parameter]) => parameter),
  duringParameter,
  savedParameter,
  textParameter,
]);

/** A whole minute in UTC, `2021-08-07T02:40Z`. */
const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/;

/** An interval as ISO 8601 writes it, in UTC; null for any other text, and where nothing fits in. */
export function readDuring(text: string | undefined): Span | null {
  const [start = '', end = '', ...more] = text?.split('/') ?? [];
  if (more.length > 0 || !minute.test(start) || !minute.test(end)) return null;
  const span = { start: instantFrom(Date.parse(start)), end: instantFrom(Date.parse(end)) };
  return span.start < span.end ? span : null;
}

/** The interval as `readDuring` reads it. @example '2021-08-07T02:40Z/2021-08-07T05:30Z' */
export function writeDuring({ start, end }: Span): string {
  const written = (instant: Instant) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
  return `${written(start)}/${written(end)}`;
}

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
    during: readDuring(entries.find(([key]) => key === duringParameter)?.[1]),
    saved: entries.some(([key, value]) => key === savedParameter && value === '1'),
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
  if (filter.during !== null) written.push([duringParameter, writeDuring(filter.during)]);
  if (filter.saved) written.push([savedParameter, '1']);
  if (filter.text !== '') written.push([textParameter, filter.text]);
  const others = [...params].filter(([name]) => !parameters.has(name));
  return [...written, ...others.map(([name, value]): [string, string] => [name, value])];
}
