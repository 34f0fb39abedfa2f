import { deferredStylesheet } from '../../model/pageData.ts';

/**
 * Loads the style sheets that the current page does not need, but other pages do.
 *
 * @returns resolves once they apply; one that fails to load is skipped
 */
export async function loadDeferredStyles(page: Document): Promise<void> {
  const links = page.querySelectorAll<HTMLLinkElement>(`link[${deferredStylesheet}]`);
  await Promise.all(
    Array.from(links, (link) => {
      link.removeAttribute(deferredStylesheet);
      const settled = new Promise((done) => {
        link.addEventListener('load', done, { once: true });
        link.addEventListener('error', done, { once: true });
      });
      link.removeAttribute('disabled');
      return settled;
    }),
  );
}
