import { photoTypes, photoVariant, photoWidths, type PhotoType, type PhotoWidth } from '../../model/photo.ts';
import type { BuildCache } from '../cache/buildCache.ts';
import { cacheKey } from '../cache/digests.ts';
import { mapConcurrently } from './mapConcurrently.ts';
import { warning, type Problem, type Explanation } from '../problem.ts';
import type { NamedPhoto } from './namedPhotos.ts';
import { brokenPhoto, readPhoto, photoSettings, type ResizePhoto } from './photoFile.ts';

/** Puts a file into the built site; the name is below its root, with forward slashes. */
export type WriteFile = (name: string, bytes: Uint8Array) => Promise<void>;

export interface PhotoOptions {
  readonly publicFolder: string;
  readonly cache: BuildCache;
  readonly write: WriteFile;
  readonly resize: ResizePhoto;
  /** Changes with the code and the libraries. */
  readonly fingerprint: string;
}

export interface PhotoPictures {
  /** By path: the hash to mark the photo with, or null if it can't be shown. */
  readonly hashes: ReadonlyMap<string, string | null>;
  readonly problems: readonly Problem[];
}

/** As many as libuv has threads by default. */
const atOnce = 4;

/** Resizes each photo to all widths and formats, and reports those that cannot be shown. */
export async function photoPictures(
  photos: readonly NamedPhoto[],
  options: PhotoOptions,
): Promise<PhotoPictures> {
  const outcomes = await mapConcurrently(photos, atOnce, (photo) => makePhoto(photo.path, options));
  const hashes = new Map<string, string | null>();
  const problems: Problem[] = [];
  for (const [index, { path, file, ...position }] of photos.entries()) {
    const outcome = outcomes[index] ?? null;
    hashes.set(path, typeof outcome === 'string' ? outcome : null);
    if (outcome !== null && typeof outcome === 'object')
      problems.push(warning('photo-broken', file, outcome.message, outcome.hint, position));
  }
  return { hashes, problems };
}

async function makePhoto(
  path: string,
  { publicFolder, cache, write, resize, fingerprint }: PhotoOptions,
): Promise<string | Explanation | null> {
  const bytes = await readPhoto(path, publicFolder);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const key = cacheKey('photo', fingerprint, JSON.stringify(photoSettings), bytes);
  const variants = new Map<readonly [PhotoType, PhotoWidth], Uint8Array>();
  for (const type of photoTypes) {
    for (const width of photoWidths) {
      const made = await cache
        .get(cacheKey(key, type, String(width)), () => resize(bytes, width, type))
        .catch((error: unknown) => brokenPhoto(path, error));
      // If one fails, no page uses the others.
      if (!(made instanceof Uint8Array)) return made;
      variants.set([type, width], made);
    }
  }
  // A hash of the pictures, so that the same pictures have the same address, whichever version made them.
  const hash = cacheKey(...variants.values()).slice(0, 8);
  for (const [[type, width], made] of variants) await write(photoVariant(path, hash, width, type), made);
  return hash;
}
