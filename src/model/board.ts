import type { Agenda, AgendaSession } from './agenda.ts';
import { groupedOnce, oncePerAgenda } from './agendaLookup.ts';
import { conferenceDays, isOnDay } from './daySpan.ts';
import { gridOf } from './grid.ts';
import type { GridColumn } from './gridColumns.ts';
import { cellsOfColumn } from './gridWindow.ts';
import { nowAndNext, type NowAndNext } from './nowAndNext.ts';
import { phaseOf } from './phase.ts';
import type { RoomId } from './room.ts';
import { isPause } from './session.ts';
import type { DayKey, Instant } from './zonedTime.ts';

const byRoom = groupedOnce(({ room }) => (room ? [room.id] : []));

/** The sessions in a room, in the order of the agenda. */
function sessionsOfRoom(agenda: Agenda, id: RoomId): readonly AgendaSession[] {
  return byRoom(agenda).get(id) ?? [];
}

function isForAll({ room, format }: AgendaSession): boolean {
  return room === null && isPause(format);
}

/** The pauses that are in no room, and so in all of them, in the order of the agenda. */
const pausesEverywhere: (agenda: Agenda) => readonly AgendaSession[] = oncePerAgenda(({ sessions }) =>
  sessions.filter(isForAll),
);

/** What a room's page lists: its sessions, and on the days it has any the pauses that are for all rooms. */
export function roomList(agenda: Agenda, id: RoomId): readonly AgendaSession[] {
  const days = new Set(sessionsOfRoom(agenda, id).map(({ day }) => day));
  return agenda.sessions.filter(
    (session) => session.room?.id === id || (isForAll(session) && days.has(session.day)),
  );
}

/** In a room without a session of its own, the pause in all rooms is what runs. */
function orElsePause(agenda: Agenda, own: NowAndNext, now: Instant): NowAndNext {
  if (own.running.length > 0) return own;
  return { ...own, running: nowAndNext(pausesEverywhere(agenda), null, now).running };
}

/** One place of the board for the foyer: a column of the day's grid. */
export interface BoardRow extends NowAndNext {
  readonly column: GridColumn;
}

/**
 * Now and next in every place that the grid of the day has a column for: rooms, and tracks where sessions have none.
 * The day is the one under way, or the next once it has ended. A pause for all runs wherever nothing else does, and is
 * next nowhere. Once all is over there is no place to tell of.
 */
export function boardOf(agenda: Agenda, now: Instant): BoardRow[] {
  const { day, kind } = phaseOf(agenda, now);
  if (day === null || kind === 'after') return [];
  const grid = gridOf(
    agenda,
    day,
    agenda.sessions.filter((session) => !isForAll(session)),
  );
  return grid.columns.map((column, place) => {
    const sessions = cellsOfColumn(grid, place).map(({ session }) => session);
    return { column, ...orElsePause(agenda, nowAndNext(sessions, day, now), now) };
  });
}

/** What the display at a room's door shows. */
export interface DoorSheet extends NowAndNext {
  /** The day under way, else the next one, else the last; null while nothing has a time. */
  readonly day: DayKey | null;
  /** Nothing is to come any more, in no room. */
  readonly isOver: boolean;
  /** All of that day in this room, pauses in all rooms and cancelled sessions among them. */
  readonly sessions: readonly AgendaSession[];
}

/** The sheet at the door of a room. */
export function doorOf(agenda: Agenda, room: RoomId, now: Instant): DoorSheet {
  const { day, kind } = phaseOf(agenda, now);
  const own = nowAndNext(sessionsOfRoom(agenda, room), day, now);
  const shown = conferenceDays(agenda).find((known) => known.day === day);
  const here = agenda.sessions.filter((session) => session.room?.id === room || isForAll(session));
  return {
    day,
    isOver: kind === 'after',
    sessions: shown === undefined ? [] : here.filter((session) => isOnDay(session, shown)),
    ...orElsePause(agenda, own, now),
  };
}
