import type { Found } from '../../model/search/find.ts';
import type { Locale } from '../../model/locale.ts';

/** Called with an answer, and perhaps again with a better one; null if nothing can be searched. */
export type OnAnswer = (found: Found | null, isLast: boolean) => void;

/** Sends a query. An earlier query is no longer answered. */
export type Search = (question: Omit<SearchQuestion, 'number'>, onAnswer: OnAnswer) => void;

/**
 * Searches in a worker, which starts with the first question.
 *
 * @param start creates the worker
 */
export function searchThread(start: () => Worker): Search {
  let worker: Worker | null = null;
  let number = 0;
  let waiting: OnAnswer | null = null;

  function started(): Worker {
    const made = start();
    made.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.number === number) waiting?.(data.found, data.isLast);
    });
    // For example, its script failed to load. The next query tries again.
    made.addEventListener('error', () => {
      worker = null;
      waiting?.(null, true);
    });
    return made;
  }

  return (question, onAnswer) => {
    worker ??= started();
    number += 1;
    waiting = onAnswer;
    worker.postMessage({ ...question, number } satisfies SearchQuestion);
  };
}

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
