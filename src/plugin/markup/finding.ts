import { shortened } from '../../model/text/shortened.ts';

/** A problem in a text; `index` counts UTF-16 units from its start. */
export interface Finding {
  readonly index: number;
  readonly message: string;
  readonly hint: string;
}

/** A replacement of `source.slice(start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits to the source, in any order; of two overlapping edits the later one is ignored. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at);
}

/** Quotes a value for messages: on one line, shortened. */
export function quoted(value: string): string {
  return `"${shortened(value.replace(/\s+/g, ' ').trim(), 60)}"`;
}
