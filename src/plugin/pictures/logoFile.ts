import { readFile } from 'node:fs/promises';
import { contrastOf, luminanceOf } from '../../model/accent.ts';
import { join } from 'node:path';
import type { ConferenceLook } from '../../model/conference.ts';
import type { NamedPicture } from '../namedInConference.ts';
import { warning, type Problem } from '../problem.ts';

/** As in tokens.css. */
const darkPaper = '#11151b';

/** The contrast that a logo needs against the background (WCAG 2.2, 1.4.11). */
const leastContrast = 3;

export interface LogoFile {
  readonly width: number;
  readonly height: number;
  /** The size of the file in bytes. */
  readonly size: number;
  /** Whether it is dark and transparent, and so invisible in the dark theme. */
  readonly isLostOnDark: boolean;
}

/**
 * Reads the size of a logo, so that pages can reserve space for it, and whether the dark theme hides it.
 *
 * @param file absolute
 * @throws Error if it cannot be read as a picture
 */
export async function readLogo(file: string): Promise<LogoFile> {
  const { default: sharp } = await import('sharp');
  const bytes = await readFile(file);
  const { width, height } = await sharp(bytes).metadata();
  const { data } = await sharp(bytes)
    .resize(32, 32, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, size: bytes.byteLength, isLostOnDark: isLostOnDark(data) };
}

/** Whether a picture with transparent parts is about as dark as the dark theme. @param pixels red, green, blue, alpha */
function isLostOnDark(pixels: Uint8Array): boolean {
  let [shown, luminance, all] = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    all++;
    if ((pixels[at + 3] ?? 0) < 128) continue;
    shown++;
    const hex = [0, 1, 2].map((part) => (pixels[at + part] ?? 0).toString(16).padStart(2, '0')).join('');
    luminance += luminanceOf(`#${hex}`);
  }
  return shown < all && shown > 0 && contrastOf(luminance / shown, luminanceOf(darkPaper)) < leastContrast;
}

/**
 * Reads the sizes of the pictures in `look`, so that pages can reserve space for them, and whether the dark theme hides
 * the logo.
 *
 * @param named those that the public folder has
 */
export async function readLookPictures(
  named: readonly NamedPicture[],
  publicFolder: string,
): Promise<{ readonly look: Partial<ConferenceLook>; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const look: { -readonly [Key in keyof ConferenceLook]?: ConferenceLook[Key] } = {};
  for (const { key, path, file, ...position } of named) {
    try {
      const { width, height, isLostOnDark: isLost } = await readLogo(join(publicFolder, path));
      if (key === 'icon') look.icon = path;
      else look[key] = { path, width, height };
      if (key === 'logo' && isLost) look.isLogoDark = true;
    } catch {
      problems.push(
        warning(
          'value',
          file,
          `"look.${key}" names "${path}", which cannot be read as a picture.`,
          'Save it again as SVG, PNG, JPEG or WebP.',
          position,
        ),
      );
    }
  }
  if (look.logoDark !== undefined) delete look.isLogoDark;
  return { look, problems };
}
