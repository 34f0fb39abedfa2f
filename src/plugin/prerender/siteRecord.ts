import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { BuildCache } from '../cache/buildCache.ts';
import { cacheKey, fileDigest } from '../cache/digests.ts';

/**
 * A file of the built site: its input, its digest, and its size and times on the disk. If size and times are the same,
 * the file is not read again; if they differ, its digest decides.
 */
export type SiteEntry = readonly [
  key: string,
  digest: string,
  size: number,
  modified: number,
  changed: number,
];

/**
 * The files of the last built site, by name below its folder, with forward slashes. Unlike the cache's other entries it
 * is found by the path of the site and overwritten: an index of what is in that folder, not a result to reuse.
 */
export type SiteRecord = ReadonlyMap<string, SiteEntry>;

/** @param site the folder without links, absolute */
export function readSiteRecord(cache: BuildCache, site: string): SiteRecord {
  const bytes = cache.find(recordKey(site));
  if (bytes === null) return new Map();
  const files = JSON.parse(bytes.toString()) as readonly (readonly [string, ...SiteEntry])[];
  return new Map(files.map(([name, ...entry]) => [name, entry]));
}

export function writeSiteRecord(cache: BuildCache, site: string, files: SiteRecord): void {
  cache.store(recordKey(site), JSON.stringify(Array.from(files, ([name, entry]) => [name, ...entry])));
}

/** Marks the folder as being written: a build that is cut short does not leave what looks like a complete site. */
export function markUnfinished(cache: BuildCache, site: string, unfinished: boolean): void {
  cache.store(unfinishedKey(site), unfinished ? 'unfinished' : '');
}

/** Whether the last build into the folder was cut short. */
export function isUnfinished(cache: BuildCache, site: string): boolean {
  return (cache.find(unfinishedKey(site))?.length ?? 0) > 0;
}

const recordKey = (site: string) => cacheKey('files of the site', '1', site);
const unfinishedKey = (site: string) => cacheKey('unfinished site', site);

/** The entry of a file that has not changed since it was written, with its current times; else null. */
export function entryAsWritten(file: string, entry: SiteEntry): SiteEntry | null {
  const found = lstatSync(file, { throwIfNoEntry: false });
  const [key, written, size, modified, changed] = entry;
  if (found?.isFile() !== true || found.size !== size) return null;
  // A program that writes to a file cannot set its ctime back.
  if (found.mtimeMs === modified && found.ctimeMs === changed) return entry;
  return fileDigest(file) === written ? [key, written, size, found.mtimeMs, found.ctimeMs] : null;
}

/** @param written digest of the file's content */
export function entryOf(file: string, key: string, written: string): SiteEntry {
  const { size, mtimeMs, ctimeMs } = lstatSync(file);
  return [key, written, size, mtimeMs, ctimeMs];
}

/** A path without symbolic links, as far as it exists; also follows broken links. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const target = attemptReadLink(path);
    if (target !== null) return realPath(target);
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

function attemptReadLink(path: string): string | null {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return null;
  }
}
