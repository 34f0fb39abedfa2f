import type { Agenda, AgendaRoom, AgendaSession, AgendaTrack } from '../agenda/agenda.ts';
import { isPause } from '../session.ts';
import { isWithin, type GridStretch } from './gridCell.ts';

/** The subject of a column; `key` is unique in its grid. */
export type GridColumn =
  | { readonly kind: 'room'; readonly key: string; readonly subject: AgendaRoom }
  | { readonly kind: 'track'; readonly key: string; readonly subject: AgendaTrack }
  /** The last column: sessions without a room (or without room and track, if tracks are columns). */
  | { readonly kind: 'none'; readonly key: 'none'; readonly subject: null };

export const noRoomColumn: GridColumn = { kind: 'none', key: 'none', subject: null };

/** The columns of a day with their sessions, and the sessions for all rooms. */
export interface ColumnPlan {
  readonly columns: readonly GridColumn[];
  /** The sessions of each column, in the given order. */
  readonly stretches: readonly (readonly GridStretch[])[];
  /** What is for all: pauses and plenary keynotes without a room, and what is in all rooms, in the order given. */
  readonly across: readonly GridStretch[];
}

/** Whether a keynote without a room is for all rooms: nothing else runs at the same time. */
function isPlenary(stretch: GridStretch, others: readonly GridStretch[]): boolean {
  const { session, top, height } = stretch;
  if (session.room !== null || session.format !== 'keynote') return false;
  return !others.some((other) => other !== stretch && isWithin(other, top, top + height));
}

/**
 * Assigns the sessions of a day to columns: the rooms in the agenda's order, without rooms that are empty all day.
 *
 * Sessions without a room share one last column. If they are the majority of the day, such as when only one track has
 * rooms, they have a column per track after the rooms.
 *
 * @param stretches the day's sessions, in order of time
 */
export function assignColumns(agenda: Agenda, stretches: readonly GridStretch[]): ColumnPlan {
  const events = stretches.filter(({ session }) => session.room !== null || !isPause(session.format));
  const isInAll = ({ session: { rooms } }: GridStretch) => rooms?.length === agenda.rooms.length;
  const plenaries = new Set(events.filter((stretch) => isInAll(stretch) || isPlenary(stretch, events)));
  const placed = events.filter((stretch) => !plenaries.has(stretch));
  const forAll = stretches.filter(
    (stretch) => plenaries.has(stretch) || (stretch.session.room === null && isPause(stretch.session.format)),
  );
  const withoutRoom = placed.filter(({ session }) => session.room === null).length;
  const byTrack = withoutRoom * 2 > placed.length;

  const keyOf = ({ room, track }: AgendaSession) => {
    if (room !== null) return `room ${room.id}`;
    return byTrack && track !== null ? `track ${track.id}` : noRoomColumn.key;
  };
  const groups = new Map<string, GridStretch[]>();
  for (const stretch of placed) {
    const key = keyOf(stretch.session);
    const group = groups.get(key);
    if (group) group.push(stretch);
    else groups.set(key, [stretch]);
  }
  const possible: GridColumn[] = [
    ...agenda.rooms.map((subject): GridColumn => ({ kind: 'room', key: `room ${subject.id}`, subject })),
    ...agenda.tracks.map((subject): GridColumn => ({ kind: 'track', key: `track ${subject.id}`, subject })),
    noRoomColumn,
  ];
  const columns = possible.filter(({ key }) => groups.has(key));
  return { columns, stretches: columns.map(({ key }) => groups.get(key) ?? []), across: forAll };
}
