import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { Picks } from '../../../model/schedule/picks.ts';
import type { SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { addPicks, onlyAdds, removeAll, restore, undo } from '../../../model/schedule/scheduleEdits.ts';
import type { SavedSessionsStore } from './savedSessionsStore.ts';

// Edits of the whole list, apart from the store: their code travels with the pages that offer them.

/** Adds a friend's picks; nothing of one's own changes. */
export function addPicksTo(store: SavedSessionsStore, picks: Picks, agenda: Agenda): void {
  store.change('added', (saved, at) => addPicks(saved, picks, agenda, at));
}

/** Brings back what another copy of one's own list holds, and merges the rest, its removals included. */
export function restoreInto(store: SavedSessionsStore, copy: SavedSessions): void {
  store.change(
    (step) => (onlyAdds(step) ? 'added' : 'restored'),
    (saved, at) => restore(saved, copy, at),
  );
}

export function clear(store: SavedSessionsStore): void {
  store.change('cleared', removeAll);
}

/** Takes the last step back, if there is one. */
export function undoLast(store: SavedSessionsStore): void {
  const { lastStep } = store.state();
  if (lastStep) store.change(null, (saved, at) => undo(saved, lastStep, at));
}
