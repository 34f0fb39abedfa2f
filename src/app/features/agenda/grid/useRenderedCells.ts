import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { Grid } from '../../../../model/grid/grid.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import {
  headingOf,
  partInView,
  samePart,
  type GridHeading,
  type GridPart,
  type GridScale,
  type GridView,
} from '../../../../model/grid/gridScale.ts';
import { gridWindow } from '../../../../model/grid/gridWindow.ts';
import { scrolledFromStart } from './direction.ts';

const atRest: GridHeading = { across: 0, down: 0 };

function viewOf(element: HTMLElement): GridView {
  return {
    fromStart: scrolledFromStart(element),
    top: element.scrollTop,
    width: element.clientWidth,
    height: element.clientHeight || window.innerHeight,
  };
}

/** The rendered cells of a grid: those in view, a step more on each side, and another one in the direction of the scroll. */
export function useRenderedCells(
  scroller: RefObject<HTMLElement | null>,
  grid: Grid,
  scale: GridScale,
): readonly GridCell[] {
  const [part, setPart] = useState<GridPart | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let view = viewOf(element);
    let heading = atRest;
    let frame = 0;
    const update = () => {
      frame = 0;
      const next = viewOf(element);
      heading = headingOf(view, next, heading);
      view = next;
      const ahead = partInView(view, scale, heading);
      // Most frames of a scroll need the same cells as the one before.
      setPart((before) => (before !== null && samePart(before, ahead) ? before : ahead));
    };
    const updateSoon = () => {
      frame ||= requestAnimationFrame(update);
    };
    update();
    element.addEventListener('scroll', updateSoon, { passive: true });
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(updateSoon) : null;
    observer?.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', updateSoon);
      observer?.disconnect();
    };
  }, [scroller, scale]);
  return useMemo(
    () =>
      part === null
        ? []
        : gridWindow(grid, part.fromMinute, part.untilMinute, part.fromColumn, part.untilColumn),
    [grid, part],
  );
}
