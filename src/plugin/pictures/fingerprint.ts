import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheKey } from '../cache/digests.ts';
import { folderDigest } from '../cache/folderDigest.ts';
import { packageFolder } from '../packageFolder.ts';
import { fontFamilies } from './fontRanges.ts';
import { libraryFile } from './libraryFile.ts';

/**
 * The libraries that may draw differently in another version. That of sharp also stands for its binaries, whose versions
 * it names; loading sharp to ask for them takes a tenth of a second.
 */
const libraries = [...fontFamilies, 'harfbuzzjs', 'woff2-encoder', 'sharp'];

let known: string | null = null;

/**
 * A digest of everything except the content that pictures depend on: this folder's code, the libraries, including
 * fonts, and the Unicode data of the runtime. If it changes too often, builds are slower; if too rarely, they show
 * outdated pictures.
 */
export function drawingFingerprint(): string {
  known ??= cacheKey(
    folderDigest(join(packageFolder(), 'src/plugin/pictures')),
    ...libraries.map(libraryVersion),
    process.versions.icu ?? '',
  );
  return known;
}

function libraryVersion(name: string): string {
  const manifest = libraryFile(name, 'package.json');
  return String((JSON.parse(readFileSync(manifest, 'utf8')) as { version?: unknown }).version);
}
