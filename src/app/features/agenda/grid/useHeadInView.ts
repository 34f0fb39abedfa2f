import { useEffect, type RefObject } from 'react';

/**
 * Keeps the room names in view while the page scrolls past the grid. Browsers with `view-timeline` do it in CSS,
 * without a frame's delay; for others this follows the scroll position.
 *
 * @param scroller its first child is the row of names
 */
export function useHeadInView(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = scroller.current;
    const head = box?.firstElementChild;
    if (!box || !(head instanceof HTMLElement) || CSS.supports('animation-timeline: --rooms'))
      return undefined;
    const bars = Number.parseFloat(getComputedStyle(box).scrollMarginBlockStart) || 0;
    const follow = () => {
      const gone = Math.min(bars - box.getBoundingClientRect().top, box.clientHeight - head.offsetHeight);
      head.style.translate = `0 ${Math.max(0, gone)}px`;
    };
    addEventListener('scroll', follow, { passive: true });
    return () => removeEventListener('scroll', follow);
  }, [scroller]);
}
