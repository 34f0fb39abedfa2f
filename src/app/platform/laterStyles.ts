import { laterSheet } from '../../model/pageData.ts';

/**
 * Fetches the style sheets that the page that stands does without, and others cannot.
 *
 * @returns as soon as they apply; one that cannot be fetched holds nobody up
 */
export async function fetchLaterStyles(page: Document): Promise<void> {
  const links = page.querySelectorAll<HTMLLinkElement>(`link[${laterSheet}]`);
  await Promise.all(
    Array.from(links, (link) => {
      link.removeAttribute(laterSheet);
      const settled = new Promise((done) => {
        link.addEventListener('load', done, { once: true });
        link.addEventListener('error', done, { once: true });
      });
      link.removeAttribute('disabled');
      return settled;
    }),
  );
}
