import { useEffect, type RefObject } from 'react';
import { usePlatform } from '../../../platform/PlatformProvider.tsx';

/** Tells the viewport where one is in a grid, and how to come back there: the page does not scroll with it. */
export function useGridPlace(scroller: RefObject<HTMLElement | null>): void {
  const { viewport } = usePlatform();
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    return viewport.holds({
      element,
      sessionInView: () => firstBelowNames(element),
      returnTo({ id, top }) {
        const cell = element.querySelector(`[data-session=${JSON.stringify(id)}]`);
        if (cell) element.scrollTop += cell.getBoundingClientRect().top - top;
      },
    });
  }, [scroller, viewport]);
}

/** The first session, by time and room, that begins in view; the row of names is the first child. */
function firstBelowNames(element: HTMLElement): { readonly id: string; readonly top: number } | null {
  const { right } = element.getBoundingClientRect();
  const below = element.firstElementChild?.getBoundingClientRect().bottom ?? 0;
  for (const cell of element.querySelectorAll<HTMLElement>('[data-session]')) {
    const { left, top } = cell.getBoundingClientRect();
    const id = cell.dataset['session'];
    if (id !== undefined && top >= below && left >= 0 && left < right) return { id, top };
  }
  return null;
}
