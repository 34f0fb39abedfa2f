import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 86_400_000;

/** Bytes made by an earlier build, so that what has not changed is not made again. */
export interface BuildCache {
  /**
   * The bytes kept under `key`, or else those of `make`, which are kept.
   *
   * @param key of `cacheKey`, over everything the bytes depend on
   */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Removes what no build has asked for in a long time, once a day at the most. */
  prune(): Promise<void>;
}

export interface BuildCacheOptions {
  /** How long an entry nobody asks for stays, in days. */
  readonly keepDays?: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now?: () => number;
}

/** A key that differs where any of its parts does: SHA-256 over the parts, each with its length before it. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/**
 * A cache in a folder that anybody may delete at any time. An entry carries a checksum of its key and bytes: one that
 * is cut short, changed or misplaced counts as absent. It is written under another name first, so that two builds at
 * once never see half of it. A folder that can't be written to makes builds slower, and nothing else.
 */
export function openBuildCache(
  folder: string,
  { keepDays = 30, now = Date.now }: BuildCacheOptions = {},
): BuildCache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
  const ignore = () => undefined;

  return {
    async get(key, make) {
      const file = fileOf(key);
      const kept = await readEntry(file, key);
      if (kept) {
        // An entry in use stays young; once a day is enough to say so.
        const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now() }));
        if (now() - mtimeMs > DAY) await utimes(file, now() / 1000, now() / 1000).catch(ignore);
        return kept;
      }
      const bytes = await make();
      await writeEntry(file, key, bytes).catch(ignore);
      return bytes;
    },

    async prune() {
      const marker = join(folder, 'pruned');
      const last = await stat(marker).catch(() => null);
      if (last && now() - last.mtimeMs < DAY) return;
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      for (const name of names) {
        const file = join(folder, name);
        const found = await stat(file).catch(() => null);
        if (!found?.isFile()) continue;
        // What a stopped build left half written has nobody to finish it.
        const days = name.endsWith('.part') ? 1 : keepDays;
        if (now() - found.mtimeMs > days * DAY) await rm(file, { force: true }).catch(ignore);
      }
      await mkdir(folder, { recursive: true })
        .then(() => writeFile(marker, ''))
        .then(() => utimes(marker, now() / 1000, now() / 1000))
        .catch(ignore);
    },
  };
}

const checksumBytes = 32;

function checksum(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(bytes).digest();
}

async function readEntry(file: string, key: string): Promise<Uint8Array | null> {
  const entry = await readFile(file).catch(() => null);
  if (!entry || entry.length < checksumBytes) return null;
  const bytes = entry.subarray(checksumBytes);
  return checksum(key, bytes).equals(entry.subarray(0, checksumBytes)) ? bytes : null;
}

async function writeEntry(file: string, key: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await mkdir(join(file, '..'), { recursive: true });
  try {
    await writeFile(part, Buffer.concat([checksum(key, bytes), bytes]));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
