import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { BuildCache } from '../cache/buildCache.ts';
import { filesBelow } from '../cache/folderDigest.ts';
import type { BundleKey } from './bundleKey.ts';

/** The modules of a bundle, and notes on its output. */
export interface BundleFacts<Notes> {
  /** Ids of modules. */
  readonly modules: readonly string[];
  /** Survives a structured clone. */
  readonly notes: Notes;
}

export interface CachedBundleOptions<Notes> {
  readonly cache: BuildCache;
  /** Where the bundler writes, absolute; nothing else may be there. */
  readonly folder: string;
  /** The key of all inputs; null if they are unknown. */
  readonly key: BundleKey | null;
  readonly build: () => Promise<BundleFacts<Notes>>;
}

interface Bundle<Notes> {
  readonly notes: Notes;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Bundles, or unpacks the cached bundle of the same inputs. */
export async function cachedBundle<Notes>({
  cache,
  folder,
  key,
  build,
}: CachedBundleOptions<Notes>): Promise<Notes> {
  const stored = key === null ? null : cache.find(key.key);
  if (stored !== null) {
    const { files, notes } = deserialize(stored) as Bundle<Notes>;
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return notes;
  }
  const { modules, notes } = await build();
  if (key !== null && modules.every((module) => key.covers(module))) {
    const files = new Map(filesBelow(folder).map((name) => [name, readFileSync(join(folder, name))]));
    cache.store(key.key, serialize({ notes, files } satisfies Bundle<Notes>));
  }
  return notes;
}
