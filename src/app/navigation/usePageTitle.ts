import { createContext, use, useLayoutEffect } from 'react';
import { afterPaint } from '../platform/scheduling.ts';
import { useIsKept } from './keptPage.ts';

/** The site's name, which ends every page title: the conference's name. */
export const SiteName = createContext('');

/** Receives the title of a page, with and without the site's name, while prerendering, where there is no document. */
export const TitleSink = createContext<((title: string, ownTitle: string) => void) | null>(null);

/**
 * Sets the document title: `Session title · Conference`, or only the conference where `title` is null. Set after the
 * page is shown, because browsers pass it on to other processes, and before the navigation is announced, which reads
 * it.
 */
export function usePageTitle(title: string | null): void {
  const site = use(SiteName);
  const full = title === null ? site : `${title} · ${site}`;
  use(TitleSink)?.(full, title ?? site);
  const isKept = useIsKept();
  useLayoutEffect(
    () =>
      isKept
        ? undefined
        : afterPaint(() => {
            document.title = full;
          }),
    [full, isKept],
  );
}

/** The same as a component, so that a page does not render again when it is kept. */
export function PageTitle({ title }: { readonly title: string | null }): null {
  usePageTitle(title);
  return null;
}
