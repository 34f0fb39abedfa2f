/** The address below the base of the first script of this page. Its name changes with any script. */
export function codeOfPage(page: Document, base: string): string {
  const { src = '' } = page.querySelector<HTMLScriptElement>('script[type=module][src]') ?? {};
  return src && new URL(src).pathname.slice(base.length);
}

/**
 * Makes links load the page they lead to, with the new scripts, in a page whose own have been replaced.
 *
 * @param base the path of the site: starts and ends with a slash
 */
export function followLinksAnew(host: Window, base: string): void {
  // Before React hears of the click: the browser then follows the link by itself.
  host.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && leadsToPage(link, host.location, base)) event.stopPropagation();
    },
    { capture: true },
  );
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
