import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathNamer } from '../files/contentFolder.ts';
import { isWithin } from '../files/readText.ts';
import { settingError, type ResolvedOptions } from '../options.ts';
import { entryAsWritten, isUnfinished, readSiteRecord, realPath } from './siteRecord.ts';
import type { BuildCache } from '../cache/buildCache.ts';

type Folders = Pick<ResolvedOptions, 'root' | 'content' | 'public' | 'out'>;

/**
 * Checks that a build only replaces a former site, because it removes everything in its output folder. The folder must
 * not be one that the build reads, and must not have files from elsewhere.
 *
 * @throws Error that names the folder, what is in the way, and what to do; without a stack
 */
export function checkOutputFolder(folders: Folders, cache: BuildCache): void {
  const reason = overlapOf(folders) ?? findForeignFiles(folders, cache);
  if (reason === null) return;
  const name = nameIn(folders.root, folders.out);
  throw settingError(
    `AGENDA_OUT is "${name}": ${reason} Nothing was built, and nothing in it was touched. ` +
      'Name a new or empty folder, or one that a site was built into before.',
  );
}

/** Why the folder cannot be used for a site, whatever it contains. */
function overlapOf({ root, content, public: shown, out }: Folders): string | null {
  const project = realPath(root);
  const read = [
    { folder: project, what: "the project's folder" },
    { folder: realPath(content), what: 'the content folder' },
    { folder: realPath(shown), what: 'the public folder' },
  ];
  // The other is next to the site while it is built, and is removed.
  for (const suffix of ['', '.next']) {
    const path = realPath(out) + suffix;
    const lost = read.find(({ folder }) => isWithin(folder, path));
    if (lost === undefined) continue;
    const subject = suffix === '' ? 'that' : `"${basename(out + suffix)}" beside it, where a build works,`;
    return `${subject} ${path === lost.folder ? 'is' : 'contains'} ${lost.what}, which a build would remove.`;
  }
  const containing = read.find(
    // A content folder that contains the whole project also contains its output folder.
    ({ folder }) => !isWithin(project, folder) && isWithin(realPath(out), folder),
  );
  return containing ? `that is in ${containing.what}, which contains the sources of the site.` : null;
}

/** Files that no build of ours created, and a build would remove. */
function findForeignFiles({ out }: Folders, cache: BuildCache): string | null {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isDirectory()) return 'that is a file, which a build would remove.';
  const names = readdirSync(out).filter((name) => !isIgnorable(name));
  // Never remove a git repository.
  if (names.includes('.git'))
    return 'it has a ".git", which a build would remove: build elsewhere, and copy the site into it.';
  if (names.length === 0 || isSite(out) || isKnown(realPath(out), cache)) return null;
  const [first = ''] = names.sort();
  const more = names.length === 1 ? '' : ` and ${names.length - 1} more`;
  return (
    `it holds "${first}"${more}, which a build would remove, and is not a site built by Lectern (those have ` +
    'a programme.json, a 404.html and an index.html). If nothing in it is needed, empty it.'
  );
}

/** Whether a file was left by the system or host in an otherwise empty folder. */
function isIgnorable(name: string): boolean {
  return name === '.DS_Store' || name === '.gitkeep' || name === '.nojekyll';
}

/** Whether every site has these, those of earlier versions too; its cache may be gone, or on another machine. */
function isSite(folder: string): boolean {
  return ['index.html', '404.html'].every((name) => isFile(join(folder, name))) && hasProgramme(folder);
}

/** A programme.json begins with its version and the conference; the rest of it may be megabytes. */
function hasProgramme(folder: string): boolean {
  const file = join(folder, 'programme.json');
  if (!isFile(file)) return false;
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(200);
    return /^\{\s*"version":\s*\d+,\s*"conference":/.test(bytes.toString('utf8', 0, readSync(opened, bytes)));
  } finally {
    closeSync(opened);
  }
}

/** Whether it is recorded as a site of which some files remain, or as an unfinished one. */
function isKnown(site: string, cache: BuildCache): boolean {
  if (isUnfinished(cache, site)) return true;
  return [...readSiteRecord(cache, site)].some(
    ([name, entry]) => entryAsWritten(join(site, name), entry) !== null,
  );
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** From the project's folder where that is shorter to read; else absolute. */
function nameIn(root: string, folder: string): string {
  return isWithin(folder, root) ? pathNamer(root)(folder) : folder;
}
