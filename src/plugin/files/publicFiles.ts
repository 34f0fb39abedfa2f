import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { nearestName } from '../../model/text/nearest.ts';
import { isWithin } from './readText.ts';

/**
 * Every file below the public folder, by path with forward slashes; empty if there is no such folder. Symbolic links
 * are only followed within the folder: others could publish any file of the build machine.
 */
export function listPublicFiles(folder: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  let realFolder: string;
  try {
    realFolder = realpathSync(folder);
  } catch {
    return Promise.resolve(names);
  }
  const list = (directory: string, within: readonly string[]): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = join(directory, entry.name);
      const name = relative(folder, file).split(sep).join('/');
      if (entry.isFile()) names.add(name);
      else if (entry.isDirectory()) list(file, within);
      else if (entry.isSymbolicLink()) follow(file, name, within);
    }
  };
  const follow = (file: string, name: string, within: readonly string[]): void => {
    try {
      const real = realpathSync(file);
      // Nor links to a parent folder.
      if (
        !isWithin(real, realFolder) ||
        within.includes(real) ||
        isWithin(realpathSync(join(file, '..')), real)
      )
        return;
      const found = statSync(real);
      if (found.isFile()) names.add(name);
      else if (found.isDirectory()) list(file, [...within, real]);
    } catch {
      // A broken link.
    }
  };
  try {
    list(folder, []);
  } catch {
    // An unreadable folder has no files to publish.
  }
  return Promise.resolve(names);
}

/** The file of the same folder with the most similar name. */
export function nearestFile(path: string, files: ReadonlySet<string>): string | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const names = [...files].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  const nearest = nearestName(path.slice(folder.length), names);
  return nearest === null ? null : folder + nearest;
}
