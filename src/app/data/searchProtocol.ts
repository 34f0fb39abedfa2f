import type { SessionId } from '../../model/session.ts';

/** Asked of the one who searches abstracts. */
export interface SearchQuestion {
  readonly number: number;
  /** Where the texts are: absolute. */
  readonly address: string;
  /** As typed; empty only to have the texts ready. */
  readonly query: string;
}

export interface SearchAnswer {
  /** Of the question. */
  readonly number: number;
  /** Null where the texts could not be fetched. */
  readonly ids: readonly SessionId[] | null;
}
