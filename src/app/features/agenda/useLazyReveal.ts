import { startTransition, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../../platform/scheduling.ts';

/** Rows are rendered this far outside the viewport: two screens of a phone, above and below. */
const overscan = '1600px 0px';

/** When to render rows that are not among the first. */
export type RenderWhen =
  /** When the browser is idle, so that find-in-page finds everything. */
  | 'idle'
  /** Only near the viewport, for very long lists. */
  | 'near';

/**
 * Whether to render a part of a long page. The first parts are rendered at once; a rendered part stays, unless it grows:
 * otherwise removing a filter would render all rows in one press.
 *
 * @param part the placeholder element
 * @param rows how many rows the part has
 */
export function useLazyReveal(
  part: RefObject<Element | null>,
  rows: number,
  isFirst: boolean,
  renderWhen: RenderWhen,
): boolean {
  const [rendered, setRendered] = useState(isFirst ? rows : 0);
  const shown = rows <= rendered;
  useEffect(() => {
    if (shown) return undefined;
    const show = () => startTransition(() => setRendered(rows));
    const showForPrint = () => flushSync(() => setRendered(rows));
    window.addEventListener('beforeprint', showForPrint);
    const stop = renderWhen === 'idle' ? whenIdle(show) : whenNear(part.current, show);
    return () => {
      window.removeEventListener('beforeprint', showForPrint);
      stop();
    };
  }, [part, rows, renderWhen, shown]);
  return shown || isFirst;
}

function whenNear(element: Element | null, run: () => void): () => void {
  if (element === null || typeof IntersectionObserver !== 'function') return whenIdle(run);
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) run();
    },
    { rootMargin: overscan },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
