import { useCallback, useState, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ScrollKeeper } from './ScrollKeeper.tsx';

/**
 * What a browser does by itself when it loads a page: focus, scroll, and saying the new page's title. It stands
 * after the page in the tree, so that the page's own layout effects have run.
 */
export function NavigationEffects({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const location = useLocation();
  const action = useNavigationType();
  const platform = usePlatform();
  const [announced, setAnnounced] = useState('');
  const arrive = useCallback(() => {
    const heading = main.current?.querySelector('h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    setAnnounced(document.title);
  }, [main]);
  return (
    <>
      <VisuallyHidden>
        <span role="status">{announced}</span>
      </VisuallyHidden>
      <ScrollKeeper location={location} action={action} platform={platform} onArrival={arrive} />
    </>
  );
}
