/** A file of the house, as text. */
export interface SourceText {
  /** From the root of the project, with forward slashes: `src/model/session.ts`. */
  readonly path: string;
  readonly text: string;
}

/** One breach of a rule, where it stands, and what to do about it. */
export interface Fault {
  readonly rule: 'direction' | 'library' | 'orphan' | 'unresolved' | 'opaque' | 'name' | 'length' | 'place';
  readonly path: string;
  readonly line: number;
  readonly message: string;
}
