import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildCache } from '../cache/buildCache.ts';
import { folderOf, foldersOf } from './siteNames.ts';
import { contentDigest } from './digestOf.ts';
import {
  entryAsWritten,
  entryOf,
  fileDigest,
  markUnfinished,
  readSiteRecord,
  writeSiteRecord,
} from './siteRecord.ts';
import type { SiteEntry } from './siteRecord.ts';

/**
 * The output folder of a site: unchanged files stay, and new ones wait in a work folder until all are written. A path
 * belongs to the first that keeps, expects, writes, copies or makes it: another file at the same path throws.
 */
export interface SiteFolder {
  /**
   * Keeps the file of the last site, if it was made from the same and is as it was written.
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
  /** Tells what was written to a place that `expect` gave, by its digest. */
  wrote(file: string, digest: string): void;
  /** Writes a file whose content says all that it is made from; where the last site has the same, that stays. */
  write(name: string, content: string | Uint8Array): void;
  /** Copies a file from elsewhere; where the last site has the same, that stays. */
  copy(name: string, from: string): void;
  /** Writes a file, whose content is made only where the last site has none that was made from the same. */
  make(name: string, key: string, contentOf: () => string): void;
  /** Keeps a path for a file that is written last. */
  reserve(name: string): void;
  /** Whether the new site has a file of this name by now, or keeps the path for one. */
  has(name: string): boolean;
  /** The digest of a file of the new site (SHA-1, base64url); null while it is not written. */
  digestOf(name: string): string | null;
  /** What files the new site has by now. */
  names(): Iterable<string>;
  /**
   * Of the names and bytes of files that the new site has by now, whatever they were made from.
   *
   * @param counts which of them, by name; absent: all
   */
  digest(counts?: (name: string) => boolean): string;
  /** Replaces the old site by the new one. */
  commit(): void;
}

/**
 * Builds upon the last site. The cache says what its files were made from and what was written; a file that is another
 * now is made anew, and what no build made is removed: the outcome is the same as of a build from nothing.
 *
 * Nothing of the last site is touched before `commit`. That renames the whole new site if there is none yet. Else it
 * moves each new file over its former self, scripts before the pages that name them, and removes last what is no longer
 * part of the site: whatever page is read meanwhile, or after a build that was cut short, finds what it needs.
 *
 * @param site absolute, without links
 * @param aside an empty folder on the same disk, if possible
 */
export function openSiteFolder(site: string, aside: string, cache: BuildCache): SiteFolder {
  const known = readSiteRecord(cache, site);
  const kept = new Map<string, SiteEntry>();
  const made = new Map<string, { readonly key: string; readonly digest: string }>();
  const folders = new Set<string>();
  const isReal = realFolders(site);
  /** What each path is written from; empty while it is reserved. */
  const claims = new Map<string, string>();
  mkdirSync(aside, { recursive: true });

  function claim(name: string, key: string): void {
    const other = claims.get(name);
    if (other && other !== key)
      throw new Error(
        `Two files of the site have the path "${name}". Give one of the two another name in the content or public folder.`,
      );
    claims.set(name, key);
  }

  function keep(name: string, key: string): boolean {
    claim(name, key);
    const entry = known.get(name);
    if (entry?.[0] !== key || !isReal(folderOf(name))) return false;
    const now = entryAsWritten(`${site}/${name}`, entry);
    if (now === null) return false;
    kept.set(name, now);
    return true;
  }

  /** @returns where the file is to be written, in a folder that is there */
  function begin(name: string, key: string, digest: string): string {
    made.set(name, { key, digest });
    const file = join(aside, name);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return file;
  }

  return {
    keep,
    expect(name, key) {
      claim(name, key);
      made.set(name, { key, digest: '' });
      return join(aside, name);
    },
    wrote(file, digest) {
      const name = file.slice(aside.length + 1).replaceAll('\\', '/');
      const { key } = made.get(name) ?? {};
      if (key !== undefined) made.set(name, { key, digest });
    },
    write(name, content) {
      const digest = contentDigest(content);
      if (!keep(name, digest)) writeFileSync(begin(name, digest, digest), content);
    },
    copy(name, from) {
      const digest = fileDigest(from);
      if (!keep(name, digest)) copyFileSync(from, begin(name, digest, digest));
    },
    make(name, key, contentOf) {
      if (keep(name, key)) return;
      const content = contentOf();
      writeFileSync(begin(name, key, contentDigest(content)), content);
    },
    reserve: (name) => void claims.set(name, ''),
    has: (name) => claims.has(name),
    digestOf: (name) => (kept.get(name)?.[1] ?? made.get(name)?.digest) || null,
    names: () => claims.keys(),
    digest(counts = () => true) {
      const all = Array.from(kept, ([name, [, digest]]) => [name, digest] as const);
      for (const [name, { digest }] of made) all.push([name, digest]);
      const counted = all.filter(([name]) => counts(name));
      return contentDigest(JSON.stringify(counted.toSorted(([a], [b]) => (a < b ? -1 : 1))));
    },
    commit() {
      const isSame = made.size === 0 && [...known].every(([name, entry]) => kept.get(name) === entry);
      if (!isSame) markUnfinished(cache, site, true);
      if (!isEmpty(site) || !renameWhole(aside, site)) putInto(site, aside, kept, made, isReal);
      if (isSame) return;
      const entries = new Map(kept);
      for (const [name, { key, digest }] of made) entries.set(name, entryOf(`${site}/${name}`, key, digest));
      writeSiteRecord(cache, site, entries);
      markUnfinished(cache, site, false);
    },
  };
}

