import { startTransition, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../../platform/idle.ts';

/** How far before it comes into view something is made ready, above and below: two screens of a phone. */
const ahead = '1600px 0px';

/** When to show what is not among the first things of a page. */
export type Patience =
  /** As soon as there is nothing better to do: in the end all is in the page, for finding in it. */
  | 'idle'
  /** Only when the visitor comes near: there is too much of it. */
  | 'near';

/**
 * Whether a part of a long page is to be shown yet. The first parts are from the start; once shown, a part stays.
 *
 * @param part the element that keeps the part's place
 */
export function useComingUp(part: RefObject<Element | null>, isFirst: boolean, patience: Patience): boolean {
  const [shown, setShown] = useState(isFirst);
  useEffect(() => {
    if (shown) return undefined;
    const show = () => startTransition(() => setShown(true));
    const showForPrint = () => flushSync(() => setShown(true));
    window.addEventListener('beforeprint', showForPrint);
    const stop = patience === 'idle' ? whenIdle(show) : whenNear(part.current, show);
    return () => {
      window.removeEventListener('beforeprint', showForPrint);
      stop();
    };
  }, [part, patience, shown]);
  return shown || isFirst;
}

function whenNear(element: Element | null, act: () => void): () => void {
  if (element === null || typeof IntersectionObserver !== 'function') return whenIdle(act);
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) act();
    },
    { rootMargin: ahead },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
