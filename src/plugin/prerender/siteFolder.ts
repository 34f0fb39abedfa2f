import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildCache } from '../cache/buildCache.ts';
import { folderOf, foldersOf } from './siteNames.ts';
import { contentDigest, fileDigest } from '../cache/digests.ts';
import {
  entryAsWritten,
  entryOf,
  markUnfinished,
  readSiteRecord,
  writeSiteRecord,
  type SiteEntry,
} from './siteRecord.ts';
import { writeParts } from '../files/writeParts.ts';
import { errorCode } from '../errors.ts';

/**
 * The output folder of a site: unchanged files stay, and new ones wait in a staging folder until all are written. Each
 * path belongs to one file: a second file for the same path throws.
 *
 * Names are paths below the site's folder, with forward slashes. A key is a digest of everything a file is made from.
 */
export interface SiteFolder {
  /** Keeps the file of the last site if it has the same key and nobody has changed it since. */
  keep(name: string, key: string): boolean;
  /**
   * Reserves a file that somebody else writes before `commit`; `wrote` reports that it is there.
   *
   * @returns the absolute path to write to; its folder may not exist yet
   */
  expect(name: string, key: string): string;
  /**
   * @param file the path that `expect` returned
   * @param digest of the content
   */
  wrote(file: string, digest: string): void;
  /** Whether there is no last site, whose files could stay. */
  readonly isNew: boolean;
  /** The folder that new files wait in, absolute: somebody else may write a file to it, for `adopt`. */
  readonly staging: string;
  /**
   * Takes a file that somebody else has written to `staging`, unless the last site has the same content.
   *
   * @param digest of the content
   */
  adopt(name: string, digest: string): void;
  /** Writes a file, unless the last site has the same content: large texts in parts, never as one string. */
  write(name: string, content: string | Uint8Array | readonly string[]): void;
  /** Copies a file, unless the last site has the same content. */
  copy(name: string, from: string): void;
  /** Writes a file, unless the last site has one with the same key: then `contentOf` is not called. */
  make(name: string, key: string, contentOf: () => string): void;
  /** Reserves a path for a file that is written last. */
  reserve(name: string): void;
  /** Whether the new site has the file so far, or its path is reserved. */
  has(name: string): boolean;
  /** The digest of a file of the new site (SHA-1, base64url); null if it is not written yet. */
  digestOf(name: string): string | null;
  /** The files that the new site has so far. */
  names(): Iterable<string>;
  /**
   * A digest of the names and contents of the files so far.
   *
   * @param counts which files are included; all by default
   */
  digest(counts?: (name: string) => boolean): string;
  /** Replaces the old site by the new one. */
  commit(): void;
}

/**
 * Opens the output folder of the last build. The cache knows what its files were made from and their digests: a file
 * that was changed since is made again, and files that no build made are removed. So the result is the same as that of
 * a build from nothing.
 *
 * The last site stays as it is until `commit`. If there is none, that renames the staging folder. Otherwise it moves
 * each new file over the old one, scripts before the pages that use them, and then removes files that are no longer part of
 * the site: every page that is loaded meanwhile, or after an interrupted build, finds the files it needs.
 *
 * @param site absolute, without links
 * @param staging an empty folder, on the same disk if possible
 */
