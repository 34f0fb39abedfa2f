import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderState, isSettled, lastSite } from './lastSite.ts';
import type { SiteListing } from './lastSite.ts';
import { replaceFolder } from './replaceFolder.ts';
import { forgetFiles, isAsItStood, readManifest, writeManifest } from './siteManifest.ts';
import type { FolderState, SiteEntry } from './siteManifest.ts';
import { folderOf, foldersOf } from './siteNames.ts';

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
  /** Writes a file, whose content is made only where the last site has none that was made from the same. */
  make(name: string, key: string, contentOf: () => string): void;
  /** Whether the new site has a file of this name by now. */
  has(name: string): boolean;
  /** What files the new site has by now. */
  names(): Iterable<string>;
  /** Puts the new site in place. */
  commit(): void;
  /** Removes what was made, and leaves the last site as it is. */
  discard(): void;
}

/**
 * The last built site is the cache, and a manifest beside the other caches says what its files were made from. A file
 * that was touched since is not trusted, a manifest that cannot be read is none, and what nobody asked for is
 * removed: a site built upon the last one is the same as one built from nothing. Folders are read again only where
 * something has come or gone since.
 *
 * Nothing of the last site is touched before `commit`. That moves each new file over its former self, and takes away
 * last what is no longer part of the site, so that a page which is being read still finds what it needs.
 *
 * @param site absolute
 * @param manifestFile absolute; may be deleted at any time
 * @param now milliseconds since 1970
 */
export function openSiteFolder(site: string, manifestFile: string, now: () => number = Date.now): SiteFolder {
  const known = readManifest(manifestFile);
  const opened = now();
  const last = lastSite(site, known);
  const aside = `${site}.next`;
  const kept = new Map<string, SiteEntry>();
  const made = new Map<string, string>();
  const folders = new Set<string>();
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });

  function keep(name: string, key: string): boolean {
    const entry = known.files.get(name);
    if (entry?.[0] !== key || last.stateOf(folderOf(name)) === null || !isAsItStood(`${site}/${name}`, entry))
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

  function writeAside(name: string, key: string, content: string | Uint8Array): void {
    const file = expect(name, key);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
  }

  return {
    keep,
    expect,
    write(name, content) {
      const key = hash('sha1', content, 'base64url');
      if (!keep(name, key)) writeAside(name, key, content);
    },
    make(name, key, contentOf) {
      if (!keep(name, key)) writeAside(name, key, contentOf());
    },
    has: (name) => kept.has(name) || made.has(name),
    names: () => new Set([...kept.keys(), ...made.keys()]),
    commit() {
      forgetFiles(manifestFile);
      let stateOf: (folder: string) => FolderState | null;
      let lookedAt = opened;
      if (kept.size === 0) {
        replaceFolder(aside, site);
        lookedAt = now();
        stateOf = (folder) => folderState(`${site}/${folder}`);
      } else {
        const changed = putInto(site, aside, last.list(), [...kept.keys()], [...made.keys()]);
        stateOf = (folder) => (changed.has(folder) ? null : last.stateOf(folder));
      }
      const entries = new Map(kept);
      for (const [name, key] of made) {
        const { size, mtimeMs } = statSync(`${site}/${name}`);
        entries.set(name, [key, size, mtimeMs]);
      }
      const states = Array.from(['', ...foldersOf(entries.keys())], (folder) => {
        const state = stateOf(folder);
        return [folder, state !== null && isSettled(state, lookedAt) ? state : null] as const;
      });
      writeManifest(manifestFile, { files: entries, folders: new Map(states) });
    },
    discard: () => rmSync(aside, { recursive: true, force: true }),
  };
}

/** @returns the folders in which anything came or went, as far as they are left */
function putInto(
  site: string,
  aside: string,
  found: SiteListing,
  kept: readonly string[],
  made: readonly string[],
): ReadonlySet<string> {
  const parts = new Set([...kept, ...made]);
  const needed = foldersOf(parts);
  const changed = new Set<string>();
  const gone = new Set<string>();
  const isLeft = (name: string): boolean => name === '' || (!gone.has(name) && isLeft(folderOf(name)));
  const remove = (name: string) => {
    if (!isLeft(name)) return;
    gone.add(name);
    changed.add(folderOf(name));
    rmSync(join(site, name), { recursive: true, force: true });
  };
  // A link could lead a new file out of the site.
  for (const name of found.others) remove(name);
  for (const name of found.files) if (needed.has(name)) remove(name);
  const there = new Set<string>();
  for (const name of found.folders) {
    if (parts.has(name)) remove(name);
    else there.add(name);
  }
  for (const name of needed) {
    if (there.has(name)) continue;
    changed.add(name).add(folderOf(name));
    mkdirSync(join(site, name), { recursive: true });
  }
  for (const name of made) {
    changed.add(folderOf(name));
    move(join(aside, name), join(site, name));
  }
  for (const name of found.files) if (!parts.has(name)) remove(name);
  for (const name of found.folders) if (!needed.has(name)) remove(name);
  rmSync(aside, { recursive: true, force: true });
  return changed;
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The site stands on another disk, as what a container mounts does.
    copyFileSync(from, to);
  }
}
