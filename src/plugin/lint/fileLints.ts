import { percentDecoded } from '../../model/text/percentEncoding.ts';
import type { ParsedSession } from '../assemble/parsedContent.ts';
import { committedAt } from '../history/git.ts';
import type { NamedPhoto } from '../pictures/namedPhotos.ts';
import { brokenPhoto, readPhoto, photoLimits } from '../pictures/photoFile.ts';
import { positionOf, warning, type Problem, type Explanation } from '../problem.ts';
import { inLocale } from '../../model/locale.ts';
import { canDraw } from '../pictures/fontRanges.ts';
import { filesWithLinks, positionIn } from './deadLinks.ts';
import type { LintInput } from './scheduleLints.ts';

/** The width and height of the smallest picture of a person on pages, in pixels. */
const smallest = 160;

/** Warns of photos that a build could not show, and of those that are too small to be sharp. */
export async function lintPhotos(
  photos: readonly NamedPhoto[],
  publicFolder: string,
  publicFiles: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const ours = photos.filter(({ path }) => publicFiles.has(percentDecoded(path)));
  if (ours.length === 0) return [];
  // Loaded only if there are pictures.
  const { default: sharp } = await import('sharp');
  const look = async (path: string): Promise<readonly [number, number] | Explanation | null> => {
    const bytes = await readPhoto(path, publicFolder);
    if (!(bytes instanceof Uint8Array)) return bytes;
    try {
      const picture = sharp(bytes, photoLimits);
      // Reads the whole file, scaled down to be fast.
      await picture.clone().resize(16).raw().toBuffer();
      const { width, height } = await picture.metadata();
      return [width, height];
    } catch (error) {
      return brokenPhoto(path, error);
    }
  };
  const found: Problem[] = [];
  for (const { path: photo, file, ...position } of ours) {
    const size = await look(photo);
    if (size !== null && 'message' in size)
      found.push(warning('photo-broken', file, size.message, size.hint, position));
    if (size === null || 'message' in size || Math.min(...size) >= smallest) continue;
    found.push(
      warning(
        'photo-small',
        file,
        `Photo "${photo}" has only ${size[0]} × ${size[1]} pixels.`,
        `Use one of at least ${smallest} × ${smallest}, better 320 × 320.`,
        position,
      ),
    );
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
      warning(
        'translation-old',
        path,
        `The original was edited on ${day}, after this translation.`,
        `Compare it with ${first.path}, and commit this file again.`,
      ),
    ];
  });
}

/** Warns of pictures in texts that are not in the public folder. */
export function missingPictures(input: LintInput): readonly Problem[] {
  const { base, publicFiles, textOf } = input;
  return filesWithLinks(input).flatMap((file) => {
    const found = file.texts.flatMap((html) => [...(html ?? '').matchAll(/<img[^>]* src="([^"]+)"/g)]);
    const paths = new Set(found.flatMap(([, src = '']) => pathOnSite(src, base) ?? []));
    return [...paths].flatMap((path): readonly Problem[] => {
      const name = percentDecoded(path);
      if (publicFiles.has(name)) return [];
      const text = textOf(file.path);
      const written = ['', '/', './', '../'].map((before) => positionIn(text, before + path));
      return [
        warning(
          'picture-missing',
          file.path,
          `Picture "${name}" is not in the public folder.`,
          'Put the file there, or fix the address.',
          written.find((position) => position !== null) ?? undefined,
        ),
      ];
    });
  });
}

/** null for pictures on other hosts. */
function pathOnSite(src: string, base: string): string | null {
  if (!src.startsWith(base) || src.startsWith('//')) return null;
  return src.slice(base.length).replace(/[?#].*$/s, '');
}

const drawn = new WeakMap<ParsedSession, boolean>();

/** Cached, because all titles are checked after each edit. */
function isTitleDrawn(file: ParsedSession): boolean {
  let known = drawn.get(file);
  if (known === undefined) drawn.set(file, (known = canDraw(file.record.title)));
  return known;
}

/** Warns of titles in scripts that preview pictures have no font for: one warning, with their number. */
export function undrawnTitles({ programme, previews, files, settingsPath }: LintInput): readonly Problem[] {
  if (!previews) return [];
  const { name, locales } = programme.conference;
  const undrawn = files
    .filter((file) => !isTitleDrawn(file))
    .map(({ path, record }) => ({
      path,
      title: record.title,
      position: positionOf(record.positions, 'title'),
    }));
  const title = inLocale(name, locales[0], locales)?.value ?? '';
  if (!canDraw(title)) undrawn.push({ path: settingsPath ?? '', title, position: { line: 1, column: 1 } });
  const [first] = undrawn;
  if (first === undefined) return [];
  const letters = [...new Set(first.title)].filter((letter) => !canDraw(letter));
  const others = undrawn.length === 1 ? '' : `, and for ${undrawn.length - 1} more`;
  return [
    warning(
      'preview-font',
      first.path,
      `The preview picture has no font for this title ("${letters.slice(0, 8).join('')}")${others}.`,
      'It shows the name of the conference instead, where it can. Chats and networks show the title beside it.',
      first.position,
    ),
  ];
}
