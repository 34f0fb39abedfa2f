import { useEffect, useRef, useState } from 'react';
import { storedAttributes, type SiteVersion } from '../../model/offline.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { fetchVersion, refreshData } from './dataRefresh.ts';
import { usePlatform } from './PlatformProvider.tsx';
import { reloadOnce } from './replacedCode.ts';
import { cameOverNetwork } from './servedPage.ts';
import { siteBase } from './siteBase.ts';
import { siteWorker } from './siteWorker.ts';

export interface UpdateOptions {
  readonly locale: string;
  /** Addresses below the base of payloads that are stored in any case. */
  readonly saved: readonly string[];
  /** Whether the conference is on: the site is then asked every few minutes. */
  readonly isOn?: boolean;
  /** The site is always asked every few minutes. A display has no links to follow: it reloads for new scripts. */
  readonly isDisplay?: boolean;
}

/** How often the site is asked, in milliseconds: while the conference is on, by displays, and while it cannot be reached. */
const interval = { on: 300_000, display: 120_000, offline: 20_000 };
/** How long the site has to answer before the page says that it is offline, in milliseconds. */
const answerLimit = 2000;
/** In milliseconds, so that the phones of a hall do not all ask at once when the network is back. */
const jitter = 1000;

/** An attribute that the worker gives a stored page. */
const pageAttribute = (name: string): string | null => document.documentElement.getAttribute(name);

/**
 * Keeps the page up to date: asks the site for its version when the visitor returns to the tab or the network comes back,
 * and every few minutes during the conference; has the worker store it, and refreshes the programme in place.
 *
 * @returns when the programme shown was last known to be the newest; null while the site can be reached
 */
export function useUpdates(options: UpdateOptions): Instant | null {
  const { page, ticking, now } = usePlatform();
  const [offlineSince, setOfflineSince] = useState<Instant | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { isOn, locale, saved } = options;
  const checkNow = useRef<(() => void) | null>(null);

  useEffect(() => {
    const code = codeOfPage(document, siteBase);
    const worker = siteWorker(navigator, siteBase, code);
    let asOf = Number(pageAttribute(storedAttributes.asOf) ?? now()) as Instant;
    let shownVersion = pageAttribute(storedAttributes.version);
    let isOver = false;
    /** The pending request; a new one replaces it. */
    let current: AbortController | null = null;
    let cancel = () => {};

    const report = (since: Instant | null) => {
      if (!isOver) setOfflineSince(since);
    };
    const reportOffline = () => report(asOf);

    async function apply(served: SiteVersion): Promise<void> {
      const { isDisplay, ...keep } = latest.current;
      const hasOtherCode = served.code !== undefined && served.code !== code;
      if (hasOtherCode) reloadOnNavigation();
      if (hasOtherCode && isDisplay) reloadOnce(window, siteBase, served.code);
      if (served.files !== undefined)
        await worker.keep({ keep: served, locale: keep.locale, saved: keep.saved });
      // A page that just came over the network is the version that the site serves now.
      shownVersion ??= cameOverNetwork(performance, siteBase) ? served.version : null;
      if (isOver || hasOtherCode || served.version === shownVersion) return;
      shownVersion = served.version;
      refreshData();
    }

    async function check(): Promise<void> {
      current?.abort();
      const request = new AbortController();
      current = request;
      cancel();
      let wait = 0;
      const stopWaiting = ticking.after(answerLimit, reportOffline);
      try {
        const served = await fetchVersion(page, ticking, request);
        stopWaiting();
        asOf = now();
        report(null);
        await apply(served);
        const { isOn: isOnNow, isDisplay } = latest.current;
        const often = isDisplay ? interval.display : isOnNow ? interval.on : 0;
        wait = often * (0.8 + 0.4 * Math.random());
      } catch {
        stopWaiting();
        if (current === request) reportOffline();
        wait = interval.offline;
      }
      if (current !== request) return;
      current = null;
      if (!isOver && wait > 0) cancel = ticking.after(wait, checkIfVisible);
    }

    const checkIfVisible = () => {
      if (!ticking.isHidden()) void check();
    };
    const checkSoon = () => {
      cancel();
      cancel = ticking.after(Math.random() * jitter, checkIfVisible);
    };
    checkNow.current = checkIfVisible;
    const stopWatching = ticking.onVisibility(checkSoon);
    window.addEventListener('online', checkSoon);
    window.addEventListener('offline', reportOffline);
    if (pageAttribute(storedAttributes.asOf) !== null) reportOffline();
    void check();
    return () => {
      isOver = true;
      current?.abort();
      cancel();
      stopWatching();
      window.removeEventListener('online', checkSoon);
      window.removeEventListener('offline', reportOffline);
    };
  }, [page, ticking, now]);

  // Another language or another session to store; and the conference begins.
  const wanted = JSON.stringify([locale, saved, isOn]);
  const before = useRef(wanted);
  useEffect(() => {
    if (before.current === wanted) return undefined;
    before.current = wanted;
    return ticking.after(jitter, () => checkNow.current?.());
  }, [wanted, ticking]);
  return offlineSince;
}

/** The address below the base of the first script of this page. Its name changes with any script. */
function codeOfPage(page: Document, base: string): string {
  const { src = '' } = page.querySelector<HTMLScriptElement>('script[type=module][src]') ?? {};
  return src && new URL(src).pathname.slice(base.length);
}

/** From now on links load their page instead of rendering it: this page's scripts have been replaced on the server. */
function reloadOnNavigation(): void {
  // Captured before React gets the click, so that the browser follows the link. Adding it twice has no effect.
  window.addEventListener('click', bypassRouter, { capture: true });
}

function bypassRouter(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link && leadsToPage(link, window.location, siteBase)) event.stopPropagation();
}

/** Whether a link leads to another page of this site; filters and views are the same page. */
function leadsToPage(link: HTMLAnchorElement, here: Location, base: string): boolean {
  const { origin, pathname } = new URL(link.href, here.href);
  return (
    origin === here.origin &&
    pathname.startsWith(base) &&
    pathname !== here.pathname &&
    link.target === '' &&
    !link.hasAttribute('download')
  );
}
