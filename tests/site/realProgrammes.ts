import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared');

/**
 * Real programmes are not in the repository: tests over them run where a folder beside it has them, and say that they
 * were left out elsewhere.
 *
 * @param path of a file or folder there, such as `corpus/2025/content`
 * @returns its absolute path; null if it is missing
 */
export function realProgrammes(path: string): string | null {
  const absolute = resolve(folder, path);
  return existsSync(absolute) ? absolute : null;
}
