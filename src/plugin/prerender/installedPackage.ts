import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of an installed package, with links resolved, as Node looks for it: in `node_modules` of a folder and of
 * those above it. It is searched for, because packages need not export their package.json.
 *
 * @param from the folder of the package that needs it, absolute
 * @returns null if it is not installed
 */
export function installedPackageFolder(from: string, name: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  return dirname(from) === from ? null : installedPackageFolder(dirname(from), name);
}
