import type { Locale } from '../../model/locale.ts';
import type { Found } from '../../model/search/find.ts';

/** A query to the search worker. */
export interface SearchQuestion {
  readonly number: number;
  /** The absolute address of the data of all locales; ends with a slash. */
  readonly data: string;
  /** Appended to addresses: another one asks for newer data. */
  readonly version: string;
  readonly locale: Locale;
  /** As typed; empty to only load what will be searched. */
  readonly query: string;
}

export interface SearchAnswer {
  /** The number of the query. Queries that were followed by another are not answered. */
  readonly number: number;
  /** null if there is nothing to search: the titles could not be loaded. */
  readonly found: Found | null;
  /** false: more may be found when the abstracts have come. */
  readonly isLast: boolean;
}
