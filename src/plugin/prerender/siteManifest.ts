import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, keptName } from '../kept/cacheFolder.ts';
import type { ResolvedOptions } from '../options.ts';

/** What is remembered of a file of the built site: what it was made from, and the file as it then stood. */
export type SiteEntry = readonly [key: string, size: number, modified: number];

/**
 * How a folder stood. Another is what any entry leaves that comes, goes or is renamed: the system sets the time of the
 * change by itself, and lets nobody set it back.
 */
export type FolderState = readonly [changed: number, inode: number];

/** By name below the site's folder, with forward slashes; its own is empty. */
export interface SiteManifest {
  readonly files: ReadonlyMap<string, SiteEntry>;
  /** With nothing but these and the files in them; null where it is not known how one stood with that. */
  readonly folders: ReadonlyMap<string, FolderState | null>;
}

const version = 3;

/** The manifest of the site that is built into `out`, absolute. */
export function manifestFileOf({ root, out }: Pick<ResolvedOptions, 'root' | 'out'>): string {
  return join(cacheFolder(root), 'pages', `${keptName(out)}.json`);
}

/** What a build has left written of the last site; nothing where that cannot be read. */
export function readManifest(file: string): SiteManifest {
  const written = readWritten(file);
  return {
    files: new Map(written?.files.map(([name, ...entry]) => [name, entry])),
    folders: new Map(written?.folders),
  };
}

function readWritten(file: string): Written | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWritten(manifest) && manifest.version === version ? manifest : null;
  } catch {
    // As if nothing had been built.
    return null;
  }
}

export function writeManifest(file: string, { files, folders }: SiteManifest): void {
  mkdirSync(dirname(file), { recursive: true });
  const listed = Array.from(files, ([name, entry]) => [name, ...entry]);
  writeFileSync(file, JSON.stringify({ version, files: listed, folders: [...folders] }));
}

/**
 * Leaves written that a site is being put in place: meanwhile it is neither the last nor the new one, and nobody may
 * trust what is known of it.
 */
export function forgetFiles(file: string): void {
  writeManifest(file, { files: new Map(), folders: new Map() });
}

/** Whether a build was cut short while it put its site in place: what stands there is half of it. */
export function isHalfMade(file: string): boolean {
  return readWritten(file)?.files.length === 0;
}

/** Whether nobody has touched a file since it was built. */
export function isAsItStood(file: string, [, size, modified]: SiteEntry): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && found.mtimeMs === modified;
}

interface Written {
  readonly version: number;
  readonly files: readonly (readonly [name: string, ...entry: SiteEntry])[];
  readonly folders: readonly (readonly [name: string, state: FolderState | null])[];
}

function isWritten(value: unknown): value is Written {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'files' in value &&
    'folders' in value
  );
}
