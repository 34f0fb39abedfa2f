/** The prefix of the names of a site's caches. Sites on the same host share one storage. */
export const cachePrefix = (base: string): string => `lectern:${base}:1:`;

/**
 * Deletes the caches of this site, of every version of the worker.
 *
 * @param but the prefix of the names of those that stay
 */
export async function deleteCaches(caches: CacheStorage, base: string, but = ''): Promise<void> {
  const ours = (await caches.keys()).filter(
    (name) => name.startsWith(`lectern:${base}:`) && (but === '' || !name.startsWith(but)),
  );
  await Promise.all(ours.map((name) => caches.delete(name)));
}
