import {
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  memo,
  useEffect,
  type RefObject,
} from 'react';
import type { Agenda, AgendaSession } from '../../../../model/agenda/agenda.ts';
import { gridOf } from '../../../../model/grid/grid.ts';
import { overlappingSlots } from '../../../../model/schedule/scheduleConflicts.ts';
import type { SessionId } from '../../../../model/session.ts';
import type { DayKey } from '../../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../../i18n/LocaleProvider.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { GridAxis, GridNow, useGridNow } from './GridAxis.tsx';
import { GridHead } from './GridHead.tsx';
import { GridRows } from './GridRows.tsx';
import styles from './RoomGrid.module.css';
import { useGridKeys } from './useGridKeys.ts';
import { useGridOpening } from './useGridOpening.ts';
import { useGridView, type DrawnGrid } from './useGridView.ts';
import type { GridPiece } from '../../../../model/grid/gridCell.ts';
import type { GridScale } from '../../../../model/grid/gridScale.ts';
import { Link } from '../../../ui/Link.tsx';
import { Text } from '../../../ui/Text.tsx';
import cellStyles from './GridCellView.module.css';
import { usePlatform } from '../../../platform/PlatformProvider.tsx';
import { isRightToLeft } from './direction.ts';

export interface RoomGridProps {
  readonly agenda: Agenda;
  readonly day: DayKey;
  /** The sessions to show, in the agenda's order. */
  readonly sessions: readonly AgendaSession[];
  /** A session's star. It must not be a tab stop. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  readonly savedIds: ReadonlySet<SessionId>;
}

/** The width of the axis with AM and PM, and without, in rem. */
const wideAxis = 5.25;
const narrowAxis = 4.25;

/** In columns narrower than this, in pixels, the type is smaller. */
const tight = 140;

/**
 * A day as a grid of rooms by time. Room names and times stay in view while scrolling, and only cells near the viewport
 * are rendered.
 */
export function RoomGrid({ agenda, day, sessions, renderAction, savedIds }: RoomGridProps) {
  const { format, times } = useLocale();
  const t = usePlanningWords();
  const grid = useMemo(() => gridOf(agenda, day, sessions), [agenda, day, sessions]);
  const scroller = useRef<HTMLDivElement>(null);
  const hint = useId();
  const drawn = useGridView(scroller, grid, times.first.hour12 ? wideAxis : narrowAxis);
  const { scale, axis, head } = drawn;
  const { perMinute, column } = scale;

  const now = useGridNow(grid.lines);
  const running =
    now === null ? undefined : grid.cells.find(({ top, height }) => top <= now && now < top + height);
  const opening = useGridOpening(scroller, grid, drawn, now);
  const [pressed, setPressed] = useState<SessionId | null>(null);
  const { active, onKeyDown, onCellFocus } = useGridKeys(
    grid,
    opening ?? running ?? grid.cells[0] ?? null,
    scroller,
    ({ id }) => setPressed(id),
  );

  useHeadInView(scroller);
  useGridScroller(scroller);

  const clashing = useMemo(
    () => overlappingSlots(agenda.sessions.filter(({ id }) => savedIds.has(id))),
    [agenda, savedIds],
  );
  const width = axis + column * grid.columns.length;
  const starts = useMemo(() => grid.lines.filter((line) => line.starts), [grid]);
  return (
    <div className={styles['frame']}>
      <VisuallyHidden>
        <p id={hint}>{t.grid.keys}</p>
        <p role="status">{pressed !== null && (savedIds.has(pressed) ? t.grid.saved : t.grid.removed)}</p>
      </VisuallyHidden>
      {/* The focused cell's keys. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={scroller}
        role="grid"
        aria-label={t.grid.label(format.dayLong(day))}
        aria-describedby={hint}
        aria-rowcount={starts.length + 1}
        aria-colcount={grid.columns.length + 1}
        aria-readonly="true"
        className={styles['scroller']}
        style={boxStyle(drawn)}
        onKeyDown={onKeyDown}
      >
        <GridHead columns={grid.columns} axis={axis} head={head} column={column} />
        <div
          role="rowgroup"
          className={styles['body']}
          data-tight={column < tight || undefined}
          style={{ inlineSize: width, blockSize: grid.minutes * perMinute }}
        >
          <GridAxis lines={grid.lines} day={day} perMinute={perMinute} width={axis} />
          {starts.map(({ minute }) => (
            <div
              key={minute}
              className={styles['line']}
              style={{ insetBlockStart: minute * perMinute, insetInlineStart: axis }}
            />
          ))}
          <GridPieces pieces={grid.pieces} axis={axis} scale={scale} />
          {/* After the box is measured, which decides the visible cells. */}
          {drawn.isMeasured && (
            <GridRows
              grid={grid}
              scroller={scroller}
              active={active}
              axis={axis}
              scale={scale}
              savedIds={savedIds}
              clashing={clashing}
              onFocus={onCellFocus}
              renderAction={renderAction}
            />
          )}
          <GridNow lines={grid.lines} perMinute={perMinute} />
        </div>
      </div>
    </div>
  );
}

/** Custom properties in pixels: the sizes of the axis and the head, and the height of the box. */
function boxStyle({ axis, head, height }: DrawnGrid): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = {
    scrollPaddingInlineStart: axis,
    '--axis': `${axis}px`,
    '--head': `${head}px`,
    '--box': `${height}px`,
  };
  return style;
}

