import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';
import type { Grid } from '../../../../model/grid/grid.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import { gridOpening } from '../../../../model/grid/gridWindow.ts';
import { previousSession } from '../../../navigation/arrival.ts';
import { usePlatform } from '../../../platform/PlatformProvider.tsx';
import { nowAnchor } from '../NowLine.tsx';
import { scrollToStart } from './direction.ts';
import styles from './RoomGrid.module.css';
import type { DrawnGrid } from './useGridView.ts';

/** The space above the position where the grid opens, in pixels, so that some of what came before is visible. */
const aboveNow = 72;
const aboveSession = 20;
/** The share of the box for running sessions; the rest is for what comes next. */
const shareOfRunning = 0.4;

/**
 * Scrolls the grid when it opens: to the previous position when coming back, to the session that was in view in the
 * list, or to now, as also each time `#now` is requested. Once per day.
 *
 * @param now the current minute of the axis; null if now is not on the axis
 * @returns the session it opens at, if it does not open at now
 */
export function useGridOpening(
  scroller: RefObject<HTMLElement | null>,
  grid: Grid,
  drawn: DrawnGrid,
  now: number | null,
): GridCell | null {
  const location = useLocation();
  const { scrollPositions, viewport } = usePlatform();
  const asksForNow = location.hash === `#${nowAnchor}`;
  const saved = scrollPositions.get(location.key);
  const id = asksForNow ? null : (saved?.focused ?? saved?.session?.id ?? previousSession(location));
  const cell = useMemo(() => grid.cells.find(({ session }) => session.id === id) ?? null, [grid, id]);
  const opened = useRef('');
  useEffect(() => {
    const visit = `${grid.day} ${asksForNow ? location.key : ''}`;
    if (!drawn.isMeasured || opened.current === visit) return;
    const target = cell === null ? targetOfNow(grid, drawn, now) : targetOf(cell, drawn);
    if (target === null) return;
    const box = scroller.current;
    if (box === null) return;
    opened.current = visit;
    scrollToStart(box, target);
    // Late in the day, now is low in the box, and the bottom of the box may be below the window's.
    const mark = cell === null ? box.querySelector(`.${styles['now']}`) : null;
    if (mark !== null) viewport.uncover(mark, box);
  }, [scroller, grid, drawn, now, cell, asksForNow, location.key, viewport]);
  return cell;
}

interface ScrollTarget {
  /** From where the first column begins. */
  readonly fromStart: number;
  readonly top: number;
}

function targetOf(cell: GridCell, { scale: { perMinute, column } }: DrawnGrid): ScrollTarget {
  return { fromStart: cell.column * column, top: cell.top * perMinute - aboveSession };
}

function targetOfNow(
  grid: Grid,
  { scale: { perMinute, column }, head, height }: DrawnGrid,
  now: number | null,
): ScrollTarget | null {
  if (now === null) return null;
  const first = gridOpening(grid, now, (height * shareOfRunning - head) / perMinute);
  return {
    fromStart: first.column * column,
    top: Math.min(first.minute * perMinute - aboveSession, now * perMinute - aboveNow),
  };
}
