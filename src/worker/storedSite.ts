import { storedAttributes, type StorageReport, type StoreRequest } from '../model/offline.ts';
import { readJson } from './siteResponses.ts';
import { cachePrefix } from './ownCaches.ts';
import { fetchWithTimeout, forEach } from './requests.ts';
import { fetchOptional, fetchRequired, type StoredVersion } from './storedVersion.ts';
import { isFull, verifiedFiles, type FileStoreOptions } from './verifiedFiles.ts';

interface State {
  /** The newest first; earlier ones for tabs that run their scripts. */
  readonly versions: readonly StoredVersion[];
  /** Bases of other sites that were met below this one. */
  readonly neighbours: readonly string[];
  readonly lacking: StorageReport['lacking'];
}

export interface StoredSiteOptions extends FileStoreOptions {
  readonly now: () => number;
  /** The first scripts of all open tabs; null if a tab does not answer. */
  readonly codeInUse: () => Promise<ReadonlySet<string> | null>;
}

/** How long a version counts as the newest after the site has confirmed it, in milliseconds. */
const confirmedFor = 60_000;
/** The largest number of payloads stored one by one, besides those of saved sessions. */
const maxVisited = 200;

/**
 * The site as this device stores it. Files are stored under their digest, each checked when it arrives, and a version
 * is used once all its files are stored: a single write then replaces the last one. An interrupted download continues
 * where it stopped, and versions never mix.
 */
