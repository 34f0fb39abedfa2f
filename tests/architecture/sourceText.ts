/** A source file, as text. */
export interface SourceText {
  /** From the root of the project, with forward slashes: `src/model/session.ts`. */
  readonly path: string;
  readonly text: string;
}

/** A violation of a rule: where it is, and what to do about it. */
export interface Fault {
  readonly rule: 'direction' | 'library' | 'orphan' | 'unresolved' | 'opaque' | 'name' | 'length' | 'place';
  readonly path: string;
  readonly line: number;
  readonly message: string;
}
