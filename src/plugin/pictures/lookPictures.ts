import { join } from 'node:path';
import type { ConferenceLook } from '../../model/conference.ts';
import type { NamedPicture } from '../namedInConference.ts';
import type { Problem } from '../problem.ts';
import { readLogo } from './logoFile.ts';

/**
 * Reads the sizes of the pictures in `look`, so that pages have room for them before they load; and whether the logo
 * would be lost on the dark theme.
 *
 * @param named those that the public folder has
 */
export async function readLookPictures(
  named: readonly NamedPicture[],
  publicFolder: string,
): Promise<{ readonly look: Partial<ConferenceLook>; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const look: { -readonly [Key in keyof ConferenceLook]?: ConferenceLook[Key] } = {};
  for (const { key, path, ...place } of named) {
    try {
      const { width, height, isLostOnDark } = await readLogo(join(publicFolder, path));
      if (key === 'icon') look.icon = path;
      else look[key] = { path, width, height };
      if (key === 'logo' && isLostOnDark) look.isLogoDark = true;
    } catch {
      problems.push({
        ...place,
        severity: 'warning',
        message: `"look.${key}" names "${path}", which cannot be read as a picture.`,
        hint: 'Save it again as SVG, PNG, JPEG or WebP.',
      });
    }
  }
  if (look.logoDark !== undefined) delete look.isLogoDark;
  return { look, problems };
}
