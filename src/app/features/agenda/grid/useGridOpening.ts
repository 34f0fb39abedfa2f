import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';
import type { Grid } from '../../../../model/grid.ts';
import type { GridCell } from '../../../../model/gridCell.ts';
import { gridOpening } from '../../../../model/gridOpening.ts';
import { sessionLeft } from '../../../navigation/arrival.ts';
import { usePlatform } from '../../../platform/PlatformProvider.tsx';
import { nowAnchor } from '../NowLine.tsx';
import type { DrawnGrid } from './useGridView.ts';

/** How far below the top of the grid stands what it opens at, in pixels: of now, something of what went before. */
const aboveNow = 72;
const aboveSession = 20;
/** How much of the box may show what runs already: the rest is for what comes. */
const shareOfRunning = 0.4;

/**
 * Opens a grid where one was in it before, as when one comes back to it; else at the session that was in view in the
 * list; else at now, as it also does each time `#now` is asked for. Once a day: after that the visitor scrolls.
 *
 * @param now the minute of the axis at which the time is; null while it is not on the axis
 * @returns the session it opens at, if not at now
 */
export function useGridOpening(
  scroller: RefObject<HTMLElement | null>,
  grid: Grid,
  drawn: DrawnGrid,
  now: number | null,
): GridCell | null {
  const { scale, isMeasured } = drawn;
  const { perMinute, column } = scale;
  const location = useLocation();
  const { places } = usePlatform();
  const asksForNow = location.hash === `#${nowAnchor}`;
  const id = asksForNow ? null : (places.get(location.key)?.session?.id ?? sessionLeft(location));
  const cell = useMemo(() => grid.cells.find(({ session }) => session.id === id) ?? null, [grid, id]);
  const opened = useRef('');
  useEffect(() => {
    const visit = `${grid.day} ${asksForNow ? location.key : ''}`;
    if (!isMeasured || opened.current === visit) return;
    const top = cell === null ? topOfNow(grid, drawn, now) : cell.top * perMinute - aboveSession;
    if (top === null) return;
    opened.current = visit;
    scroller.current?.scrollTo({ top, ...(cell && { left: cell.column * column }), behavior: 'instant' });
  }, [scroller, grid, drawn, perMinute, column, isMeasured, now, cell, asksForNow, location.key]);
  return cell;
}

function topOfNow(grid: Grid, { scale, head, height }: DrawnGrid, now: number | null): number | null {
  if (now === null) return null;
  const { perMinute } = scale;
  const first = gridOpening(grid, now, (height * shareOfRunning - head) / perMinute);
  return Math.min(first * perMinute - aboveSession, now * perMinute - aboveNow);
}
