import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { Grid } from '../../../../model/grid.ts';
import {
  gridScale,
  partInView,
  samePart,
  type GridPart,
  type GridScale,
} from '../../../../model/gridScale.ts';

/** In rem: the names above. */
const headRem = 3.25;

export interface DrawnGrid {
  /** In pixels of this screen. */
  readonly scale: GridScale;
  readonly axis: number;
  readonly head: number;
  /** Of the box it is scrolled in. */
  readonly height: number;
  /** False until the box is laid out. */
  readonly isMeasured: boolean;
  /** What of the grid is held in the page. */
  readonly part: GridPart;
}

const nothing: GridPart = { fromMinute: 0, untilMinute: 0, fromColumn: 0, untilColumn: 0 };

/**
 * Draws a grid to the size of its scroller, and tells which part of it is seen. It renders anew when that part is
 * another one, not with every pixel scrolled.
 *
 * @param axisRem how wide the times at the side are
 */
export function useGridView(scroller: RefObject<HTMLElement | null>, grid: Grid, axisRem: number): DrawnGrid {
  const [size, setSize] = useState({ width: 0, height: 0, rem: 16 });
  const [part, setPart] = useState(nothing);
  const { width, height, rem } = size;
  const axis = axisRem * rem;
  // It looks at every cell of the day, and each part that comes into view renders anew.
  const base = useMemo(() => gridScale(grid, ((width - axis) * 16) / rem), [grid, width, axis, rem]);
  const perMinute = (base.perMinute * rem) / 16;
  const column = Math.floor((base.column * rem) / 16);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => {
      const next = {
        width: element.clientWidth,
        height: element.clientHeight,
        rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
      };
      setSize((known) => (sameSize(known, next) ? known : next));
    };
    measure();
    if (typeof ResizeObserver !== 'function') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      const view = {
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight || window.innerHeight,
      };
      const next = partInView(view, { perMinute, column });
      setPart((known) => (samePart(known, next) ? known : next));
    };
    const lookSoon = () => (frame ||= requestAnimationFrame(look));
    look();
    element.addEventListener('scroll', lookSoon, { passive: true });
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(lookSoon) : null;
    observer?.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', lookSoon);
      observer?.disconnect();
    };
  }, [scroller, perMinute, column]);

  const scale = useMemo(() => ({ perMinute, column }), [perMinute, column]);
  return { scale, axis, head: headRem * rem, height, isMeasured: width > 0, part };
}

interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

function sameSize(a: BoxSize, b: BoxSize): boolean {
  return a.width === b.width && a.height === b.height && a.rem === b.rem;
}
