/** How much a visitor wants to see a saved session; one that is merely saved has none. */
export type Priority = 'must' | 'maybe';