export function storedSite(options: StoredSiteOptions) {
  const { base, caches, now, codeInUse } = options;
  const fetch = fetchWithTimeout(options.fetch);
  const store = verifiedFiles({ base, caches, fetch });
  const visitedName = `${cachePrefix(base)}seen`;
  const visited = () => caches.open(visitedName);
  let cachedState: Promise<State> | null = null;
  let pack: { readonly digest: string; readonly pages: Promise<Readonly<Record<string, unknown>>> } | null =
    null;
  /** A version that the site has replaced; there may be no space to store the newer one. */
  let superseded: string | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function readState(): Promise<State> {
    const text = await store.readText('state');
    return text === null ? { versions: [], neighbours: [], lacking: [] } : (JSON.parse(text) as State);
  }

  const state = (): Promise<State> => (cachedState ??= readState());

  async function change(changed: Partial<State>): Promise<void> {
    const next = { ...(await readState()), ...changed };
    await store.writeText('state', JSON.stringify(next));
    cachedState = Promise.resolve(next);
  }

  const pathOf = (url: URL) => url.pathname.slice(base.length);

  /** A stored file, of the newest version that has it. */
  async function file(url: URL): Promise<Response | null> {
    const path = pathOf(url);
    const { versions } = await state();
    for (const version of versions) {
      const found = (await store.find(version.files[path])) ?? (await packed(version, path));
      if (found) return found;
    }
    return (await caches.match(url.href, { cacheName: visitedName })) ?? null;
  }

  async function packed({ locales, files }: StoredVersion, path: string): Promise<Response | null> {
    for (const locale of Object.values(locales)) {
      const digest = locale.pack === undefined ? undefined : files[locale.pack];
      if (digest === undefined || !path.startsWith('data/')) continue;
      if (pack?.digest !== digest) {
        const response = await store.find(digest);
        pack = {
          digest,
          pages: (response?.json() ?? Promise.resolve({})) as Promise<Record<string, unknown>>,
        };
      }
      const payload = (await pack.pages)[path];
      if (payload !== undefined)
        return new Response(JSON.stringify(payload), { headers: { 'Content-Type': 'application/json' } });
    }
    return null;
  }

  /** The root of the language that an address is in, such as `zh/`. */
  const rootOf = ({ roots }: StoredVersion, path: string): string =>
    roots.toSorted((a, b) => b.length - a.length).find((root) => path.startsWith(root)) ?? '';

  /**
   * The stored page for an address, marked with its version and, unless just confirmed, with its age.
   *
   * @param isLastResort in a language that was never opened, the page of another, which says that it could not be loaded
   */
  async function page(url: URL, isLastResort = false): Promise<Response | null> {
    const [newest] = (await state()).versions;
    if (newest === undefined) return null;
    const path = pathOf(url);
    const locales = Object.values(newest.locales);
    const root = rootOf(newest, path);
    const locale = locales.find((one) => one.root === root) ?? (isLastResort ? locales[0] : undefined);
    if (locale === undefined) return null;
    const found = (await store.find(newest.files[path])) ?? (await store.find(newest.files[locale.shell]));
    if (!found) return null;
    const age = isConfirmedNow(newest) ? '' : ` ${storedAttributes.asOf}="${newest.asOf}"`;
    const html = (await found.text()).replace(
      '<html',
      `<html ${storedAttributes.version}="${newest.version}"${age}`,
    );
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }

  const isConfirmedNow = ({ version, asOf }: StoredVersion) =>
    version !== superseded && Math.abs(now() - asOf) < confirmedFor;

  /**
   * Fetches payloads one by one.
   *
   * @param refetch also those that are stored
   * @returns whether there was space for all of them
   */
  async function fetchPayloads(paths: readonly string[], refetch: boolean): Promise<boolean> {
    const cache = await visited();
    let hasRoom = true;
    await forEach(paths, async (path) => {
      const address = base + path;
      if (!refetch && (await cache.match(address))) return;
      try {
        const payload = await readJson(await fetch(address, { cache: 'no-cache' }));
        const text = await payload.text();
        await store.put(cache, address, () => new Response(text, { headers: payload.headers }));
      } catch (error) {
        // One that cannot be fetched now stays as it is.
        if (isFull(error)) hasRoom = false;
      }
    });
    return hasRoom;
  }

  /** Visited payloads, the last ones first. */
  async function visitedPaths(): Promise<readonly string[]> {
    const requests = await (await visited()).keys();
    return requests.map(({ url }) => pathOf(new URL(url))).toReversed();
  }

  async function keepVersion(request: StoreRequest): Promise<StorageReport> {
    const { keep } = request;
    const before = await readState();
    const [last] = before.versions;
    superseded = last !== undefined && last.version !== keep.version ? last.version : null;
    if (last?.version === keep.version && request.locale in last.locales)
      return confirmVersion(last, before, request);
    const list = await store.fetchList(keep);
    const wanted = Object.entries(list.locales).filter(
      ([locale]) => locale === request.locale || locale in (last?.locales ?? {}),
    );
    const required = await fetchRequired(store, list, wanted);
    const optional = await fetchOptional(store, wanted);
    const hasPack = optional.locales[request.locale]?.pack !== undefined;
    const hasSaved = hasPack || (await refetchPayloads(request.saved));
    if (hasPack) await caches.delete(visitedName);
    const current: StoredVersion = {
      version: keep.version,
      roots: Object.values(list.locales).map(({ root }) => root),
      pages: list.pages,
      ...(list.editions && { editions: list.editions }),
      code: keep.code ?? '',
      files: { ...required, ...optional.files },
      locales: optional.locales,
      asOf: now(),
    };
    const lacking: StorageReport['lacking'] = hasSaved ? optional.lacking : [...optional.lacking, 'saved'];
    const versions = [current, ...(await inUse(before.versions, current))];
    await change({ versions, lacking });
    await pruneFiles(versions);
    return { isStored: true, lacking };
  }

  /** The version that is stored is still the newest: only saved sessions may be missing. */
  async function confirmVersion(
    last: StoredVersion,
    before: State,
    { locale, saved }: StoreRequest,
  ): Promise<StorageReport> {
    const confirmed = { ...last, asOf: now() };
    const hasSaved = last.locales[locale]?.pack !== undefined || (await fetchPayloads(saved, false));
    const others = before.lacking.filter((one) => one !== 'saved');
    const lacking: StorageReport['lacking'] = hasSaved ? others : [...others, 'saved'];
    await change({ versions: [confirmed, ...before.versions.slice(1)], lacking });
    return { isStored: true, lacking };
  }

  /** Fetches the payloads of saved sessions and of the last visited pages again. */
  async function refetchPayloads(saved: readonly string[]): Promise<boolean> {
    const others = (await visitedPaths()).filter((path) => !saved.includes(path)).slice(0, maxVisited);
    return fetchPayloads([...saved, ...others], true);
  }

  /** The earlier versions whose scripts open tabs run, one for each script; all if a tab does not answer. */
  async function inUse(
    earlier: readonly StoredVersion[],
    current: StoredVersion,
  ): Promise<readonly StoredVersion[]> {
    const used = await codeInUse();
    return earlier.filter(
      ({ code }, index, all) =>
        code !== current.code &&
        (used === null || used.has(code)) &&
        all.findIndex((version) => version.code === code) === index,
    );
  }

  /** Removes all files that no version has. */
  async function pruneFiles(versions: readonly StoredVersion[]): Promise<void> {
    await store.removeAllBut(['state', ...versions.flatMap(({ files }) => Object.values(files))]);
  }

  return {
    file,
    page,
    /** Whether the site has just said that the stored version is its newest. */
    async isConfirmed(): Promise<boolean> {
      const [newest] = (await state()).versions;
      return newest !== undefined && isConfirmedNow(newest);
    },
    /** Stores the version the site has, one request after the other. Never rejects. */
    keep(request: StoreRequest): Promise<StorageReport> {
      const done = queue
        .then(() => keepVersion(request))
        .catch(async (error: unknown): Promise<StorageReport> => {
          cachedState = null;
          if (!isFull(error)) return { isStored: false, lacking: (await readState()).lacking };
          // There may be no space for this entry either.
          const lacking: StorageReport['lacking'] = ['site'];
          try {
            await change({ lacking });
          } catch {
            cachedState = Promise.resolve({ ...(await readState()), lacking });
          }
          return { isStored: false, lacking };
        });
      queue = done;
      return done;
    },
    /** The result of the last attempt to store the site. */
    async report(): Promise<StorageReport> {
      const { versions, lacking } = await state();
      return { isStored: versions.length > 0, lacking };
    },
    /** Stores a payload that was shown, if not all are stored. */
    async remember(url: URL, payload: Response): Promise<void> {
      const { versions } = await state();
      const [newest] = versions;
      const isPayload = pathOf(url).split('/').length > 4;
      if (newest === undefined || !isPayload || (await packed(newest, pathOf(url)))) return;
      const cache = await visited();
      await cache.delete(url.href);
      await cache.put(url.href, payload);
    },
    /** Whether an address is that of a page of the stored version, in any language. */
    async isPage(url: URL): Promise<boolean> {
      const [newest] = (await state()).versions;
      const path = pathOf(url)
        .replace(/(?:^|\/)index\.html$/, '')
        .replace(/[^/]$/, '$&/');
      return newest?.pages?.includes(path.slice(rootOf(newest, path).length)) === true;
    },
    async isStored(): Promise<boolean> {
      return (await state()).versions.length > 0;
    },
    async isOfNeighbour(url: URL): Promise<boolean> {
      const { neighbours, versions } = await state();
      const editions = versions[0]?.editions?.map((edition) => base + edition) ?? [];
      return [...neighbours, ...editions].some((root) => url.pathname.startsWith(root));
    },
    async addNeighbour(neighbour: string): Promise<void> {
      const { neighbours } = await state();
      // A site above this one is not below it.
      if (!neighbour.startsWith(base) || neighbours.includes(neighbour)) return;
      await change({ neighbours: [...neighbours, neighbour] });
    },
  };
}
