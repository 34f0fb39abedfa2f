import type { ServedPage } from './servedPage.ts';

/**
 * Loads this page again for new scripts; not twice for the same ones.
 *
 * @param base the path of the site: starts and ends with a slash
 * @param code the first of the new scripts
 */
export function reloadOnce(host: Window, base: string, code: string): void {
  const key = `lectern:reloaded:${base}${code}`;
  // Where storage is forbidden it throws: without a memory it could reload again and again.
  const memory = host.sessionStorage;
  if (memory.getItem(key)) return;
  memory.setItem(key, key);
  host.location.reload();
}

/**
 * When code or data cannot be loaded, asks the site for its version, and loads the page again if its scripts have been
 * replaced. Part of the first script, because later scripts may be missing too.
 *
 * @param base the path of the site: starts and ends with a slash
 * @param site the site as it is served now
 */
export function reloadWhenReplaced(host: Window, base: string, site: ServedPage): void {
  const ask = () => {
    site
      .version()
      .then(({ code }) => {
        if (code && !host.document.querySelector(`script[src$="${code}"]`)) reloadOnce(host, base, code);
      })
      // There is no connection, which the page reports elsewhere.
      .catch(() => {});
  };
  // Vite dispatches it for scripts and style sheets, data/virtualSource.ts for data.
  host.addEventListener('vite:preloadError', ask);
}
