import { useCallback } from 'react';
import { useHref } from 'react-router-dom';

/**
 * Turns a path from `hrefs` into an absolute address of this site. Only call it in a browser, such as in an event
 * handler.
 */
export function useSiteAddress(): (path: string) => string {
  const base = useHref('/');
  return useCallback((path) => new URL(base.replace(/\/$/, '') + path, document.baseURI).href, [base]);
}
