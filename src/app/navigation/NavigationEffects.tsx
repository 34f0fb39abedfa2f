import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { afterPaint } from '../platform/scheduling.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ScrollRestoration } from './ScrollRestoration.tsx';

/**
 * Does what a browser does when it loads a page: sets focus and scroll position, and announces the new title. If only
 * the language changed, it announces the title and leaves focus and scroll alone. It is rendered after the page, so
 * that the page's layout effects have run.
 */
export function NavigationEffects({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const location = useLocation();
  const action = useNavigationType();
  const platform = usePlatform();
  const { locale } = useLocale();
  const announcedIn = useRef(locale);
  const [announced, setAnnounced] = useState('');
  useStaleHeadRemoval();
  const forget = useRef(() => {});
  // Focusing and announcing a page can take as long as drawing it, so they wait for the first paint.
  const soon = useCallback((act: () => void) => {
    forget.current();
    forget.current = afterPaint(act);
  }, []);
  const arrive = useCallback(
    (session: string | null) =>
      soon(() => {
        const link = session && main.current?.querySelector(`[data-session=${JSON.stringify(session)}] a`);
        const heading = main.current?.querySelector('h1');
        if (link instanceof HTMLElement) {
          link.focus({ preventScroll: true });
        } else if (heading) {
          heading.tabIndex = -1;
          heading.focus({ preventScroll: true });
        }
        setAnnounced(document.title);
      }),
    [main, soon],
  );
  useLayoutEffect(() => {
    if (announcedIn.current === locale) return;
    announcedIn.current = locale;
    soon(() => setAnnounced(document.title));
  }, [locale, soon]);
  useEffect(() => () => forget.current(), []);
  // A page whose words or code load late gets its title late, and must not be announced by the previous page's title.
  useEffect(() => {
    const title = document.querySelector('title');
    if (announced === '' || title === null) return;
    const say = () => setAnnounced(document.title);
    const observer = new MutationObserver(say);
    observer.observe(title, { childList: true });
    say();
    return () => observer.disconnect();
  }, [announced]);
  return (
    <>
      <VisuallyHidden>
        <span role="status">{announced}</span>
      </VisuallyHidden>
      <ScrollRestoration location={location} action={action} platform={platform} onArrival={arrive} />
    </>
  );
}

/** The head elements that describe a single page. */
const ofOnePage = '[rel="canonical"], [hreflang], [property^="og:"], [type="application/ld+json"]';

/**
 * Removes the loaded page's own metadata from the head once another page is shown. Otherwise the browser's share menu
 * would share the canonical address of the first page.
 */
function useStaleHeadRemoval(): void {
  const { pathname } = useLocation();
  const loaded = useRef(pathname);
  useEffect(() => {
    if (pathname === loaded.current) return;
    for (const element of document.head.querySelectorAll(ofOnePage)) element.remove();
  }, [pathname]);
}
