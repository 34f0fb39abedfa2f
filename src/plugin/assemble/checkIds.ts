import type { Problem } from '../problem.ts';
import type { Joined } from './joinLocales.ts';
import type { Parsed } from './parsedContent.ts';

/** Warns of files whose names differ in nothing but capitals: on many disks, and hosts, they are one file. */
export function checkIds(files: readonly Joined<Parsed<unknown>>[]): Problem[] {
  const known = new Map<string, string>();
  return files.flatMap(({ id, original: { path } }): Problem[] => {
    const other = known.get(id.toLowerCase());
    known.set(id.toLowerCase(), path);
    if (other === undefined) return [];
    return [
      {
        file: path,
        line: 1,
        column: 1,
        severity: 'warning',
        message: `"${path}" and "${other}" differ only in capitals.`,
        hint: 'Rename one of them: their pages would overwrite each other on disks that do not tell capitals apart.',
      },
    ];
  });
}
