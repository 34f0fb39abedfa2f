import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** What a build has left written of the last site; nothing where that cannot be read. */
export function readManifest(file: string): SiteManifest {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isWritten(manifest) && manifest.version === version)
      return {
        files: new Map(manifest.files.map(([name, ...entry]) => [name, entry])),
        folders: new Map(manifest.folders),
      };
  } catch {
    // As if nothing had been built.
  }
  return { files: new Map(), folders: new Map() };
}

export function writeManifest(file: string, { files, folders }: SiteManifest): void {
  mkdirSync(dirname(file), { recursive: true });
  const listed = Array.from(files, ([name, entry]) => [name, ...entry]);
  writeFileSync(file, JSON.stringify({ version, files: listed, folders: [...folders] }));
}

/** While a site is put in place it is neither the last nor the new one, and nobody may trust what is known of it. */
export function forgetManifest(file: string): void {
  rmSync(file, { force: true });
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
