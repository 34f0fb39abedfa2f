import { useEffect, useRef, useState } from 'react';
import { storedAttributes, type SiteVersion } from '../../../model/offline.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { renew, versionInTime } from '../../platform/renewal.ts';
import { reloadOnce } from '../../platform/replacedCode.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { cameOverNetwork } from '../../platform/servedPage.ts';
import { siteBase } from '../../platform/siteBase.ts';
import { siteWorker } from '../../platform/siteWorker.ts';

export interface UpdateOptions {
  readonly locale: string;
  /** Addresses below the base of payloads that are stored in any case. */
  readonly saved: readonly string[];
  /** Whether the conference is on: the site is then asked every few minutes. */
  readonly isOn: boolean;
  /** A display has no links to follow: it reloads for new scripts. */
  readonly isDisplay: boolean;
}

/** How often the site is asked, in milliseconds: while the conference is on, and while it cannot be reached. */
const every = { on: 300_000, away: 20_000 };
/** How long the site has to answer before the page says that it is offline, in milliseconds. */
const patience = 2000;
/** So that the phones of a hall do not all ask at the same moment when the network is back. */
const jitter = 1000;

/** The version in the mark that the worker gives a stored page. */
const marked = (name: string): string | null => document.documentElement.getAttribute(name);

/**
 * Keeps the page up to date: asks the site for its version when the visitor returns to the tab or the network comes back,
 * and every few minutes during the conference; has the worker store it, and renews the programme in place.
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
  const asking = useRef<(() => void) | null>(null);

  useEffect(() => {
    const code = codeOfPage(document, siteBase);
    const worker = siteWorker(navigator, siteBase, code);
    let asOf = Number(marked(storedAttributes.asOf) ?? now()) as Instant;
    let known = marked(storedAttributes.version);
    let isOver = false;
    /** A new question takes the place of one that has had no answer yet. */
    let current: AbortController | null = null;
    let cancel = () => {};

    const tell = (since: Instant | null) => {
      if (!isOver) setOfflineSince(since);
    };
    const away = () => tell(asOf);

    async function take(served: SiteVersion): Promise<void> {
      const { isDisplay, ...keep } = latest.current;
      const hasOtherCode = served.code !== undefined && served.code !== code;
      if (hasOtherCode) followLinksAnew();
      if (hasOtherCode && isDisplay) reloadOnce(window, siteBase, served.code);
      if (served.files !== undefined)
        await worker.keep({ keep: served, locale: keep.locale, saved: keep.saved });
      // What has just come over the network is what the site serves now.
      known ??= cameOverNetwork(performance, siteBase) ? served.version : null;
      if (isOver || hasOtherCode || served.version === known) return;
      known = served.version;
      renew();
    }

    async function ask(): Promise<void> {
      current?.abort();
      const own = new AbortController();
      current = own;
      cancel();
      let wait = 0;
      const stopWaiting = ticking.after(patience, away);
      try {
        const served = await versionInTime(page, ticking, own);
        stopWaiting();
        asOf = now();
        tell(null);
        await take(served);
        if (latest.current.isOn) wait = every.on * (0.8 + 0.4 * Math.random());
      } catch {
        stopWaiting();
        if (current === own) away();
        wait = every.away;
      }
      if (current !== own) return;
      current = null;
      if (!isOver && wait > 0) cancel = ticking.after(wait, askIfSeen);
    }

    const askIfSeen = () => {
      if (!ticking.isHidden()) void ask();
    };
    const askSoon = () => {
      cancel();
      cancel = ticking.after(Math.random() * jitter, askIfSeen);
    };
    asking.current = askIfSeen;
    const stopSeeing = ticking.onVisibility(askSoon);
    const left = () => away();
    window.addEventListener('online', askSoon);
    window.addEventListener('offline', left);
    if (marked(storedAttributes.asOf) !== null) away();
    void ask();
    return () => {
      isOver = true;
      current?.abort();
      cancel();
      stopSeeing();
      window.removeEventListener('online', askSoon);
      window.removeEventListener('offline', left);
    };
  }, [page, ticking, now]);

  // Another language or another session to store; and the conference begins.
  const wanted = JSON.stringify([locale, saved, isOn]);
  const before = useRef(wanted);
  useEffect(() => {
    if (before.current === wanted) return undefined;
    before.current = wanted;
    return ticking.after(jitter, () => asking.current?.());
  }, [wanted, ticking]);
  return offlineSince;
}

/** The address below the base of the first script of this page. Its name changes with any script. */
function codeOfPage(page: Document, base: string): string {
  const { src = '' } = page.querySelector<HTMLScriptElement>('script[type=module][src]') ?? {};
  return src && new URL(src).pathname.slice(base.length);
}

/** Makes links load the page they lead to, with the new scripts, in a page whose own have been replaced. */
function followLinksAnew(): void {
  // Before React hears of the click: the browser then follows the link by itself. Added again it stays one.
  window.addEventListener('click', keepFromReact, { capture: true });
}

function keepFromReact(event: MouseEvent): void {
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
