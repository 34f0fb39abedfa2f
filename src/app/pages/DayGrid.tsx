import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { RoomGrid } from '../features/agenda/grid/RoomGrid.tsx';
import { useSavedIds } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';

const renderStar = (session: AgendaSession) => <StarButton session={session} tabIndex={-1} />;

export interface DayGridProps {
  readonly agenda: Agenda;
  readonly day: DayKey;
  readonly sessions: readonly AgendaSession[];
}

/** A day as a grid of rooms, with stars. Only the grid renders when a session is saved. */
export function DayGrid(props: DayGridProps) {
  return <RoomGrid {...props} savedIds={useSavedIds(true)} renderAction={renderStar} />;
}
