import { photoTypes, photoVariant, photoWidths } from '../../model/photo.ts';
import { cacheKey } from '../kept/buildCache.ts';
import type { BuildCache } from '../kept/buildCache.ts';
import { inParallel } from './inParallel.ts';
import type { Problem } from '../problem.ts';
import type { NamedPhoto } from './namedPhotos.ts';
import { brokenPhoto, readPhoto } from './photoFile.ts';
import type { Refusal } from './photoFile.ts';
import { photoSettings } from './resizePhoto.ts';
import type { ResizePhoto } from './resizePhoto.ts';

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
  /** By path: the hash to mark the photo with, or null where it can't be shown. */
  readonly hashes: ReadonlyMap<string, string | null>;
  readonly problems: readonly Problem[];
}

/** As many as libuv has threads by default. */
const atOnce = 4;

/** Makes each photo smaller, in every width and type, and says which can't be shown. */
export async function photoPictures(
  photos: readonly NamedPhoto[],
  options: PhotoOptions,
): Promise<PhotoPictures> {
  const outcomes = await inParallel(photos, atOnce, (photo) => makePhoto(photo.path, options));
  const hashes = new Map<string, string | null>();
  const problems: Problem[] = [];
  for (const [place, { path, file, line, column }] of photos.entries()) {
    const outcome = outcomes[place] ?? null;
    hashes.set(path, typeof outcome === 'string' ? outcome : null);
    if (outcome !== null && typeof outcome === 'object')
      problems.push({ file, line, column, severity: 'warning', ...outcome });
  }
  return { hashes, problems };
}

async function makePhoto(
  path: string,
  { publicFolder, cache, write, resize, fingerprint }: PhotoOptions,
): Promise<string | Refusal | null> {
  const bytes = await readPhoto(path, publicFolder);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const key = cacheKey('photo', fingerprint, JSON.stringify(photoSettings), bytes);
  const hash = key.slice(0, 8);
  for (const type of photoTypes) {
    for (const width of photoWidths) {
      const made = await cache
        .get(cacheKey(key, type, String(width)), () => resize(bytes, width, type))
        .catch((error: unknown) => brokenPhoto(path, error));
      // All or nothing: where one can't be made, no page will ask for the others.
      if (!(made instanceof Uint8Array)) return made;
      await write(photoVariant(path, hash, width, type), made);
    }
  }
  return hash;
}
