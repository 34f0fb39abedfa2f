/** What a page does whose scripts have been replaced by a new version of the site. */
export interface OutdatedPage {
  /** From now on, links load the page they lead to: with the new scripts. */
  readonly followLinksAnew: () => void;
  /** Loads this page again; not twice for the same scripts. */
  readonly reloadOnce: (code: string) => void;
  /**
   * Calls `missing` when code or data could not be loaded, perhaps because a new version has taken its place.
   *
   * @returns unsubscribes
   */
  readonly onMissing: (missing: () => void) => () => void;
}

/** The address below the base of the first script of this page. Its name changes with any script. */
export function codeOfPage(page: Document, base: string): string {
  const { src = '' } = page.querySelector<HTMLScriptElement>('script[type=module][src]') ?? {};
  return src && new URL(src).pathname.slice(base.length);
}

/** @param base the path of the site: starts and ends with a slash */
export function outdatedPage(host: Window, base: string): OutdatedPage {
  const key = `lectern:reloaded:${base}`;
  let follows = false;
  return {
    followLinksAnew() {
      if (follows) return;
      follows = true;
      // Before React hears of the click: the browser then follows the link by itself.
      host.addEventListener(
        'click',
        (event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : null;
          if (link && leadsToPage(link, host.location, base)) event.stopPropagation();
        },
        { capture: true },
      );
    },
    reloadOnce(code) {
      try {
        if (host.sessionStorage.getItem(key) === code) return;
        host.sessionStorage.setItem(key, code);
      } catch {
        // Without a memory it could happen again and again.
        return;
      }
      host.location.reload();
    },
    onMissing(missing) {
      // The first is Vite's, about scripts and style sheets; the second is data/virtualSource.ts's.
      const types = ['vite:preloadError', 'lectern:missing'];
      for (const type of types) host.addEventListener(type, missing);
      return () => {
        for (const type of types) host.removeEventListener(type, missing);
      };
    },
  };
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
