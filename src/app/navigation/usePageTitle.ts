import { createContext, use, useLayoutEffect } from 'react';

/** The site's name, which every page's title ends with: the conference's. */
export const SiteName = createContext('');

/**
 * Names the page: `Session title · Conference`; the conference alone where `title` is null.
 * It is set before the navigation is announced, which reads it.
 */
export function usePageTitle(title: string | null): void {
  const site = use(SiteName);
  const full = title === null ? site : `${title} · ${site}`;
  useLayoutEffect(() => {
    document.title = full;
  }, [full]);
}
