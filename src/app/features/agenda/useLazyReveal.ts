import { startTransition, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../../platform/idle.ts';

/** How far from the viewport rows are rendered: two screens of a phone, above and below. */
const ahead = '1600px 0px';

/** When to render what is not among the first rows. */
export type Patience =
  /** When the browser is idle: in the end everything is in the page, for find-in-page. */
  | 'idle'
  /** Only near the viewport, for very long lists. */
  | 'near';

/**
 * Whether to render a part of a long page. The first parts are rendered at once; a rendered part stays, unless it grows:
 * a list whose filter is removed would render all its rows in one press.
 *
 * @param part the placeholder element
 * @param rows how many rows the part has
 */
export function useLazyReveal(
  part: RefObject<Element | null>,
  rows: number,
  isFirst: boolean,
  patience: Patience,
): boolean {
  const [rendered, setRendered] = useState(isFirst ? rows : 0);
  const shown = rows <= rendered;
  useEffect(() => {
    if (shown) return undefined;
    const show = () => startTransition(() => setRendered(rows));
    const showForPrint = () => flushSync(() => setRendered(rows));
    window.addEventListener('beforeprint', showForPrint);
    const stop = patience === 'idle' ? whenIdle(show) : whenNear(part.current, show);
    return () => {
      window.removeEventListener('beforeprint', showForPrint);
      stop();
    };
  }, [part, rows, patience, shown]);
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
