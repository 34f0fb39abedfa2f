import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { groupedOnce, oncePerAgenda } from '../agenda/agendaLookup.ts';
import { conferenceDays, isOnDay } from '../daySpan.ts';
import { gridOf } from '../grid/grid.ts';
import type { GridColumn } from '../grid/gridColumns.ts';
import { nowAndNext, type NowAndNext } from './nowAndNext.ts';
import { phaseOf } from './phase.ts';
import type { RoomId } from '../room.ts';
import { isPause } from '../session.ts';
import { dayOf, type DayKey, type Instant } from '../zonedTime.ts';

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

/** The board for the foyer. */
export interface Board {
  /** What is for everyone: pauses and plenaries in no room. Told once, and in no row. */
  readonly forAll: NowAndNext;
  readonly rows: readonly BoardRow[];
}

/**
 * Now and next in every place that the grid of the day has a column for: rooms, and tracks where sessions have none;
 * and apart from them of what goes across the columns. The day is the one under way, or the next once it has ended.
 * Once all is over there is nothing to tell of.
 */
export function boardOf(agenda: Agenda, now: Instant): Board {
  const { day, kind } = phaseOf(agenda, now);
  if (day === null || kind === 'after') return { forAll: nowAndNext([], null, now), rows: [] };
  const { columns, cells } = gridOf(
    agenda,
    day,
    agenda.sessions.filter((session) => !isForAll(session)),
  );
  const across = new Set(cells.filter(({ columnSpan }) => columnSpan > 1).map(({ session }) => session));
  const forAll = agenda.sessions.filter((session) => isForAll(session) || across.has(session));
  const rows = columns.map((column, place) => {
    const own = cells.filter((cell) => cell.column === place && cell.columnSpan === 1);
    return {
      column,
      ...nowAndNext(
        own.map(({ session }) => session),
        day,
        now,
      ),
    };
  });
  return { forAll: nowAndNext(forAll, day, now), rows };
}

/** What the display at a room's door shows. */
export interface DoorSheet extends NowAndNext {
  /** The day under way, else the next one, else the last; null while nothing has a time. */
  readonly day: DayKey | null;
  /** The day of what is next: after midnight that may be the new day, while the night before still goes on. */
  readonly nextDay: DayKey | null;
  /** Nothing is to come any more, in no room. */
  readonly isOver: boolean;
  /** All of that day in this room, pauses in all rooms and cancelled sessions among them. */
  readonly sessions: readonly AgendaSession[];
}

/** The sheet at the door of a room. */
export function doorOf(agenda: Agenda, room: RoomId, now: Instant): DoorSheet {
  const { day, kind } = phaseOf(agenda, now);
  const inRoom = sessionsOfRoom(agenda, room);
  const own = nowAndNext(inRoom, day, now);
  const date = dayOf(now, agenda.conference.timezone);
  const newDay = own.next.length === 0 && day !== null && day < date;
  const shown = conferenceDays(agenda).find((known) => known.day === day);
  const here = agenda.sessions.filter((session) => session.room?.id === room || isForAll(session));
  return {
    day,
    isOver: kind === 'after',
    nextDay: newDay ? date : day,
    sessions: shown === undefined ? [] : here.filter((session) => isOnDay(session, shown)),
    ...orElsePause(agenda, newDay ? nowAndNext(inRoom, date, now) : own, now),
  };
}
