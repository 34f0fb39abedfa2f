import { readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheKey } from './digests.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { DAY } from '../../model/zonedTime.ts';

/**
 * The results of earlier builds by a digest of all their inputs. Nothing else decides what is reused: no times, no
 * paths of files that may have changed, no unrelated variables.
 */
export interface BuildCache {
  /**
   * The bytes stored under `key`; null if there are none, or if they are damaged.
   *
   * @param key of `cacheKey`, over everything the bytes depend on
   */
  find(key: string): Buffer | null;
  /** Stores bytes for later builds. */
  store(key: string, bytes: Uint8Array | string): void;
  /** The bytes stored under `key`, or else those of `make`, which are stored. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Removes entries that no build has used for a long time, at most once a day. */
  prune(): void;
}

export interface BuildCacheOptions {
  /** How long unused entries stay, in days. */
  readonly keepDays?: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now?: () => number;
}

/** A cache that stores nothing: for reading content once, without a project. */
export const noCache: BuildCache = {
  find: () => null,
  store: () => undefined,
  get: (_key, make) => make(),
  prune: () => undefined,
};

/**
 * The cache of a project, shared by all its builds, also concurrent ones. It can be deleted at any time.
 *
 * @param root the project's folder, absolute
 */
export function projectCache(root: string): BuildCache {
  return openBuildCache(join(root, 'node_modules/.cache/lectern'));
}

/**
 * A cache in a folder that can be deleted at any time. Each entry starts with a checksum of its key and bytes:
 * truncated, changed or misplaced entries count as absent. Entries are written under another name first, so that
 * concurrent builds never read partial ones. If the folder is not writable, builds are slower, but work.
 */
export function openBuildCache(
  folder: string,
  { keepDays = 30, now = Date.now }: BuildCacheOptions = {},
): BuildCache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));

  const cache: BuildCache = {
    find(key) {
      const file = fileOf(key);
      const bytes = readEntry(file, key);
      if (bytes !== null) attempt(() => markAsUsed(file, now()));
      return bytes;
    },

    store(key, bytes) {
      const content = Buffer.from(bytes);
      attempt(() => writeAtomically(fileOf(key), Buffer.concat([checksum(key, content), content])));
    },

    async get(key, make) {
      const found = cache.find(key);
      if (found !== null) return found;
      const bytes = await make();
      cache.store(key, bytes);
      return bytes;
    },

    prune() {
      const marker = join(folder, 'pruned');
      const last = attempt(() => statSync(marker));
      if (last !== null && now() - last.mtimeMs < DAY) return;
      for (const name of attempt(() => readdirSync(folder, { recursive: true, encoding: 'utf8' })) ?? []) {
        const file = join(folder, name);
        // Partial files of a stopped build are never completed.
        const days = name.endsWith('.part') ? 1 : keepDays;
        attempt(() => {
          const found = statSync(file);
          if (found.isFile() && now() - found.mtimeMs > days * DAY) rmSync(file);
        });
      }
      attempt(() => {
        writeAtomically(marker, '');
        utimesSync(marker, now() / 1000, now() / 1000);
      });
    },
  };
  return cache;
}

const checksumBytes = 32;

function checksum(key: string, bytes: Uint8Array): Buffer {
  return Buffer.from(cacheKey(key, bytes), 'hex');
}

function readEntry(file: string, key: string): Buffer | null {
  const entry = attempt(() => readFileSync(file));
  if (entry === null || entry.length < checksumBytes) return null;
  const bytes = entry.subarray(checksumBytes);
  return checksum(key, bytes).equals(entry.subarray(0, checksumBytes)) ? bytes : null;
}

/** Marks an entry as used, at most once a day, so that it is not pruned. */
function markAsUsed(file: string, now: number): void {
  if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
}

/** The result, or null if the disk fails: a failing cache only costs time. */
function attempt<Outcome>(step: () => Outcome): Outcome | null {
  try {
    return step();
  } catch {
    return null;
  }
}
