import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { CodeRequest, StoreRequest, ReportRequest } from '../model/offline.ts';
import { storedSite } from './storedSite.ts';
import { readJson, readPage } from './siteResponses.ts';
import { cachePrefix, deleteCaches } from './ownCaches.ts';

/**
 * The service worker: answers from the network if that answers in time, and otherwise from what is stored. It knows
 * nothing of conferences: pages tell it what to store.
 */
declare const self: ServiceWorkerGlobalScope;

/** How long a page waits for the network, in seconds. */
const networkTimeout = 2;
/** The time limit of a request that was answered from the device meanwhile, in milliseconds. */
const timeLimit = 30_000;
/** How long an open tab has to answer, in milliseconds. */
const tabTimeout = 1000;
const maxPictures = 200;

const { pathname: base, origin } = new URL(self.registration.scope);
/** A removed worker still serves its open tabs, but must not store anything again. */
let isRemoved = false;
const site = storedSite({
  base,
  caches: self.caches,
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
  codeInUse,
});

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), deleteCaches(self.caches, base, cachePrefix(base))]));
});
self.addEventListener('message', (event) => {
  const request = event.data as Partial<StoreRequest & ReportRequest> | null;
  const [port] = event.ports;
  if (request?.ask === 'report') event.waitUntil(site.report().then((report) => port?.postMessage(report)));
  if (request?.keep === undefined) return;
  event.waitUntil(site.keep(request as StoreRequest).then((report) => port?.postMessage(report)));
});

/** Asks every open tab; null if one does not answer, such as one that the browser has frozen. */
async function codeInUse(): Promise<ReadonlySet<string> | null> {
  const tabs = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const answers = await Promise.all(
    tabs.map(
      (tab) =>
        new Promise<string | null>((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', ({ data }) => done(String(data)));
          port1.start();
          setTimeout(() => done(null), tabTimeout);
          tab.postMessage({ ask: 'code' } satisfies CodeRequest, [port2]);
        }),
    ),
  );
  return answers.includes(null) ? null : new Set(answers.flatMap((answer) => answer ?? []));
}

/**
 * Whether the site no longer publishes a worker, because it moved or went back to a version without one. A redirect of
 * the worker's script over HTTPS means the same: a captive portal has no certificate for the site.
 */
async function isGone(): Promise<boolean> {
  try {
    const signal = signalAfter(timeLimit);
    const { status, type } = await fetch(`${base}sw.js`, { cache: 'no-store', redirect: 'manual', signal });
    const isMoved = type === 'opaqueredirect' && self.location.protocol === 'https:';
    return isMoved || status === 404 || status === 410;
  } catch {
    return false;
  }
}

async function removeItself(): Promise<void> {
  isRemoved = true;
  await deleteCaches(self.caches, base);
  await self.registration.unregister();
}

/** Whether the worker answers for an address. */
const isOurs = (url: URL) => !isRemoved && url.origin === origin && url.pathname.startsWith(base);

/** Aborts a request that a bad network never answers: browsers allow few connections to a host. */
function signalAfter(milliseconds: number): AbortSignal {
  const request = new AbortController();
  setTimeout(() => request.abort(), milliseconds);
  return request.signal;
}

async function revalidation({ request }: { readonly request: Request }): Promise<Request> {
  // Where nothing is stored, a slow answer is better than none.
  const signal = (await site.isStored()) ? signalAfter(timeLimit) : null;
  return new Request(request.url, { cache: 'no-cache', headers: request.headers, signal });
}

