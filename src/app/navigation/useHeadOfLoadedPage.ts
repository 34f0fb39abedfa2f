import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/** What a head says of the address of one page, and to networks of what is there. */
const ofOnePage = '[rel="canonical"], [hreflang], [property^="og:"], [type="application/ld+json"]';

/**
 * Takes what the loaded page says of itself out of the head once another page is shown: who shares that one from the
 * browser's menu would send the canonical address of the first, and without one browsers send the address itself.
 */
export function useHeadOfLoadedPage(): void {
  const { pathname } = useLocation();
  const loaded = useRef(pathname);
  useEffect(() => {
    if (pathname === loaded.current) return;
    for (const element of document.head.querySelectorAll(ofOnePage)) element.remove();
  }, [pathname]);
}