export function openSiteFolder(site: string, staging: string, cache: BuildCache): SiteFolder {
  const known = readSiteRecord(cache, site);
  const reused = new Map<string, SiteEntry>();
  const made = new Map<string, { readonly key: string; readonly digest: string }>();
  const folders = new Set<string>();
  const isReal = realFolders(site);
  /** The key of each path; empty while it is only reserved. */
  const claims = new Map<string, string>();
  mkdirSync(staging, { recursive: true });

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
    reused.set(name, now);
    return true;
  }

  /** @returns the path to write to, in a folder that exists */
  function prepare(name: string, key: string, digest: string): string {
    made.set(name, { key, digest });
    const file = join(staging, name);
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
      return join(staging, name);
    },
    wrote(file, digest) {
      const name = file.slice(staging.length + 1).replaceAll('\\', '/');
      const { key } = made.get(name) ?? {};
      if (key !== undefined) made.set(name, { key, digest });
    },
    isNew: known.size === 0,
    staging,
    adopt(name, digest) {
      if (keep(name, digest)) rmSync(join(staging, name));
      else made.set(name, { key: digest, digest });
    },
    write(name, content) {
      const digest = contentDigest(content);
      if (keep(name, digest)) return;
      const file = prepare(name, digest, digest);
      if (Array.isArray(content)) writeParts(file, content);
      else writeFileSync(file, content as string | Uint8Array);
    },
    copy(name, from) {
      const digest = fileDigest(from);
      if (!keep(name, digest)) copyFileSync(from, prepare(name, digest, digest));
    },
    make(name, key, contentOf) {
      if (keep(name, key)) return;
      const content = contentOf();
      writeFileSync(prepare(name, key, contentDigest(content)), content);
    },
    reserve: (name) => void claims.set(name, ''),
    has: (name) => claims.has(name),
    digestOf: (name) => (reused.get(name)?.[1] ?? made.get(name)?.digest) || null,
    names: () => claims.keys(),
    digest(counts = () => true) {
      const names = [...reused.keys(), ...made.keys()].filter(counts).sort();
      return contentDigest(
        JSON.stringify(names.map((name) => [name, reused.get(name)?.[1] ?? made.get(name)?.digest])),
      );
    },
    commit() {
      const isSame = made.size === 0 && [...known].every(([name, entry]) => reused.get(name) === entry);
      if (!isSame) markUnfinished(cache, site, true);
      if (!isEmpty(site) || !renameSite(staging, site)) moveInto(site, staging, reused, made, isReal);
      if (isSame) return;
      const entries = new Map(reused);
      for (const [name, { key, digest }] of made) entries.set(name, entryOf(`${site}/${name}`, key, digest));
      writeSiteRecord(cache, site, entries);
      markUnfinished(cache, site, false);
    },
  };
}

/**
 * A folder of a site as a site of its own. Its files are committed with the whole site.
 *
 * @param folder below the site's, without slashes
 */
export function siteWithin(whole: SiteFolder, folder: string): SiteFolder {
  const prefix = `${folder}/`;
  return {
    keep: (name, key) => whole.keep(prefix + name, key),
    expect: (name, key) => whole.expect(prefix + name, key),
    wrote: (file, digest) => whole.wrote(file, digest),
    isNew: whole.isNew,
    staging: join(whole.staging, folder),
    adopt: (name, digest) => whole.adopt(prefix + name, digest),
    write: (name, content) => whole.write(prefix + name, content),
    copy: (name, from) => whole.copy(prefix + name, from),
    make: (name, key, contentOf) => whole.make(prefix + name, key, contentOf),
    reserve: (name) => whole.reserve(prefix + name),
    has: (name) => whole.has(prefix + name),
    digestOf: (name) => whole.digestOf(prefix + name),
    names: () =>
      [...whole.names()].flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : [])),
    digest: (counts = () => true) =>
      whole.digest((name) => name.startsWith(prefix) && counts(name.slice(prefix.length))),
    commit() {
      throw new Error(`"${folder}" is committed with the site that it is part of.`);
    },
  };
}

/** Tells real folders of the site from links, which could lead out of it. Looks at each folder once. */
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

/** @returns false if the folder cannot be renamed, such as a mount or another disk */
function renameSite(staging: string, site: string): boolean {
  try {
    renameSync(staging, site);
    return true;
  } catch {
    return false;
  }
}

function moveInto(
  site: string,
  staging: string,
  reused: ReadonlyMap<string, unknown>,
  made: ReadonlyMap<string, unknown>,
  isReal: (folder: string) => boolean,
): void {
  const needed = foldersOf([...reused.keys(), ...made.keys()]);
  const existing = new Set<string>();
  const foreignFiles: string[] = [];
  const remove = (name: string) => rmSync(join(site, name), { recursive: true, force: true });
  const scan = (folder: string): void => {
    for (const entry of readdirSync(`${site}/${folder}`)) {
      const name = folder === '' ? entry : `${folder}/${entry}`;
      if (reused.has(name)) continue;
      if (needed.has(name) && isReal(name)) {
        existing.add(name);
        scan(name);
      } else if (needed.has(name) || (made.has(name) && isReal(name))) {
        // It is in the way, and a symbolic link could lead out of the site.
        remove(name);
      } else if (!made.has(name)) foreignFiles.push(name);
    }
  };
  mkdirSync(site, { recursive: true });
  scan('');
  for (const name of needed) if (!existing.has(name)) mkdirSync(join(site, name), { recursive: true });
  for (const name of inOrderOfUse([...made.keys()])) move(join(staging, name), join(site, name));
  for (const name of foreignFiles) remove(name);
}

/** Sorts files so that each comes after the files it refers to, and version.json last. */
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
    if (errorCode(error) !== 'EXDEV') throw error;
    // The site is on another disk, such as a folder mounted into a container.
    copyFileSync(from, `${to}.part`);
    renameSync(`${to}.part`, to);
  }
}
