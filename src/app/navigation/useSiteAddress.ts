import { useCallback } from 'react';
import { useHref } from 'react-router-dom';

/**
 * Makes a path below the base, such as `hrefs` gives, an absolute address of this site. To be called once the page is
 * in a browser: on a press, or in what a press opens.
 */
export function useSiteAddress(): (path: string) => string {
  const base = useHref('/');
  return useCallback((path) => new URL(base.replace(/\/$/, '') + path, document.baseURI).href, [base]);
}
