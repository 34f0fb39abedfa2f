import { lstatSync, readdirSync, statSync } from 'node:fs';
import { folderOf } from './siteNames.ts';
import type { FolderState, SiteManifest } from './siteManifest.ts';

/** What stands in a site's folder. */
export interface SiteListing {
  readonly files: string[];
  /** Each before those within it. */
  readonly folders: string[];
  /** Links and what else is neither. */
  readonly others: string[];
}

/** The folders of a site as a build finds them; each is looked at once. */
export interface LastSite {
  /** How a folder stands; null where it is none, or a link to one, below which nothing is part of the site. */
  stateOf(folder: string): FolderState | null;
  /** Reads only folders that are not as they are known to have been. */
  list(): SiteListing;
}

/** A change as late as this, in milliseconds, may have the same time as another after it: some disks count by twos. */
const sameTime = 2000;

/**
 * Whether a change of the folder after it was looked at is sure to show.
 *
 * @param lookedAt when it was, or before, in milliseconds since 1970
 */
export function isSettled([changed]: FolderState, lookedAt: number): boolean {
  return changed < lookedAt - sameTime;
}

/** @param site absolute */
export function lastSite(site: string, known: SiteManifest): LastSite {
  const states = new Map([['', folderState(site, true)]]);

  function stateOf(folder: string): FolderState | null {
    const before = states.get(folder);
    if (before !== undefined) return before;
    const state = stateOf(folderOf(folder)) && folderState(`${site}/${folder}`);
    states.set(folder, state);
    return state;
  }

  function isAsKnown(folder: string): boolean {
    const [before, now] = [known.folders.get(folder), stateOf(folder)];
    return before != null && now !== null && before.every((value, place) => value === now[place]);
  }

  function list(): SiteListing {
    const listing: SiteListing = { files: [], folders: [], others: [] };
    const files = byFolder(known.files.keys());
    const folders = byFolder(known.folders.keys());
    const listFolder = (folder: string): void => {
      if (isAsKnown(folder)) {
        for (const name of files.get(folder) ?? []) listing.files.push(name);
        for (const name of folders.get(folder) ?? []) addFolder(name);
        return;
      }
      for (const entry of readdirSync(`${site}/${folder}`, { withFileTypes: true })) {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isFile()) listing.files.push(name);
        else if (!entry.isDirectory()) listing.others.push(name);
        else addFolder(name);
      }
    };
    const addFolder = (name: string): void => {
      listing.folders.push(name);
      listFolder(name);
    };
    listFolder('');
    return listing;
  }

  return { stateOf, list };
}

/** @param throughLink the folder itself may be a link to one */
export function folderState(folder: string, throughLink = false): FolderState | null {
  const found = (throughLink ? statSync : lstatSync)(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true ? [found.ctimeMs, found.ino] : null;
}

function byFolder(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const name of names) {
    if (name === '') continue;
    const folder = folderOf(name);
    const others = folders.get(folder);
    if (others === undefined) folders.set(folder, [name]);
    else others.push(name);
  }
  return folders;
}
