import { emptyFilter, type AgendaFilter } from './filter.ts';
import { instantFrom, type Instant, type Span } from './zonedTime.ts';

/** The parameters of an address in order, as URLSearchParams iterates and accepts them. */
export type QueryEntries = Iterable<readonly [name: string, value: string]>;

const duringParameter = 'during';
const savedParameter = 'saved';
export const textParameter = 'q';

/** A whole minute in UTC, `2021-08-07T02:40Z`. */
const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/;

/** Reads an ISO 8601 interval in UTC; null for any other text, and for an empty interval. */
export function readDuring(text: string | undefined): Span | null {
  const [start = '', end = '', ...more] = text?.split('/') ?? [];
  if (more.length > 0 || !minute.test(start) || !minute.test(end)) return null;
  const span = { start: instantFrom(Date.parse(start)), end: instantFrom(Date.parse(end)) };
  return span.start < span.end ? span : null;
}

/** The inverse of `readDuring`. @example '2021-08-07T02:40Z/2021-08-07T05:30Z' */
export function writeDuring({ start, end }: Span): string {
  const written = (instant: Instant) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
  return `${written(start)}/${written(end)}`;
}

/** Each value once, in a fixed order, because the order of choosing does not matter. */
function normal(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').toSorted();
}

/**
 * Reads a filter from an address. Unknown values stay in it, so that an empty result can name them.
 *
 * @param params the address's parameters, such as a URLSearchParams
 * @param keys of the facets, see `facetsOf`
 */
export function readFilter(params: QueryEntries, keys: readonly string[]): AgendaFilter {
  const entries = [...params];
  const valuesOf = (name: string) => normal(entries.flatMap(([key, value]) => (key === name ? value : [])));
  const chosen = keys.map((key) => [key, valuesOf(key)] as const);
  return {
    facets: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    during: readDuring(entries.find(([key]) => key === duringParameter)?.[1]),
    saved: entries.some(([key, value]) => key === savedParameter && value === '1'),
    text: entries.find(([key]) => key === textParameter)?.[1] ?? emptyFilter.text,
  };
}

/**
 * Writes a filter as parameters, always the same for the same choices. The inverse of `readFilter`.
 *
 * @param params the address's current parameters; those that are not part of the filter stay, after the filter's
 * @param keys of the facets, in the order in which they are written
 * @example
 * setSearchParams(new URLSearchParams(writeFilter(filter, searchParams, keys)))
 */
export function writeFilter(
  filter: AgendaFilter,
  params: QueryEntries,
  keys: readonly string[],
): [name: string, value: string][] {
  const written = keys.flatMap((key) =>
    normal(filter.facets[key] ?? []).map((value): [string, string] => [key, value]),
  );
  if (filter.during !== null) written.push([duringParameter, writeDuring(filter.during)]);
  if (filter.saved) written.push([savedParameter, '1']);
  if (filter.text !== '') written.push([textParameter, filter.text]);
  const ours = new Set([...keys, duringParameter, savedParameter, textParameter]);
  const others = [...params].filter(([name]) => !ours.has(name));
  return [...written, ...others.map(([name, value]): [string, string] => [name, value])];
}
