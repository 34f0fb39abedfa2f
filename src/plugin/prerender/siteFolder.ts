import { hash } from 'node:crypto';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFolder } from './replaceFolder.ts';
import { forgetManifest, readManifest, writeManifest } from './siteManifest.ts';
import type { SiteEntry } from './siteManifest.ts';

/** The folder a site is built into: what is as it was stays where it is, and the rest waits aside until all is made. */
export interface SiteFolder {
  /**
   * Keeps the file of the last site, if it was made from the same and nobody has touched it since.
   *
   * @param name below the site's folder, with forward slashes
   * @param key of everything the file is made from
   */
  keep(name: string, key: string): boolean;
  /**
   * Says what a file is made from that will be written before `commit`.
   *
   * @returns where it is to be written, absolute; its folder may not be there yet
   */
  expect(name: string, key: string): string;
  /** Writes a file whose content says all that it is made from; where the last site has the same, that stays. */
  write(name: string, content: string | Uint8Array): void;
  /** Whether the new site has a file of this name by now. */
  has(name: string): boolean;
  /** Puts the new site in place. */
  commit(): void;
  /** Removes what was made, and leaves the last site as it is. */
  discard(): void;
}

/**
 * The last built site is the cache, and a manifest beside the other caches says what its files were made from. A file
 * that was touched since is not trusted, a manifest that cannot be read is none, and what nobody asked for is
 * removed: a site built upon the last one is the same as one built from nothing.
 *
 * Nothing of the last site is touched before `commit`. That moves each new file over its former self, and takes away
 * last what is no longer part of the site, so that a page which is being read still finds what it needs.
 *
 * @param site absolute
 * @param manifestFile absolute; may be deleted at any time
 */
export function openSiteFolder(site: string, manifestFile: string): SiteFolder {
  const known = readManifest(manifestFile);
  const aside = `${site}.next`;
  const kept = new Map<string, SiteEntry>();
  const made = new Map<string, string>();
  const folders = new Set<string>();
  const isRealFolder = realFolders(site);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });

  function keep(name: string, key: string): boolean {
    const entry = known.get(name);
    if (entry?.[0] !== key || !isRealFolder(folderOf(name)) || !isAsItStood(join(site, name), entry))
      return false;
    kept.set(name, entry);
    if (made.delete(name)) rmSync(join(aside, name), { force: true });
    return true;
  }

  function expect(name: string, key: string): string {
    kept.delete(name);
    made.set(name, key);
    return join(aside, name);
  }

  return {
    keep,
    expect,
    write(name, content) {
      const key = hash('sha1', content, 'base64url');
      if (keep(name, key)) return;
      const file = expect(name, key);
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(file, content);
    },
    has: (name) => kept.has(name) || made.has(name),
    commit() {
      forgetManifest(manifestFile);
      if (kept.size === 0) replaceFolder(aside, site);
      else putInto(site, aside, [...kept.keys()], [...made.keys()]);
      const entries = new Map(kept);
      for (const [name, key] of made) {
        const { size, mtimeMs } = statSync(join(site, name));
        entries.set(name, [key, size, mtimeMs]);
      }
      writeManifest(manifestFile, entries);
    },
    discard: () => rmSync(aside, { recursive: true, force: true }),
  };
}

function isAsItStood(file: string, [, size, modified]: SiteEntry): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && found.mtimeMs === modified;
}

/** Tells folders from links to such, below which nothing is part of the site; each is looked at once. */
function realFolders(site: string): (name: string) => boolean {
  const known = new Map<string, boolean>([['', true]]);
  const isReal = (name: string): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = isReal(folderOf(name)) && lstatSync(join(site, name), { throwIfNoEntry: false });
    const is = found !== false && found?.isDirectory() === true;
    known.set(name, is);
    return is;
  };
  return isReal;
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

function putInto(site: string, aside: string, kept: readonly string[], made: readonly string[]): void {
  const parts = new Set([...kept, ...made]);
  const needed = foldersOf(parts);
  let found = listFolder(site);
  const inTheWay = [
    // A link could lead a new file out of the site.
    ...found.others,
    ...found.files.filter((name) => needed.has(name)),
    ...found.folders.filter((name) => parts.has(name)),
  ];
  for (const name of inTheWay) rmSync(join(site, name), { recursive: true, force: true });
  if (inTheWay.length > 0) found = listFolder(site);
  const there = new Set(found.folders);
  for (const name of needed) if (!there.has(name)) mkdirSync(join(site, name), { recursive: true });
  for (const name of made) move(join(aside, name), join(site, name));
  for (const name of found.files) if (!parts.has(name)) rmSync(join(site, name), { force: true });
  for (const name of found.folders)
    if (!needed.has(name)) rmSync(join(site, name), { recursive: true, force: true });
  rmSync(aside, { recursive: true, force: true });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The site stands on another disk, as what a container mounts does.
    copyFileSync(from, to);
  }
}

/** Every folder that has one of the files in it, however deep. */
function foldersOf(names: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const name of names) {
    for (let at = folderOf(name); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  }
  return folders;
}

interface Listing {
  readonly files: string[];
  /** Each before those within it. */
  readonly folders: string[];
  /** Links and what else is neither. */
  readonly others: string[];
}

function listFolder(
  root: string,
  folder = '',
  listing: Listing = { files: [], folders: [], others: [] },
): Listing {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) listing.files.push(name);
    else if (!entry.isDirectory()) listing.others.push(name);
    else {
      listing.folders.push(name);
      listFolder(root, name, listing);
    }
  }
  return listing;
}
