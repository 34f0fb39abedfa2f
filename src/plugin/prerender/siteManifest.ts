import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is remembered of a file of the built site: what it was made from, and the file as it then stood. */
export type SiteEntry = readonly [key: string, size: number, modified: number];

/** By name below the site's folder, with forward slashes. */
export type SiteEntries = ReadonlyMap<string, SiteEntry>;

const version = 2;

/** What a build has left written of the last site; nothing where that cannot be read. */
export function readManifest(file: string): SiteEntries {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isManifest(manifest) || manifest.version !== version) return new Map();
    return new Map(manifest.files.map(([name, ...entry]) => [name, entry]));
  } catch {
    return new Map();
  }
}

export function writeManifest(file: string, entries: SiteEntries): void {
  mkdirSync(dirname(file), { recursive: true });
  const files = [...entries].map(([name, entry]) => [name, ...entry]);
  writeFileSync(file, JSON.stringify({ version, files }));
}

/** While a site is put in place it is neither the last nor the new one, and nobody may trust what is known of it. */
export function forgetManifest(file: string): void {
  rmSync(file, { force: true });
}

interface Manifest {
  readonly version: number;
  readonly files: readonly (readonly [name: string, ...entry: SiteEntry])[];
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'version' in value && 'files' in value;
}
