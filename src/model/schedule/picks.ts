import type { SessionId } from '../session.ts';

/** The priority of a saved session; null if it has none. */
export type Priority = 'must' | 'maybe';

/** The sessions of a schedule with their priorities. */
export type Picks = ReadonlyMap<SessionId, Priority | null>;