const pages = new NetworkFirst({
  networkTimeoutSeconds: networkTimeout,
  plugins: [
    {
      requestWillFetch: revalidation,
      async fetchDidSucceed({ request, response }) {
        if (new URL(response.url).origin !== origin) throw new Error('The answer is of another host.');
        // A redirected response cannot be used for a page; the browser follows by itself.
        if (response.redirected) return Response.redirect(response.url);
        if (response.headers.get('Content-Type')?.includes('html') !== true) return response;
        const answer = await readPage(response, base);
        if (answer.kind === 'neighbour') await site.addNeighbour(answer.base);
        if (answer.kind !== 'foreign') return answer.response;
        if (await isGone()) await removeItself();
        else if (await site.page(new URL(request.url), true))
          throw new Error('The answer is not of this site.');
        return answer.response;
      },
      // A redirect to another host fails, as without a network.
      async fetchDidFail() {
        if (await isGone()) await removeItself();
      },
      cacheWillUpdate: () => Promise.resolve(null),
      cachedResponseWillBeUsed: ({ request }) =>
        isRemoved ? Promise.resolve(null) : site.page(new URL(request.url), true),
    },
  ],
});

/** Whether a page may be at an address; files have other extensions. */
const looksLikePage = ({ pathname }: URL) => /(?:^|\/)(?:[^/.]*|[^/]*\.html)$/.test(pathname);

/** Requests that are not for pages of the stored site go to the network, such as files and other sites below it. */
async function answerOther(request: Request, url: URL): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.headers.get('Content-Type')?.includes('html') === true) void findNeighbour(response.clone());
    return response;
  } catch (error) {
    const stored = looksLikePage(url) ? await site.page(url, true) : null;
    if (stored === null) throw error;
    return stored;
  }
}

async function findNeighbour(page: Response): Promise<void> {
  try {
    const answer = await readPage(page, base);
    if (answer.kind === 'neighbour') await site.addNeighbour(answer.base);
  } catch {
    // The connection broke: the next request will find out.
  }
}

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isOurs(url),
  async (options) => {
    const { request, url } = options;
    if (await site.isOfNeighbour(url)) return fetch(request);
    if ((await site.isStored()) && !(await site.isPage(url))) return answerOther(request, url);
    const isReload = request.cache !== 'default' && request.cache !== 'force-cache';
    const usesStored = !isReload && (await site.isConfirmed());
    const stored = usesStored || !navigator.onLine ? await site.page(url) : null;
    // The browser follows redirects itself, and says that there is no network if nothing is stored.
    return stored ?? pages.handle(options).catch(() => fetch(request));
  },
);

const data = new NetworkFirst({
  networkTimeoutSeconds: networkTimeout,
  plugins: [
    {
      requestWillFetch: revalidation,
      async fetchDidSucceed({ request, response }) {
        const complete = await readJson(response);
        await site.remember(new URL(request.url), complete.clone()).catch(() => {});
        return complete;
      },
      cacheWillUpdate: () => Promise.resolve(null),
      cachedResponseWillBeUsed: ({ request }) => site.file(new URL(request.url)),
    },
  ],
});

registerRoute(
  ({ url }) => isOurs(url) && url.pathname.startsWith(`${base}data/`),
  async (options) => {
    const usesStored = !navigator.onLine || (await site.isConfirmed());
    return (usesStored ? await site.file(options.url) : null) ?? data.handle(options);
  },
);

registerRoute(
  ({ url }) => isOurs(url) && url.pathname.startsWith(`${base}assets/`),
  async ({ request, url }) => (await site.file(url)) ?? fetch(request),
);

const pictureCache = `${cachePrefix(base)}pictures`;
const pictures = new CacheFirst({
  cacheName: pictureCache,
  plugins: [
    {
      cacheWillUpdate: ({ response }) =>
        Promise.resolve(
          response.status === 200 && response.headers.get('Content-Type')?.startsWith('image/') === true
            ? response
            : null,
        ),
      async cacheDidUpdate() {
        const cache = await self.caches.open(pictureCache);
        const all = await cache.keys();
        await Promise.all(
          all.slice(0, Math.max(0, all.length - maxPictures)).map((request) => cache.delete(request)),
        );
      },
    },
  ],
});

registerRoute(
  ({ request, url }) => request.destination === 'image' && isOurs(url),
  async (options) =>
    (await site.isOfNeighbour(options.url)) || !(await site.isStored())
      ? fetch(options.request)
      : pictures.handle(options),
);
