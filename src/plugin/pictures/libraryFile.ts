import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The absolute path of a file in an installed package, whether or not its `exports` include it.
 *
 * @throws Error if the package is not installed
 */
export function libraryFile(name: string, file: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name, file)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`"${name}/${file}" is not installed: run "npm ci" first.`);
  return found;
}
