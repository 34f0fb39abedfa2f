import { deleteCaches } from './ownCaches.ts';

/** The service worker of a site that is published with `AGENDA_OFFLINE=off`: removes an earlier one with its caches. */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  const { pathname: base } = new URL(self.registration.scope);
  event.waitUntil(Promise.all([deleteCaches(self.caches, base), self.registration.unregister()]));
});
