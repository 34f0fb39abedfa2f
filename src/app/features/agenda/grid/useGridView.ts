import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { Grid } from '../../../../model/grid/grid.ts';
import { gridScale, type GridScale } from '../../../../model/grid/gridScale.ts';

/** In rem: the height of the row of names. */
const headRem = 3.25;

export interface DrawnGrid {
  /** In pixels. */
  readonly scale: GridScale;
  readonly axis: number;
  readonly head: number;
  /** The height of the scroll container. */
  readonly height: number;
  /** False until the scroll container has been measured. */
  readonly isMeasured: boolean;
}

/**
 * The scale of a grid in its scroll container. Renders when the size changes, not on scroll.
 *
 * @param axisRem the width of the axis
 */
export function useGridView(scroller: RefObject<HTMLElement | null>, grid: Grid, axisRem: number): DrawnGrid {
  const [size, setSize] = useState<BoxSize | null>(null);
  const { width, height, rem } = size ?? unmeasured;
  const axis = axisRem * rem;
  // Computed once, because it looks at every cell of the day.
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
      setSize((known) => (known !== null && sameSize(known, next) ? known : next));
    };
    measure();
    if (typeof ResizeObserver !== 'function') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const scale = useMemo(() => ({ perMinute, column }), [perMinute, column]);
  return { scale, axis, head: headRem * rem, height, isMeasured: size !== null };
}

interface BoxSize {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

const unmeasured: BoxSize = { width: 0, height: 0, rem: 16 };

function sameSize(a: BoxSize, b: BoxSize): boolean {
  return a.width === b.width && a.height === b.height && a.rem === b.rem;
}
