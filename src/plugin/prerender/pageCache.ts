import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is remembered of a page that was written: what it was made from, and the file as it then stood. */
type Entry = readonly [key: string, size: number, modified: number];

interface Manifest {
  readonly version: 1;
  readonly pages: Readonly<Record<string, Entry>>;
}

/** Finds pages of the last build that would be made the same again. */
export interface PageCache {
  /**
   * Puts the page of the last build into the new site, if it was made from the same.
   *
   * @param name below the site's folder
   * @param key of everything the page is made from
   */
  reuse(name: string, key: string): boolean;
  /** Remembers the pages of the new site, as they stand where the last one stood. */
  save(keys: ReadonlyMap<string, string>): void;
}

/**
 * The last built site is the cache; the manifest beside the other caches says what its pages were made from. A file
 * that was touched since is not trusted, and a manifest that cannot be read is none.
 *
 * @param site the folder of the last built site
 * @param next the folder the new one is built into, on the same disk
 */
export function pageCache(manifestFile: string, site: string, next: string): PageCache {
  const known = readManifest(manifestFile);
  return {
    reuse(name, key) {
      const entry = Object.hasOwn(known, name) ? known[name] : undefined;
      if (entry?.[0] !== key) return false;
      const from = join(site, name);
      const to = join(next, name);
      try {
        const { size, mtimeMs } = statSync(from);
        if (size !== entry[1] || mtimeMs !== entry[2]) return false;
        mkdirSync(dirname(to), { recursive: true });
        rmSync(to, { force: true });
        linkSync(from, to);
        return true;
      } catch {
        return false;
      }
    },
    save(keys) {
      const pages: Record<string, Entry> = {};
      for (const [name, key] of keys) {
        const { size, mtimeMs } = statSync(join(site, name));
        pages[name] = [key, size, mtimeMs];
      }
      mkdirSync(dirname(manifestFile), { recursive: true });
      writeFileSync(manifestFile, JSON.stringify({ version: 1, pages } satisfies Manifest));
    },
  };
}

function readManifest(file: string): Manifest['pages'] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null) return {};
    if (!('version' in manifest) || manifest.version !== 1 || !('pages' in manifest)) return {};
    return manifest.pages as Manifest['pages'];
  } catch {
    return {};
  }
}
