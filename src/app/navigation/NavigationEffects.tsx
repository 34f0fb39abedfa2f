import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { afterPaint } from '../platform/afterPaint.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ScrollKeeper } from './ScrollKeeper.tsx';
import { useHeadOfLoadedPage } from './useHeadOfLoadedPage.ts';

/**
 * What a browser does by itself when it loads a page: focus, scroll, and saying the new page's title; and the
 * title in the new language where only that changed, which leaves focus and scroll as they were. It stands
 * after the page in the tree, so that the page's own layout effects have run.
 */
export function NavigationEffects({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const location = useLocation();
  const action = useNavigationType();
  const platform = usePlatform();
  const { locale } = useLocale();
  const announcedIn = useRef(locale);
  const [announced, setAnnounced] = useState('');
  useHeadOfLoadedPage();
  const forget = useRef(() => {});
  // To give the focus, and to name a page to a screen reader, takes as long as to draw the page: it shows first.
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
  // A page whose words or code are late is named late, and must not be left announced by the name of the one before.
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
      <ScrollKeeper location={location} action={action} platform={platform} onArrival={arrive} />
    </>
  );
}
