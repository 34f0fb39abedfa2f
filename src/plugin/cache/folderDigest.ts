import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/**
 * A digest of the names and bytes of all files below a folder, independent of the order of the disk.
 *
 * @param counts whether a file does, by its name
 */
export function folderDigest(folder: string, counts: (name: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  for (const name of filesBelow(folder).filter((file) => counts(basename(file)))) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}:${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** The paths of all files below a folder, sorted, with forward slashes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
