import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { createPath, useHref, useLocation, useNavigate } from 'react-router-dom';
import { SiteLinksProvider, type SiteLinks } from '../ui/Link.tsx';

/** Has the router follow every link below. It alone hears of each change of the address; the links do not. */
export function RouterLinks({ children }: { readonly children: ReactNode }) {
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
        void latest.current.navigate(to, { replace: replace ?? to === present, state });
      },
    }),
    [base],
  );
  return <SiteLinksProvider value={links}>{children}</SiteLinksProvider>;
}
