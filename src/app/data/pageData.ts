import { pageDataId, type PageData } from '../../model/pageData.ts';

/** The data in the prerendered page; null if the page was not prerendered. */
export function readPageData(page: Document): PageData | null {
  const text = page.getElementById(pageDataId)?.textContent;
  return text ? (JSON.parse(text) as PageData) : null;
}
