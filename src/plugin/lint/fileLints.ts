import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import { committedAt } from '../history/git.ts';
import type { NamedPhoto } from '../pictures/namedPhotos.ts';
import type { Problem } from '../problem.ts';

/** Wide and high enough for the smallest picture of a person that pages show. */
const smallest = 160;

/** Warns of photos that are too small to be sharp. Others that cannot be read are left to the build, which says why. */
export async function lintPhotos(
  photos: readonly NamedPhoto[],
  publicFolder: string,
  publicFiles: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const ours = photos.filter(({ path }) => publicFiles.has(percentDecoded(path)));
  if (ours.length === 0) return [];
  // Loaded where there are photos to look at. Not by import(): Node 20 runs this by Vite, which by then has ended.
  const sharp = createRequire(import.meta.url)('sharp') as (typeof import('sharp'))['default'];
  const sizeOf = async (path: string): Promise<readonly [number, number] | null> => {
    try {
      const { width, height } = await sharp(await readFile(join(publicFolder, path))).metadata();
      return [width, height];
    } catch {
      return null;
    }
  };
  const found: Problem[] = [];
  for (const { path: photo, file, line, column } of ours) {
    const size = await sizeOf(percentDecoded(photo));
    if (size === null || Math.min(...size) >= smallest) continue;
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
