import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';
import type { Grid } from '../../../../model/grid/grid.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import { gridOpening } from '../../../../model/grid/gridOpening.ts';
import { sessionLeft } from '../../../navigation/arrival.ts';
import { usePlatform } from '../../../platform/PlatformProvider.tsx';
import { nowAnchor } from '../NowLine.tsx';
import styles from './RoomGrid.module.css';
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
  const location = useLocation();
  const { places, viewport } = usePlatform();
  const asksForNow = location.hash === `#${nowAnchor}`;
  const left = places.get(location.key);
  const id = asksForNow ? null : (left?.focused ?? left?.session?.id ?? sessionLeft(location));
  const cell = useMemo(() => grid.cells.find(({ session }) => session.id === id) ?? null, [grid, id]);
  const opened = useRef('');
  useEffect(() => {
    const visit = `${grid.day} ${asksForNow ? location.key : ''}`;
    if (!drawn.isMeasured || opened.current === visit) return;
    const place = cell === null ? placeOfNow(grid, drawn, now) : placeOf(cell, drawn);
    if (place === null) return;
    const box = scroller.current;
    if (box === null) return;
    opened.current = visit;
    box.scrollTo({ ...place, behavior: 'instant' });
    // Late in a day now stands low in the box, and the box's foot may be below the window's.
    const mark = cell === null ? box.querySelector(`.${styles['now']}`) : null;
    if (mark !== null) viewport.uncover(mark, box);
  }, [scroller, grid, drawn, now, cell, asksForNow, location.key, viewport]);
  return cell;
}

interface ScrollPlace {
  readonly left: number;
  readonly top: number;
}

function placeOf(cell: GridCell, { scale: { perMinute, column } }: DrawnGrid): ScrollPlace {
  return { left: cell.column * column, top: cell.top * perMinute - aboveSession };
}

function placeOfNow(
  grid: Grid,
  { scale: { perMinute, column }, head, height }: DrawnGrid,
  now: number | null,
): ScrollPlace | null {
  if (now === null) return null;
  const first = gridOpening(grid, now, (height * shareOfRunning - head) / perMinute);
  return {
    left: first.column * column,
    top: Math.min(first.minute * perMinute - aboveSession, now * perMinute - aboveNow),
  };
}
