import { createRequire } from 'node:module';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import { committedAt } from '../history/git.ts';
import type { NamedPhoto } from '../pictures/namedPhotos.ts';
import { brokenPhoto, readPhoto, type Refusal } from '../pictures/photoFile.ts';
import { photoLimits } from '../pictures/resizePhoto.ts';
import type { Problem } from '../problem.ts';

/** Wide and high enough for the smallest picture of a person that pages show. */
const smallest = 160;

/** Warns of photos that a build could not show, as it does, and of those that are too small to be sharp. */
export async function lintPhotos(
  photos: readonly NamedPhoto[],
  publicFolder: string,
  publicFiles: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const ours = photos.filter(({ path }) => publicFiles.has(percentDecoded(path)));
  if (ours.length === 0) return [];
  // Loaded where there are photos to look at. Not by import(): Node 20 runs this by Vite, which by then has ended.
  const sharp = createRequire(import.meta.url)('sharp') as (typeof import('sharp'))['default'];
  const look = async (path: string): Promise<readonly [number, number] | Refusal | null> => {
    const bytes = await readPhoto(path, publicFolder);
    if (!(bytes instanceof Uint8Array)) return bytes;
    try {
      const picture = sharp(bytes, photoLimits);
      // Small, so that it is fast; to its end all the same.
      await picture.clone().resize(16).raw().toBuffer();
      const { width, height } = await picture.metadata();
      return [width, height];
    } catch (error) {
      return brokenPhoto(path, error);
    }
  };
  const found: Problem[] = [];
  for (const { path: photo, file, line, column } of ours) {
    const size = await look(photo);
    if (size !== null && 'message' in size) found.push({ file, line, column, severity: 'warning', ...size });
    if (size === null || 'message' in size || Math.min(...size) >= smallest) continue;
    found.push({
      file,
      line,
      column,
      severity: 'warning',
      message: `Photo "${photo}" has only ${size[0]} × ${size[1]} pixels.`,
      hint: `Use one of at least ${smallest} × ${smallest}, better 320 × 320.`,
    });
  }
  return found;
}

/** A file of a session, as `lintTranslations` needs it. */
export interface WrittenFile {
  readonly id: string;
  readonly locale: string;
  /** As shown in problems. */
  readonly path: string;
}

/**
 * Warns of translations that were committed before the last edit of their original.
 *
 * @param root absolute; paths are from here
 */
export async function lintTranslations(
  files: readonly WrittenFile[],
  original: string,
  root: string,
): Promise<readonly Problem[]> {
  const times = await committedAt(root).catch(() => null);
  if (times === null) return [];
  const originals = new Map(files.filter(({ locale }) => locale === original).map((file) => [file.id, file]));
  return files.flatMap(({ id, locale, path }): Problem[] => {
    const first = originals.get(id);
    const [written, edited] = [times.get(path), first && times.get(first.path)];
    if (locale === original || first === undefined || written === undefined || edited === undefined)
      return [];
    if (edited <= written) return [];
    const day = new Date(edited * 1000).toISOString().slice(0, 10);
    return [
      {
        file: path,
        line: 1,
        column: 1,
        severity: 'warning',
        message: `The original was edited on ${day}, after this translation.`,
        hint: `Compare it with ${first.path}, and commit this file again.`,
      },
    ];
  });
}
