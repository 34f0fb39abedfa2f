import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/** The head elements that describe a single page. */
const ofOnePage = '[rel="canonical"], [hreflang], [property^="og:"], [type="application/ld+json"]';

/**
 * Removes the loaded page's own metadata from the head once another page is shown. Otherwise the browser's share menu
 * would share the canonical address of the first page.
 */
export function useStaleHeadRemoval(): void {
  const { pathname } = useLocation();
  const loaded = useRef(pathname);
  useEffect(() => {
    if (pathname === loaded.current) return;
    for (const element of document.head.querySelectorAll(ofOnePage)) element.remove();
  }, [pathname]);
}
