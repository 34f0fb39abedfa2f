import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A digest of the names and bytes of all files below a folder, independent of the order of the disk.
 *
 * @param counts whether a file does, by its name
 */
export function folderDigest(folder: string, counts: (name: string) => boolean = () => true): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(folder, file)}:${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
