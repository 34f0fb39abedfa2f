import type { SessionId } from '../../model/session.ts';
import type { SearchAnswer, SearchQuestion } from './searchProtocol.ts';

/** Finds the sessions whose titles or abstracts hold all words of a query; null where that cannot be told. */
export type AbstractSearch = (address: string, query: string) => Promise<readonly SessionId[] | null>;

/**
 * Searches in a thread of its own, which starts with the first question.
 *
 * @param start makes the thread
 */
export function abstractSearch(start: () => Worker): AbstractSearch {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, (ids: readonly SessionId[] | null) => void>();
  const giveUp = () => {
    for (const done of waiting.values()) done(null);
    waiting.clear();
  };

  function started(): Worker {
    const made = start();
    made.addEventListener('message', ({ data: { number, ids } }: MessageEvent<SearchAnswer>) => {
      waiting.get(number)?.(ids);
      waiting.delete(number);
    });
    // As where its script cannot be fetched: the next question tries again.
    made.addEventListener('error', () => {
      worker = null;
      giveUp();
    });
    return made;
  }

  return (address, query) =>
    new Promise((done) => {
      worker ??= started();
      last += 1;
      waiting.set(last, done);
      worker.postMessage({ number: last, address, query } satisfies SearchQuestion);
    });
}
