import { useMemo, type ReactNode, type RefObject } from 'react';
import type { AgendaSession } from '../../../../model/agenda/agenda.ts';
import { slotKey } from '../../../../model/agenda/slotKey.ts';
import type { Grid } from '../../../../model/grid/grid.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import { describeCell } from '../../../../model/grid/gridKeys.ts';
import type { GridScale } from '../../../../model/grid/gridScale.ts';
import type { SessionId } from '../../../../model/session.ts';
import { useLocale, usePlanningWords } from '../../../i18n/LocaleProvider.tsx';
import { startAndEnd } from '../../../i18n/startAndEnd.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { GridCellView } from './GridCellView.tsx';
import styles from './RoomGrid.module.css';
import { useRenderedCells } from './useRenderedCells.ts';

export interface GridRowsProps {
  readonly grid: Grid;
  /** The scroll container: cells near its viewport are rendered. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly active: GridCell | null;
  /** In pixels: the left edge of the first column. */
  readonly axis: number;
  readonly scale: GridScale;
  readonly savedIds: ReadonlySet<SessionId>;
  /** The saved sessions that overlap another one, by `slotKey`. */
  readonly clashing: ReadonlySet<string>;
  readonly onFocus: (cell: GridCell) => void;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** The cells, grouped into a row per start for screen readers; their position is absolute. */
export function GridRows({
  grid,
  scroller,
  active,
  axis,
  scale,
  savedIds,
  clashing,
  onFocus,
  renderAction,
}: GridRowsProps) {
  const { first } = useLocale().times;
  const t = usePlanningWords();
  const { perMinute, column } = scale;
  const rowOf = useMemo(
    () =>
      new Map(
        grid.lines
          .filter(({ starts, minute }) => starts || minute === 0)
          .map(({ minute, at }, index) => [minute, { index: index + 2, at }]),
      ),
    [grid],
  );
  const timeAt = (minute: number) => {
    const row = rowOf.get(minute);
    return row && first.time(row.at);
  };
  const rendered = useRenderedCells(scroller, grid, scale);
  // The focused cell, or the tab stop, is always rendered.
  const cells = active === null || rendered.includes(active) ? rendered : [...rendered, active];
  const rows = new Map<number, GridCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.top);
    if (row) row.push(cell);
    else rows.set(cell.top, [cell]);
  }
  // Cached per cell, because it formats two times and looks at the whole row.
  const describe = useMemo(
    () =>
      memoizeByCell((cell) => {
        const { columns, from, to, position, of } = describeCell(grid, cell);
        const names = columns.map((one) => (one.kind === 'none' ? t.grid.noRoom : one.subject.name.text));
        const where =
          names.length > 2 ? t.grid.across(names.at(0) ?? '', names.at(-1) ?? '') : first.list(names);
        const [start, end] = startAndEnd(first, grid.day, from, to, grid.start ?? from);
        const span = cell.session.endEstimated ? t.session.fromAbout(start, end) : t.session.from(start, end);
        const description = t.grid.cell(where, span, position, of);
        return cell.session.status === 'cancelled' ? t.grid.withCancelled(description) : description;
      }),
    [grid, first, t],
  );
  const clashes = ({ session }: GridCell) => clashing.has(slotKey(session));
  const descriptionOf = (cell: GridCell) => {
    if (clashes(cell)) return t.grid.withClash(describe(cell));
    return savedIds.has(cell.session.id) ? t.grid.withSaved(describe(cell)) : describe(cell);
  };
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([top, together]) => (
      <div
        key={top}
        role="row"
        aria-rowindex={rowOf.get(top)?.index}
        className={styles['row']}
        style={{ insetBlockStart: top * perMinute }}
      >
        <div role="rowheader" aria-colindex={1}>
          <VisuallyHidden>{timeAt(top)}</VisuallyHidden>
        </div>
        {together.map((cell) => {
          const width = (column * cell.columnSpan) / cell.lanes;
          return (
            <GridCellView
              key={`${cell.column} ${cell.session.id}`}
              cell={cell}
              parts={grid.parts.get(cell.session.id)}
              left={axis + cell.column * column + cell.lane * width}
              width={width - 3}
              height={cell.height * perMinute}
              description={descriptionOf(cell)}
              clashes={clashes(cell)}
              isActive={cell === active}
              onFocus={onFocus}
              renderAction={renderAction}
            />
          );
        })}
      </div>
    ));
}

function memoizeByCell(make: (cell: GridCell) => string): (cell: GridCell) => string {
  const cache = new WeakMap<GridCell, string>();
  return (cell) => {
    const cached = cache.get(cell) ?? make(cell);
    cache.set(cell, cached);
    return cached;
  };
}
