import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheKey } from '../cache/buildCache.ts';
import { folderDigest } from '../cache/folderDigest.ts';
import { packageFolder } from '../packageFolder.ts';
import { fontFamilies } from './fontRanges.ts';
import { libraryFile } from './libraryFile.ts';

/** The libraries whose next version may draw the same thing differently. */
const libraries = [...fontFamilies, 'harfbuzzjs', 'woff2-encoder'];

let known: Promise<string> | null = null;

/**
 * Changes with anything but the content that pictures depend on: this folder's code, the libraries, the fonts among
 * them, and the runtime's knowledge of scripts and words. A fingerprint that changes too often costs a minute; one
 * that changes too seldom shows old pictures.
 */
export function drawingFingerprint(): Promise<string> {
  known ??= fingerprintNow();
  return known;
}

async function fingerprintNow(): Promise<string> {
  const { default: sharp } = await import('sharp');
  return cacheKey(
    folderDigest(join(packageFolder(), 'src/plugin/pictures')),
    ...libraries.map(libraryVersion),
    JSON.stringify(sharp.versions),
    process.versions.icu ?? '',
  );
}

function libraryVersion(name: string): string {
  const manifest = libraryFile(name, 'package.json');
  return String((JSON.parse(readFileSync(manifest, 'utf8')) as { version?: unknown }).version);
}
