import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { Picks, SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { addPicks, onlyAdds, removeAll, restore, undo } from '../../../model/schedule/scheduleEdits.ts';
import type { SavedSessionsStore } from './savedSessionsStore.ts';

// Edits of the whole schedule. Separate from the store, so that their code loads with the pages that use them.

/** Adds the sessions of a shared schedule; the visitor's own entries do not change. */
export function addPicksTo(store: SavedSessionsStore, picks: Picks, agenda: Agenda): void {
  store.change('added', (saved, at) => addPicks(saved, picks, agenda, at));
}

/** Restores a copy of the visitor's own schedule: adds what it has, and merges the rest, including removals. */
export function restoreInto(store: SavedSessionsStore, copy: SavedSessions): void {
  store.change(
    (step) => (onlyAdds(step) ? 'added' : 'restored'),
    (saved, at) => restore(saved, copy, at),
  );
}

/** Removes all saved sessions. */
export function clear(store: SavedSessionsStore): void {
  store.change('cleared', removeAll);
}

/** Undoes the last step, if there is one. */
export function undoLast(store: SavedSessionsStore): void {
  const { lastStep } = store.state();
  if (lastStep) store.change(null, (saved, at) => undo(saved, lastStep, at));
}
