import { useId, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { Agenda, AgendaSession } from '../../../../model/agenda/agenda.ts';
import { gridOf } from '../../../../model/grid/grid.ts';
import type { SessionId } from '../../../../model/session.ts';
import type { DayKey } from '../../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../../i18n/LocaleProvider.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { GridAxis, GridNow, useGridNow } from './GridAxis.tsx';
import { GridHead } from './GridHead.tsx';
import { GridPieces } from './GridPieces.tsx';
import { GridRows } from './GridRows.tsx';
import styles from './RoomGrid.module.css';
import { useGridKeys } from './useGridKeys.ts';
import { useGridOpening } from './useGridOpening.ts';
import { useGridPlace } from './useGridPlace.ts';
import { useHeadInView } from './useHeadInView.ts';
import { useGridView, type DrawnGrid } from './useGridView.ts';

export interface RoomGridProps {
  readonly agenda: Agenda;
  readonly day: DayKey;
  /** The sessions to show, in the agenda's order. */
  readonly sessions: readonly AgendaSession[];
  /** A session's star. It must not be a tab stop. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  readonly savedIds: ReadonlySet<SessionId>;
  /** Shows the same sessions as a list, at this one. */
  readonly onList: (session: AgendaSession) => void;
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
export function RoomGrid({ agenda, day, sessions, renderAction, savedIds, onList }: RoomGridProps) {
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
    onList,
  );

  useHeadInView(scroller);
  useGridPlace(scroller);

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
