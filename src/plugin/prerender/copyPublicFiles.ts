import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { warning, type Problem } from '../problem.ts';
import { withoutMetadata } from '../pictures/withoutMetadata.ts';
import type { SiteFolder } from './siteFolder.ts';
import { folderOf, foldersOf } from './siteNames.ts';

const photograph = /\.(?:jpe?g|png|webp)$/i;

/**
 * Copies the files of the public folder into the site, except unchanged ones, and those at paths that the build itself
 * has written. Metadata is removed from photos.
 *
 * @param folder absolute
 * @param names below the public folder, with forward slashes
 * @param nameOf how problems name a file
 * @returns a warning for each file at a path that the build has written
 */
export function copyPublicFiles(
  folder: string,
  names: Iterable<string>,
  site: SiteFolder,
  nameOf: (file: string) => string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const folders = foldersOf(site.names());
  for (const name of names) {
    const from = join(folder, name);
    const found = statSync(from, { throwIfNoEntry: false });
    if (!found?.isFile()) continue;
    if (site.has(name) || folders.has(name) || isBelowFile(name, site)) {
      problems.push(addressTaken(name, nameOf(from), folders.has(name)));
      continue;
    }
    const clean = photograph.test(name) ? withoutMetadata(readFileSync(from)) : null;
    if (clean === null) site.copy(name, from);
    else site.write(name, clean);
  }
  return problems;
}

function isBelowFile(name: string, site: SiteFolder): boolean {
  const folder = folderOf(name);
  return folder !== '' && (site.has(folder) || isBelowFile(folder, site));
}

function addressTaken(name: string, path: string, isFolder: boolean): Problem {
  const existing = isFolder ? 'a folder' : 'a file';
  return warning(
    'file-ignored',
    path,
    `The site has ${existing} of its own at "${name}"; this one is left out.`,
    'Give it another name, or remove it.',
  );
}
