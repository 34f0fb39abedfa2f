import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Grid } from '../../../../model/grid/grid.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import { nextRenderedCells, nextBatchSize } from '../../../../model/grid/gridRendering.ts';
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

interface Rendered {
  readonly grid: Grid;
  readonly scale: GridScale;
  readonly view: GridView;
  readonly cells: readonly GridCell[];
}

const emptyView: GridView = { fromStart: 0, top: 0, width: 0, height: 0 };
const atRest: GridHeading = { across: 0, down: 0 };

function viewOf(element: HTMLElement): GridView {
  return {
    fromStart: scrolledFromStart(element),
    top: element.scrollTop,
    width: element.clientWidth,
    height: element.clientHeight || window.innerHeight,
  };
}

function cellsOf(grid: Grid, { fromMinute, untilMinute, fromColumn, untilColumn }: GridPart): GridCell[] {
  return gridWindow(grid, fromMinute, untilMinute, fromColumn, untilColumn);
}

/**
 * The rendered cells of a grid: first those in view, then a few more per frame, in the direction of the scroll. Limited
 * per frame, so that the next frame is not late.
 */
export function useRenderedCells(
  scroller: RefObject<HTMLElement | null>,
  grid: Grid,
  scale: GridScale,
): readonly GridCell[] {
  const [rendered, setRendered] = useState<Rendered>({ grid, scale, view: emptyView, cells: [] });
  const isSame = rendered.grid === grid && rendered.scale === scale;
  // For another grid, such as after a filter: cells in the same view that stay are not rendered again.
  const replacement = useMemo(
    () => (isSame ? null : cellsOf(grid, partInView(rendered.view, scale))),
    [isSame, grid, rendered.view, scale],
  );
  const continueStep = useRef(() => {});

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let view = viewOf(element);
    let heading = atRest;
    let part = partInView(view, scale);
    let wanted: readonly GridCell[] = cellsOf(grid, part);
    let cells = wanted;
    let frame = 0;
    let batchSize: number | null = null;
    let steppedAt = 0;
    const render = (next: readonly GridCell[]) => {
      cells = next;
      setRendered({ grid, scale, view, cells });
    };
    const step = (at: number) => {
      frame = 0;
      const next = viewOf(element);
      heading = headingOf(view, next, heading);
      view = next;
      batchSize = nextBatchSize(batchSize, at - steppedAt);
      steppedAt = at;
      const ahead = partInView(view, scale, heading);
      // Most frames of a scroll need the same cells as the one before.
      if (!samePart(part, ahead)) wanted = cellsOf(grid, (part = ahead));
      const more = nextRenderedCells(cells, wanted, batchSize, view, scale);
      if (more === cells) batchSize = null;
      else render(more);
    };
    const stepSoon = () => {
      frame ||= requestAnimationFrame(step);
    };
    continueStep.current = stepSoon;
    render(cells);
    element.addEventListener('scroll', stepSoon, { passive: true });
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(stepSoon) : null;
    observer?.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', stepSoon);
      observer?.disconnect();
    };
  }, [scroller, grid, scale]);

  // The next few once these are rendered, so that slow devices keep up.
  useEffect(() => {
    if (rendered.cells.length > 0) continueStep.current();
  }, [rendered]);
  return replacement ?? rendered.cells;
}
