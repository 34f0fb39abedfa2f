import type { ServedPage } from './servedPage.ts';

/**
 * Loads this page again for new scripts; not twice for the same ones.
 *
 * @param base the path of the site: starts and ends with a slash
 * @param code the first of the new scripts
 */
export function reloadOnce(host: Window, base: string, code: string): void {
  const key = `lectern:reloaded:${base}`;
  try {
    if (host.sessionStorage.getItem(key) === code) return;
    host.sessionStorage.setItem(key, code);
  } catch {
    // Without a memory it could happen again and again.
    return;
  }
  host.location.reload();
}

/**
 * When code or data cannot be loaded, asks the site for its version, and loads the page again if its scripts have been
 * replaced. It is among the first scripts: those that come later may be gone as well.
 *
 * @param base the path of the site: starts and ends with a slash
 * @param site the site as it is served now
 */
export function reloadWhenReplaced(host: Window, base: string, site: Pick<ServedPage, 'version'>): void {
  const ask = () => {
    site.version().then(
      ({ code }) => {
        if (code && !host.document.querySelector(`script[src$="${code}"]`)) reloadOnce(host, base, code);
      },
      // The connection is what is missing: the page says so.
      () => {},
    );
  };
  // The first is Vite's, about scripts and style sheets; the second is data/virtualSource.ts's.
  for (const type of ['vite:preloadError', 'lectern:missing']) host.addEventListener(type, ask);
}
