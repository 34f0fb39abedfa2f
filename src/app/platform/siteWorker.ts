import type { CodeRequest, StorageReport, StoreRequest, ReportRequest } from '../../model/offline.ts';

/** The service worker, which stores the site for use without a network. */
export interface SiteWorker {
  /**
   * Asks the worker to store this version of the site.
   *
   * @returns null if the browser has no service workers, or refuses them
   */
  keep(request: StoreRequest): Promise<StorageReport | null>;
}

/** How long a download may take before the page goes on without it, in milliseconds. */
const timeLimit = 30_000;

/**
 * The service worker of this site.
 *
 * @param base the path of the site: starts and ends with a slash
 * @param code the first script of this page; the worker keeps its files as long as the page is open
 */
export function siteWorker({ serviceWorker }: NavigatorWithWorkers, base: string, code: string): SiteWorker {
  serviceWorker?.addEventListener('message', ({ data, ports }: MessageEvent<Partial<CodeRequest> | null>) => {
    if (data?.ask === 'code') ports[0]?.postMessage(code);
  });
  return {
    async keep(request) {
      try {
        // `register` waits for the browser's own requests for sw.js, which may never be answered.
        const existing = await serviceWorker?.getRegistration(base);
        const registration =
          existing && new URL(existing.scope).pathname === base
            ? existing
            : await serviceWorker?.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
        const worker = registration && (await activeOf(registration));
        return worker ? await answerOf(worker, request) : null;
      } catch {
        // An address without HTTPS, a private window, a policy, or no network.
        return null;
      }
    },
  };
}

/** What the worker has stored; null if the page has none. */
export function storageReport({ serviceWorker }: NavigatorWithWorkers): Promise<StorageReport | null> {
  const worker = serviceWorker?.controller;
  return worker ? answerOf(worker, { ask: 'report' }) : Promise.resolve(null);
}

/** Browsers leave it out where the page is not secure. */
export interface NavigatorWithWorkers {
  readonly serviceWorker?: ServiceWorkerContainer;
}

/** `navigator.serviceWorker.ready` may name the worker of a site above this one. */
function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const { active, installing, waiting } = registration;
  const pending = installing ?? waiting;
  if (active !== null || pending === null) return Promise.resolve(active);
  return new Promise((done) => {
    const check = () => {
      if (pending.state === 'activated') done(pending);
      if (pending.state === 'redundant') done(registration.active);
    };
    pending.addEventListener('statechange', check);
    check();
  });
}

function answerOf(
  worker: ServiceWorker,
  request: StoreRequest | ReportRequest,
): Promise<StorageReport | null> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<StorageReport>) => done(data));
    port1.start();
    setTimeout(() => done(null), timeLimit);
    worker.postMessage(request, [port2]);
  });
}
