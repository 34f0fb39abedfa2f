import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of Lectern itself, absolute: this repository, or the installed package. The app's code is in its `src`,
 * and the template of all pages in its `index.html`. A conference may be in another folder.
 *
 * @throws Error if this code was moved away from both
 */
export function packageFolder(): string {
  return (known ??= folderFrom(import.meta.dirname));
}

let known: string | null = null;

function folderFrom(folder: string): string {
  const isFound = ['index.html', 'package.json', 'src'].every((name) => existsSync(join(folder, name)));
  if (isFound) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The files of Lectern are incomplete: install it again.');
  return folderFrom(parent);
}
