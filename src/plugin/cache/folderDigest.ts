import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { cacheKey } from './digests.ts';

/**
 * A digest of the names and bytes of all files below a folder, independent of the order of the disk.
 *
 * @param counts whether a file is included, by its name
 */
export function folderDigest(folder: string, counts: (name: string) => boolean = () => true): string {
  const names = filesBelow(folder).filter((file) => counts(basename(file)));
  return cacheKey(...names.flatMap((name) => [name, readFileSync(join(folder, name))]));
}

/** The paths of all files below a folder, sorted, with forward slashes. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
