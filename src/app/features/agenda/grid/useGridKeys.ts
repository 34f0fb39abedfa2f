import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Grid } from '../../../../model/grid/grid.ts';
import type { AgendaSession } from '../../../../model/agenda/agenda.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import { gridNeighbour, gridPlace, type GridPlace, type GridStep } from '../../../../model/grid/gridKeys.ts';

const steps: Readonly<Record<string, GridStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
};
const stepsWithControl: Readonly<Record<string, GridStep>> = { Home: 'first', End: 'last' };

export interface GridKeys {
  /** The cell that Tab comes to; null in an empty grid. */
  readonly active: GridCell | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** To be called when a cell gets the focus; always the same function. */
  readonly onCellFocus: (cell: GridCell) => void;
}

/**
 * The keys of a grid (WAI-ARIA Practices, grid pattern): one tab stop, arrows, Home and End; Space presses the button
 * in the cell, and L leads to the list.
 *
 * @param first where the walk begins
 * @param onPress called when Space has pressed the button of a session
 * @param onList called with the session from which L leads to the list
 */
export function useGridKeys(
  grid: Grid,
  first: GridCell | null,
  scroller: RefObject<HTMLElement | null>,
  onPress: (session: AgendaSession) => void,
  onList: (session: AgendaSession) => void,
): GridKeys {
  const [walked, setWalked] = useState<GridPlace | null>(null);
  const focusDue = useRef(false);
  const place = placeIn(grid, walked) ?? (first === null ? null : gridPlace(first));
  const active = place?.cell ?? null;

  useEffect(() => {
    if (!focusDue.current || active === null) return;
    focusDue.current = false;
    const cell = scroller.current?.querySelector(`[data-session=${JSON.stringify(active.session.id)}]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell?.querySelector('a')?.focus({ preventScroll: true });
  }, [active, scroller]);

  // One that keys have led to has its place already, with the column and time in which the walk goes on.
  const onCellFocus = useCallback(
    (cell: GridCell) => setWalked((known) => (known?.cell === cell ? known : gridPlace(cell))),
    [],
  );

  return {
    active,
    onKeyDown(event) {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (altKey || metaKey || place === null || !(target instanceof HTMLElement)) return;
      const step = (ctrlKey ? stepsWithControl : steps)[key];
      if (step !== undefined) {
        event.preventDefault();
        const next = gridNeighbour(grid, place, step);
        focusDue.current = next.cell !== place.cell;
        setWalked(next);
      } else if (key === ' ' && target instanceof HTMLAnchorElement) {
        event.preventDefault();
        const button = target.closest('[role="gridcell"]')?.querySelector('button');
        if (!button) return; // A pause has none: nothing is saved, and nothing is to be said.
        button.click();
        onPress(place.cell.session);
      } else if (key.toLowerCase() === 'l' && !ctrlKey) {
        event.preventDefault();
        onList(place.cell.session);
      }
    },
    onCellFocus,
  };
}

/** The same place in a grid laid out anew, as after a filter; null where its session is no longer there. */
function placeIn(grid: Grid, walked: GridPlace | null): GridPlace | null {
  if (walked === null || grid.cells.includes(walked.cell)) return walked;
  const cell = grid.cells.find(({ session }) => session.id === walked.cell.session.id);
  return cell === undefined ? null : gridPlace(cell);
}
