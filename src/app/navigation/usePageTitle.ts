import { createContext, use, useLayoutEffect } from 'react';
import { afterPaint } from '../platform/afterPaint.ts';

/** The site's name, which every page's title ends with: the conference's. */
export const SiteName = createContext('');

/** Hears a page's title while it is rendered where there is no document to name. */
export const TitleSink = createContext<((title: string) => void) | null>(null);

/**
 * Names the page: `Session title · Conference`; the conference alone where `title` is null. It is set once the page
 * shows, for a browser passes it on to its other processes, and before the navigation is announced, which reads it.
 */
export function usePageTitle(title: string | null): void {
  const site = use(SiteName);
  const full = title === null ? site : `${title} · ${site}`;
  use(TitleSink)?.(full);
  useLayoutEffect(
    () =>
      afterPaint(() => {
        document.title = full;
      }),
    [full],
  );
}
