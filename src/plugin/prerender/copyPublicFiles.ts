import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFolder } from './siteFolder.ts';

/**
 * Copies the files of the public folder into the site, but those that the last site has, and those in whose place the
 * build itself has put something.
 *
 * @param names below the public folder, with forward slashes
 */
export function copyPublicFiles(folder: string, names: Iterable<string>, site: SiteFolder): void {
  for (const name of names) {
    if (site.has(name)) continue;
    const from = join(folder, name);
    const found = statSync(from, { throwIfNoEntry: false });
    if (!found?.isFile()) continue;
    // Whoever writes to a file changes the time of its inode, and cannot set that back.
    const key = `public ${from} ${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
    if (site.keep(name, key)) continue;
    const to = site.expect(name, key);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}
