import { startTransition, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { createPath, useHref, useLocation, useNavigate } from 'react-router-dom';
import { SiteLinksProvider, type SiteLinks } from '../ui/Link.tsx';

export interface RouterLinksProps {
  /** Whether the page at an address can be rendered without loading any code. */
  readonly isLoaded: (to: string) => boolean;
  readonly children: ReactNode;
}

/**
 * Connects all links below it to the router. Only this component subscribes to the address, not the links.
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
  return <SiteLinksProvider value={links}>{children}</SiteLinksProvider>;
}
