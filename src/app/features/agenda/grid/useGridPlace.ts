import { useEffect, type RefObject } from 'react';
import { usePlatform } from '../../../platform/PlatformProvider.tsx';
import { isRightToLeft } from './direction.ts';

/** Registers the grid's scroll position with the viewport, because the page does not scroll with it. */
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

/** The first session, by time and room, that starts in view; the row of names is the first child. */
function firstBelowNames(element: HTMLElement): { readonly id: string; readonly top: number } | null {
  const box = element.getBoundingClientRect();
  const fromRight = isRightToLeft(element);
  const below = element.firstElementChild?.getBoundingClientRect().bottom ?? 0;
  for (const cell of element.querySelectorAll<HTMLElement>('[data-session]')) {
    const { left, right, top } = cell.getBoundingClientRect();
    const start = fromRight ? right : left;
    const id = cell.dataset['session'];
    if (id !== undefined && top >= below && start >= box.left && start <= box.right) return { id, top };
  }
  return null;
}
