import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../errors.ts';
import { folderOf, foldersOf } from './siteNames.ts';
import type { SiteRecord } from './siteRecord.ts';

/** What replaces the last site. */
export interface Replacement {
  readonly kept: ReadonlyMap<string, unknown>;
  readonly made: ReadonlyMap<string, unknown>;
  readonly last: SiteRecord;
  /** The state of a folder before; null if it is no real folder of the site. */
  readonly stateOf: (folder: string) => string | null;
}

/**
 * Moves new files over those of the last site, and removes what is neither kept nor new.
 *
 * @param site absolute, without links
 * @param staging the folder of the new files
 * @returns the folders with entries that were added, replaced or removed
 */
export function replaceSite(
  site: string,
  staging: string,
  { kept, made, last, stateOf }: Replacement,
): ReadonlySet<string> {
  const needed = foldersOf([...kept.keys(), ...made.keys()]);
  const existing = new Set<string>();
  const foreignFiles: string[] = [];
  const changed = new Set<string>();
  const remove = (name: string) => {
    rmSync(join(site, name), { recursive: true, force: true });
    changed.add(folderOf(name));
  };
  const recorded = entriesByFolder(last);
  const entriesIn = (folder: string): readonly string[] => {
    const state = last.folders.get(folder);
    const known = state !== undefined && state === stateOf(folder) ? recorded.get(folder) : undefined;
    return known ?? readdirSync(`${site}/${folder}`).map((entry) => nameIn(folder, entry));
  };
  const scan = (folder: string): void => {
    for (const name of entriesIn(folder)) {
      if (kept.has(name)) continue;
      if (needed.has(name) && stateOf(name) !== null) {
        existing.add(name);
        scan(name);
      } else if (needed.has(name) || (made.has(name) && stateOf(name) !== null)) {
        // It is in the way, and a symbolic link could lead out of the site.
        remove(name);
      } else if (!made.has(name)) foreignFiles.push(name);
    }
  };
  mkdirSync(site, { recursive: true });
  scan('');
  for (const name of needed) {
    if (existing.has(name)) continue;
    mkdirSync(join(site, name), { recursive: true });
    changed.add(name).add(folderOf(name));
  }
  for (const name of inOrderOfUse([...made.keys()])) {
    move(join(staging, name), join(site, name));
    changed.add(folderOf(name));
  }
  for (const name of foreignFiles) remove(name);
  return changed;
}

function nameIn(folder: string, entry: string): string {
  return folder === '' ? entry : `${folder}/${entry}`;
}

/** The names of the files and folders in each folder. */
function entriesByFolder({ files }: SiteRecord): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, string[]>();
  for (const names of [files.keys(), foldersOf(files.keys())]) {
    for (const name of names) {
      const folder = folderOf(name);
      const others = entries.get(folder);
      if (others === undefined) entries.set(folder, [name]);
      else others.push(name);
    }
  }
  return entries;
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
