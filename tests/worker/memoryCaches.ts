/** The parts of the Cache API (Service Workers) that the worker uses, in memory. */
export function memoryCaches() {
  const caches = new Map<string, Map<string, Response>>();
  const keyOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : request, 'https://days.example').href;
  const settings = { refuse: (_text: string): boolean => false };

  function cache(entries: Map<string, Response>) {
    return {
      match: (request: RequestInfo | URL) => Promise.resolve(entries.get(keyOf(request))?.clone()),
      async put(request: RequestInfo | URL, response: Response) {
        const text = await response.clone().text();
        if (settings.refuse(text)) throw new DOMException('No room', 'QuotaExceededError');
        entries.set(keyOf(request), response);
      },
      delete: (request: RequestInfo | URL) => Promise.resolve(entries.delete(keyOf(request))),
      keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
    } as Partial<Cache> as Cache;
  }

  return Object.assign(settings, {
    open(name: string) {
      const entries = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, entries);
      return Promise.resolve(cache(entries));
    },
    has: (name: string) => Promise.resolve(caches.has(name)),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    keys: () => Promise.resolve([...caches.keys()]),
    match: (request: RequestInfo | URL, { cacheName = '' }: MultiCacheQueryOptions = {}) =>
      Promise.resolve(caches.get(cacheName)?.get(keyOf(request))?.clone()),
  }) satisfies CacheStorage;
}
