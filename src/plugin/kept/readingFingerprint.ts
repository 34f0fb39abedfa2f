import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheKey } from './buildCache.ts';
import { folderDigest } from './folderDigest.ts';
import { ownCodeDigest } from './ownCode.ts';
import { libraryFile } from '../pictures/libraryFile.ts';

/** The libraries by which a file is read. */
export const readingLibraries = [
  'gray-matter',
  'hast-util-sanitize',
  'hast-util-to-html',
  'satteri',
  'valibot',
  'yaml',
] as const;

/** Not what a library has beside: types, maps, words. */
const runs = (name: string) => !/\.(?:d\.[cm]?ts|map|md)$/.test(name);

/**
 * Changes with anything but the file itself that the reading of a file depends on: the plugin's code and the model's,
 * the code of the libraries, the versions of what those need, the runtime. One that changes too often costs seconds;
 * one that changes too seldom shows an old reading.
 */
export function readingFingerprint(): string {
  return cacheKey(
    ownCodeDigest(),
    ...readingLibraries.map((name) => folderDigest(dirname(libraryFile(name, 'package.json')), runs)),
    installedVersions(),
  );
}

/** What npm says that it has installed, dependencies of dependencies among them. */
function installedVersions(): string {
  try {
    return readFileSync(join(dirname(libraryFile('yaml', 'package.json')), '../.package-lock.json'), 'utf8');
  } catch {
    return '';
  }
}
