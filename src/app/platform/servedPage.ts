import { type SiteVersion, storedAttributes } from '../../model/offline.ts';

/** The site as it is served now, for pages that stay open for hours. */
export interface ServedPage {
  /**
   * Which version of the site is published, bypassing every cache. It changes with any change to any page. Rejects
   * where the network or the site fails.
   */
  version(signal?: AbortSignal): Promise<SiteVersion>;
}

/** @param base path below which the site is served, `/` or `/2027/` */
export function browserPage(host: Window, base: string): ServedPage {
  return {
    async version(signal) {
      // Not this page's HTML, which has only the first rows of the agenda.
      const address = `${base}version.json`;
      const answer = await host.fetch(address, { cache: 'no-store', signal: signal ?? null });
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
      return answer.json() as Promise<SiteVersion>;
    },
  };
}

/** How long after its start a page counts as just loaded, in milliseconds. */
const justLoaded = 30_000;

/**
 * Whether the page and the data it asked for have just come over the network, and not from a cache of the browser or of
 * a worker, from which nothing is transferred (Resource Timing, `transferSize`). False where the browser does not tell.
 *
 * @param base path below which the site is served
 */
export function cameOverNetwork(timing: Pick<Performance, 'now' | 'getEntries'>, base: string): boolean {
  const loads = (timing.getEntries() as Partial<PerformanceResourceTiming>[]).filter(
    ({ entryType, name = '' }) =>
      entryType === 'navigation' || (entryType === 'resource' && name.includes(`${base}data/`)),
  );
  return (
    loads.length > 0 && loads.every(({ transferSize = 0 }) => transferSize > 0) && timing.now() < justLoaded
  );
}

/** A page without a server, for prerendering and tests. */
export function staticPage(): ServedPage {
  return { version: () => Promise.resolve({ version: '' }) };
}

/**
 * Whether the device is offline, or the page came from its storage: a file that fails to load is then not stored. Also
 * where the site has just confirmed a stored page, because the network may have gone since.
 */
export function isOffline(): boolean {
  return !navigator.onLine || document.documentElement.hasAttribute(storedAttributes.version);
}