export interface GridPiecesProps {
  readonly pieces: readonly GridPiece[];
  /** In pixels: the left edge of the first column. */
  readonly axis: number;
  readonly scale: GridScale;
}

/**
 * Further pieces of a break that does not span adjacent rooms, as when one room continues meanwhile. Hidden from screen
 * readers.
 */
const GridPieces = memo(function GridPieces({ pieces, axis, scale }: GridPiecesProps) {
  const { hrefs } = useLocale();
  const { perMinute, column: width } = scale;
  return pieces.map(({ session, top, height, column, columnSpan }) => (
    <div
      key={`${session.id} ${column}`}
      aria-hidden="true"
      data-pause
      className={cellStyles['cell']}
      style={{
        insetBlockStart: top * perMinute,
        insetInlineStart: axis + column * width,
        inlineSize: columnSpan * width - 3,
        blockSize: height * perMinute - 3,
      }}
    >
      <Link to={hrefs.session(session.id)} className={cellStyles['title']} tabIndex={-1}>
        <Text {...session.title} />
      </Link>
    </div>
  ));
});

/** Registers the grid's scroll position with the viewport, because the page does not scroll with it. */
function useGridScroller(scroller: RefObject<HTMLElement | null>): void {
  const { viewport } = usePlatform();
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    return viewport.registerScroller({
      element,
      sessionInView: () => firstSessionInView(element),
      restore({ id, top }) {
        const cell = element.querySelector(`[data-session=${JSON.stringify(id)}]`);
        if (cell) element.scrollTop += cell.getBoundingClientRect().top - top;
      },
    });
  }, [scroller, viewport]);
}

/** The first session, by time and room, that starts in view; the row of names is the first child. */
function firstSessionInView(element: HTMLElement): { readonly id: string; readonly top: number } | null {
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

/**
 * Keeps the room names in view while the page scrolls past the grid. Browsers with `view-timeline` do it in CSS,
 * without a frame's delay; for others this follows the scroll position.
 *
 * @param scroller its first child is the row of names
 */
function useHeadInView(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = scroller.current;
    const head = box?.firstElementChild;
    if (!box || !(head instanceof HTMLElement) || CSS.supports('animation-timeline: --rooms'))
      return undefined;
    const bars = Number.parseFloat(getComputedStyle(box).scrollMarginBlockStart) || 0;
    const follow = () => {
      const hiddenHeight = Math.min(
        bars - box.getBoundingClientRect().top,
        box.clientHeight - head.offsetHeight,
      );
      head.style.translate = `0 ${Math.max(0, hiddenHeight)}px`;
    };
    addEventListener('scroll', follow, { passive: true });
    return () => removeEventListener('scroll', follow);
  }, [scroller]);
}
