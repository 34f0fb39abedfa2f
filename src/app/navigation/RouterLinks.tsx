import { startTransition, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { createPath, useHref, useLocation, useNavigate } from 'react-router-dom';
import { SiteLinksProvider, type SiteLinks } from '../ui/Link.tsx';

export interface RouterLinksProps {
  /** Whether the page at an address can be drawn without fetching any code. */
  readonly isAtHand: (to: string) => boolean;
  readonly children: ReactNode;
}

/**
 * Has the router follow every link below. It alone hears of each change of the address; the links do not.
 *
 * A page that is at hand is drawn with the press. For any other the present one stays until its code has come.
 */
export function RouterLinks({ isAtHand, children }: RouterLinksProps) {
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
        if (isAtHand(to)) go();
        else startTransition(go);
      },
    }),
    [base, isAtHand],
  );
  return <SiteLinksProvider value={links}>{children}</SiteLinksProvider>;
}
