import { siteBase } from '../../platform/siteBase.ts';

/** The address below the base of the first script of this page. Its name changes with any script. */
export function codeOfPage(page: Document, base: string): string {
  const { src = '' } = page.querySelector<HTMLScriptElement>('script[type=module][src]') ?? {};
  return src && new URL(src).pathname.slice(base.length);
}

/** Makes links load the page they lead to, with the new scripts, in a page whose own have been replaced. */
export function followLinksAnew(): void {
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
