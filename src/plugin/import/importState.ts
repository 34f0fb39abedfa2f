import type { Clash, ImportedFile } from './mergeFile.ts';
import { recordIn, textIn } from './foreignValue.ts';

/** In the content folder: the last import, to distinguish edits by hand from it. */
export const stateFile = '.lectern-import.json';

export interface ImportState {
  /** By path from the content folder. */
  readonly files: ReadonlyMap<string, ImportedFile>;
  /** Values of the source that were not imported because of edits by hand. */
  readonly clashes: readonly Clash[];
}

export const noState: ImportState = { files: new Map(), clashes: [] };

/** Reads the file; null where it is none that an import wrote. */
export function parseState(text: string): ImportState | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, files } = recordIn(value);
  if (version !== 1) return null;
  return {
    files: new Map(
      Object.entries(recordIn(files)).map(([path, file]) => {
        const { of, fields, body } = recordIn(file);
        return [
          path,
          { of: textIn(of), fields: recordIn(fields), body: typeof body === 'string' ? body : null },
        ];
      }),
    ),
    clashes: [],
  };
}

/** The same state gives the same bytes. */
export function formatState({ files, clashes }: ImportState): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(sorted), clashes }, null, 1)}\n`;
}
