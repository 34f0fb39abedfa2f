import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheKey } from './digests.ts';
import { folderDigest } from './folderDigest.ts';
import { codeDigest } from './codeDigest.ts';
import { libraryFile } from '../pictures/libraryFile.ts';

/** The libraries that parse files. */
export const readingLibraries = [
  'gray-matter',
  'hast-util-sanitize',
  'hast-util-to-html',
  'satteri',
  'smol-toml',
  'valibot',
  'yaml',
] as const;

/** Whether a file of a library is code: not types, source maps or documentation. */
const runs = (name: string) => !/\.(?:d\.[cm]?ts|map|md)$/.test(name);

/**
 * A digest of everything that parsing a file depends on besides the file: the code of plugin and model, the code of the
 * libraries, the versions of their dependencies, the runtime. If it changes too often, builds are slower; if too
 * rarely, they show outdated content.
 */
export function parserFingerprint(): string {
  return cacheKey(
    codeDigest(),
    ...readingLibraries.map((name) => folderDigest(dirname(libraryFile(name, 'package.json')), runs)),
    installedVersions(),
  );
}

/** All installed versions, as listed by npm. */
function installedVersions(): string {
  try {
    return readFileSync(join(dirname(libraryFile('yaml', 'package.json')), '../.package-lock.json'), 'utf8');
  } catch {
    return '';
  }
}
