import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { createPath, useHref, useLocation, useNavigate } from 'react-router-dom';
import { isPlainPress, SiteLinksProvider, type SiteLinks } from '../ui/Link.tsx';

export interface RouterLinksProps {
  /** Whether the page at an address can be rendered without loading any code. */
  readonly isLoaded: (to: string) => boolean;
  readonly children: ReactNode;
}

/**
 * Connects all links below it to the router, and all plain links to places on the page. Only this component subscribes
 * to the address, not the links.
 *
 * A page whose code has loaded is rendered with the click. For any other, the current page stays until the code has
 * loaded.
 */
export function RouterLinks({ isLoaded, children }: RouterLinksProps) {
  const base = useHref('/').replace(/\/$/, '');
  const navigate = useNavigate();
  const location = useLocation();
  const latest = useRef({ navigate, location });
  useLayoutEffect(() => {
    latest.current = { navigate, location };
  }, [navigate, location]);
  const links = useMemo<SiteLinks>(
    () => ({
      base,
      follow(to, { replace, state }) {
        const present = createPath(latest.current.location);
        const go = () => void latest.current.navigate(to, { replace: replace ?? to === present, state });
        if (isLoaded(to)) go();
        else startTransition(go);
      },
    }),
    [base, isLoaded],
  );
  useEffect(() => {
    // The browser gives the entries of its own jumps no key, and all would have one scroll position.
    const jump = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href*="#"]');
      if (!link || !link.hash || !isPlainPress(event, link)) return;
      const { pathname, search } = latest.current.location;
      if (link.href !== window.location.href.split('#', 1)[0] + link.hash) return;
      event.preventDefault();
      links.follow(pathname + search + link.hash, {});
    };
    document.addEventListener('click', jump);
    return () => document.removeEventListener('click', jump);
  }, [links]);
  return <SiteLinksProvider value={links}>{children}</SiteLinksProvider>;
}
