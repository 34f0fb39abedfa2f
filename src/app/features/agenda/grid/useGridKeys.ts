import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Grid } from '../../../../model/grid/grid.ts';
import type { AgendaSession } from '../../../../model/agenda/agenda.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import {
  gridNeighbour,
  gridPosition,
  type GridPosition,
  type GridStep,
} from '../../../../model/grid/gridKeys.ts';
import { keepScrollAt } from '../../../navigation/arrival.ts';
import { withParam } from '../../../routes.ts';
import { isRightToLeft } from './direction.ts';

const steps: Readonly<Record<string, GridStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'before',
  ArrowRight: 'after',
  Home: 'home',
  End: 'end',
};
const stepsRightToLeft: typeof steps = { ...steps, ArrowLeft: 'after', ArrowRight: 'before' };
const stepsWithControl: Readonly<Record<string, GridStep>> = { Home: 'first', End: 'last' };

export interface GridKeys {
  /** The tab stop; null in an empty grid. */
  readonly active: GridCell | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Call it when a cell gets the focus; a stable function. */
  readonly onCellFocus: (cell: GridCell) => void;
}

/**
 * The keys of a grid (WAI-ARIA Practices, grid pattern): one tab stop, arrows, Home and End. Space presses the cell's
 * button, and L shows the list.
 *
 * @param first the first tab stop
 * @param onPress called after Space has pressed a session's button
 */
export function useGridKeys(
  grid: Grid,
  first: GridCell | null,
  scroller: RefObject<HTMLElement | null>,
  onPress: (session: AgendaSession) => void,
): GridKeys {
  const [walked, setWalked] = useState<GridPosition | null>(null);
  const focusDue = useRef(false);
  const navigate = useNavigate();
  const { search } = useLocation();
  const position = positionIn(grid, walked) ?? (first === null ? null : gridPosition(first));
  const active = position?.cell ?? null;

  useEffect(() => {
    if (!focusDue.current || active === null) return;
    focusDue.current = false;
    const cell = scroller.current?.querySelector(`[data-session=${JSON.stringify(active.session.id)}]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell?.querySelector<HTMLElement>('a:not([aria-hidden])')?.focus({ preventScroll: true });
  }, [active, scroller]);

  // A cell reached by keys has its position already, with the column and time to continue from.
  const onCellFocus = useCallback(
    (cell: GridCell) => setWalked((known) => (known?.cell === cell ? known : gridPosition(cell))),
    [],
  );

  return {
    active,
    onKeyDown(event) {
      const { key, ctrlKey, metaKey, altKey, target, currentTarget } = event;
      if (altKey || metaKey || position === null || !(target instanceof HTMLElement)) return;
      const plainSteps = isRightToLeft(currentTarget) ? stepsRightToLeft : steps;
      const step = (ctrlKey ? stepsWithControl : plainSteps)[key];
      if (step !== undefined) {
        event.preventDefault();
        const next = gridNeighbour(grid, position, step);
        focusDue.current = next.cell !== position.cell;
        setWalked(next);
      } else if (key === ' ' && target instanceof HTMLAnchorElement && !target.closest('li')) {
        event.preventDefault();
        const button = target.closest('[role="gridcell"]')?.querySelector('button');
        if (!button) return; // Breaks have no button.
        button.click();
        onPress(position.cell.session);
      } else if (key.toLowerCase() === 'l' && !ctrlKey) {
        event.preventDefault();
        void navigate(
          { search: withParam(search, 'view', null) },
          { state: keepScrollAt(position.cell.session.id) },
        );
      }
    },
    onCellFocus,
  };
}

/** The same position in a new grid, such as after a filter; null if its session is gone. */
function positionIn(grid: Grid, walked: GridPosition | null): GridPosition | null {
  if (walked === null || grid.cells.includes(walked.cell)) return walked;
  const cell = grid.cells.find(({ session }) => session.id === walked.cell.session.id);
  return cell === undefined ? null : gridPosition(cell);
}