/**
 * A folder of a site as a site of its own: what is written to it becomes part of the whole, which alone is committed.
 *
 * @param folder below the site's, without slashes
 */
export function siteWithin(whole: SiteFolder, folder: string): SiteFolder {
  const beginning = `${folder}/`;
  return {
    ...whole,
    keep: (name, key) => whole.keep(beginning + name, key),
    expect: (name, key) => whole.expect(beginning + name, key),
    write: (name, content) => whole.write(beginning + name, content),
    copy: (name, from) => whole.copy(beginning + name, from),
    make: (name, key, contentOf) => whole.make(beginning + name, key, contentOf),
    reserve: (name) => whole.reserve(beginning + name),
    has: (name) => whole.has(beginning + name),
    digestOf: (name) => whole.digestOf(beginning + name),
    names: () =>
      [...whole.names()].flatMap((name) => (name.startsWith(beginning) ? name.slice(beginning.length) : [])),
    digest: (counts = () => true) =>
      whole.digest((name) => name.startsWith(beginning) && counts(name.slice(beginning.length))),
    commit() {
      throw new Error(`"${folder}" is committed with the site that it is part of.`);
    },
  };
}

/** Tells folders of the site from links to folders, below which nothing is part of the site. Each is looked at once. */
function realFolders(site: string): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  const isReal = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const real =
      (folder === '' || isReal(folderOf(folder))) &&
      lstatSync(`${site}/${folder}`, { throwIfNoEntry: false })?.isDirectory() === true;
    known.set(folder, real);
    return real;
  };
  return isReal;
}

function isEmpty(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false }) === undefined || readdirSync(folder).length === 0;
}

/** @returns false if the place cannot be renamed: it is a mount, or on another disk */
function renameWhole(aside: string, site: string): boolean {
  try {
    renameSync(aside, site);
    return true;
  } catch {
    return false;
  }
}

function putInto(
  site: string,
  aside: string,
  kept: ReadonlyMap<string, unknown>,
  made: ReadonlyMap<string, unknown>,
  isReal: (folder: string) => boolean,
): void {
  const needed = foldersOf([...kept.keys(), ...made.keys()]);
  const there = new Set<string>();
  const strangers: string[] = [];
  const remove = (name: string) => rmSync(join(site, name), { recursive: true, force: true });
  const look = (folder: string): void => {
    for (const entry of readdirSync(`${site}/${folder}`)) {
      const name = folder === '' ? entry : `${folder}/${entry}`;
      if (kept.has(name)) continue;
      if (needed.has(name) && isReal(name)) {
        there.add(name);
        look(name);
      } else if (needed.has(name) || (made.has(name) && isReal(name))) {
        // It is in the way; a link could lead a new file out of the site.
        remove(name);
      } else if (!made.has(name)) strangers.push(name);
    }
  };
  mkdirSync(site, { recursive: true });
  look('');
  for (const name of needed) if (!there.has(name)) mkdirSync(join(site, name), { recursive: true });
  for (const name of inOrderOfUse([...made.keys()])) move(join(aside, name), join(site, name));
  for (const name of strangers) remove(name);
}

/** Sorts files so that referenced ones come before those that refer to them, and version.json last. */
function inOrderOfUse(names: readonly string[]): readonly string[] {
  const steps: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const name of names) {
    if (name === 'version.json' || name === 'sw.js') steps[3].push(name);
    else if (name.endsWith('.html')) steps[2].push(name);
    else steps[name.startsWith('assets/') ? 0 : 1].push(name);
  }
  return steps.flat();
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // The site is on another disk, such as a folder mounted into a container.
    copyFileSync(from, `${to}.part`);
    renameSync(`${to}.part`, to);
  }
}
