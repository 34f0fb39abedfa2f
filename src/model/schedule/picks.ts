import type { SessionId } from '../session.ts';

/** How much a visitor wants to see a saved session; one that is merely saved has none. */
export type Priority = 'must' | 'maybe';

/** The sessions of a list, each with how much its owner wants to see it. */
export type Picks = ReadonlyMap<SessionId, Priority | null>;
