import { readDuring } from './filterQuery.ts';
import type { QueryEntries } from './filterQuery.ts';
import { matchesText, searchTerms } from './search.ts';
import type { DayKey } from './zonedTime.ts';

/** What the page for other sites knows of each of its rows. */
export interface EmbeddedRow {
  readonly day: DayKey | null;
  /** The ids of its values, by facet. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds since 1970; null: not scheduled yet. */
  readonly span: readonly [start: number, end: number] | null;
  /** A break or the like: shown only where nothing narrows the list. */
  readonly isPause: boolean;
}

/**
 * Which rows the address of the page asks for, with the parameters of the agenda: `day`, those of the facets, `during`
 * and `q`. Several values of one mean any of them.
 *
 * @param facets the keys of all facets, also of those that no row has a value of
 * @param textOf of a row, as `searchForm` writes it
 */
export function shownRows(
  rows: readonly EmbeddedRow[],
  facets: readonly string[],
  params: QueryEntries,
  textOf: (index: number) => string,
): readonly boolean[] {
  const entries = [...params].filter(([, value]) => value !== '');
  const valuesOf = (name: string) => entries.flatMap(([key, value]) => (key === name ? value : []));
  const days = valuesOf('day');
  const chosen = facets.map((key) => [key, valuesOf(key)] as const).filter(([, values]) => values.length > 0);
  const during = readDuring(valuesOf('during')[0]);
  const terms = searchTerms(valuesOf('q')[0] ?? '');
  const narrows = chosen.length > 0 || during !== null || terms.length > 0;
  return rows.map(
    ({ day, facets: valuesByFacet, span, isPause }, index) =>
      !(narrows && isPause) &&
      (days.length === 0 || (day !== null && days.includes(day))) &&
      (during === null || (span !== null && during.start <= span[0] && span[0] < during.end)) &&
      chosen.every(([key, values]) => valuesByFacet[key]?.some((value) => values.includes(value)) === true) &&
      (terms.length === 0 || matchesText(textOf(index), terms)),
  );
}
