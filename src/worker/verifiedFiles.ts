import type { SiteVersion, OfflineFiles } from '../model/offline.ts';
import { digestOf } from './siteResponses.ts';
import { cachePrefix } from './ownCaches.ts';

export interface FileStoreOptions {
  /** The path of the site: starts and ends with a slash. */
  readonly base: string;
  readonly caches: CacheStorage;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
}

/** Files of the site in a cache, under their digest: the same file of two versions is stored once. */
export function verifiedFiles({ base, caches, fetch }: FileStoreOptions) {
  const cacheName = `${cachePrefix(base)}kept`;
  const open = () => caches.open(cacheName);
  const keyOf = (digest: string) => `${base}?kept=${digest}`;

  /** Stores an answer; pictures go first if there is no room. */
  async function put(cache: Cache, key: string, response: () => Response): Promise<void> {
    try {
      await cache.put(key, response());
    } catch (error) {
      if (!isFull(error) || !(await caches.delete(`${cachePrefix(base)}pictures`))) throw error;
      await cache.put(key, response());
    }
  }

  return {
    put,
    async find(digest: string | undefined): Promise<Response | null> {
      if (digest === undefined) return null;
      // Opening a cache would create it, also for a worker that was removed and still has tabs.
      return (await caches.match(keyOf(digest), { cacheName })) ?? null;
    },
    /**
     * Fetches a file unless it is stored, and checks it.
     *
     * @param path below the base
     * @throws Error if it is another file, or there is no room
     */
    async fetch(path: string, digest: string): Promise<void> {
      const files = await open();
      if (await files.match(keyOf(digest))) return;
      // The names of scripts change with their content; everything else is asked for anew.
      const cache = path.startsWith('assets/') ? 'default' : 'no-cache';
      const response = await fetch(base + path, { cache });
      const bytes = await response.arrayBuffer();
      if (!response.ok || (await digestOf(bytes)) !== digest)
        throw new Error(`${base}${path} does not match its digest in the list of files.`);
      const type = response.headers.get('Content-Type') ?? '';
      await put(files, keyOf(digest), () => new Response(bytes, { headers: { 'Content-Type': type } }));
    },
    /** Fetches the list of files of a version, and checks it. */
    async fetchList({ files }: SiteVersion): Promise<OfflineFiles> {
      const response = await fetch(`${base}offline/files.json`, { cache: 'no-store' });
      const bytes = await response.arrayBuffer();
      // Another version was published meanwhile, or the host's caches differ.
      if ((await digestOf(bytes)) !== files)
        throw new Error('The list of files does not match version.json.');
      return JSON.parse(new TextDecoder().decode(bytes)) as OfflineFiles;
    },
    /** A text under a name instead of a digest. */
    async readText(name: string): Promise<string | null> {
      const found = await caches.match(keyOf(name), { cacheName });
      return found ? found.text() : null;
    },
    async writeText(name: string, text: string): Promise<void> {
      await put(await open(), keyOf(name), () => new Response(text));
    },
    /** Removes all files but these. */
    async removeAllBut(digests: readonly string[]): Promise<void> {
      const cache = await open();
      const used = new Set(digests.map(keyOf));
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        if (!used.has(pathname + search)) await cache.delete(request);
      }
    },
  };
}

export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
