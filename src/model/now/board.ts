import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { memoizedGroups, memoizePerAgenda, roomsOf } from '../agenda/agendaLookup.ts';
import { conferenceDays, isOnDay } from '../daySpan.ts';
import { gridOf } from '../grid/grid.ts';
import type { GridColumn } from '../grid/gridColumns.ts';
import { nowAndNext, type NowAndNext } from './nowAndNext.ts';
import { phaseOf } from './phase.ts';
import type { RoomId } from '../room.ts';
import { isPause } from '../session.ts';
import { MINUTE, dayOf, type DayKey, type Instant } from '../zonedTime.ts';

const byRoom = memoizedGroups((session) => roomsOf(session).map(({ id }) => id));

/** The sessions in a room, in the order of the agenda. */
function sessionsOfRoom(agenda: Agenda, id: RoomId): readonly AgendaSession[] {
  return byRoom(agenda).get(id) ?? [];
}

function isIn(session: AgendaSession, id: RoomId): boolean {
  return roomsOf(session).some((room) => room.id === id);
}

function isForAll({ room, format }: AgendaSession): boolean {
  return room === null && isPause(format);
}

/** The breaks without a room, which apply to all rooms, in the agenda's order. */
const pausesEverywhere: (agenda: Agenda) => readonly AgendaSession[] = memoizePerAgenda(({ sessions }) =>
  sessions.filter(isForAll),
);

/** The sessions on a room's page: its own, and on its days the breaks for all rooms. */
export function roomList(agenda: Agenda, id: RoomId): readonly AgendaSession[] {
  const days = new Set(sessionsOfRoom(agenda, id).map(({ day }) => day));
  return agenda.sessions.filter(
    (session) => isIn(session, id) || (isForAll(session) && days.has(session.day)),
  );
}

/** If a room has no session of its own, the break for all rooms is on. */
function withPauseForAll(agenda: Agenda, ofRoom: NowAndNext, now: Instant): NowAndNext {
  if (ofRoom.running.length > 0) return ofRoom;
  return { ...ofRoom, running: nowAndNext(pausesEverywhere(agenda), null, now).running };
}

/** One row of the foyer board: a column of the day's grid. */
export interface BoardRow extends NowAndNext {
  readonly column: GridColumn;
}

/** The board for the foyer. */
export interface Board {
  /** Breaks and plenaries without a room. Shown once, not in each row. */
  readonly forAll: NowAndNext;
  readonly rows: readonly BoardRow[];
  /** The day of what is next, unless it is today. */
  readonly nextDay: DayKey | null;
}

/**
 * Now and next in every column of the day's grid, and separately for sessions that span all columns. The day is the
 * current one, or the next after it has ended. Empty after the conference.
 */
export function boardOf(agenda: Agenda, now: Instant): Board {
  const { day, kind } = phaseOf(agenda, now);
  if (day === null || kind === 'after') return { forAll: nowAndNext([], null, now), rows: [], nextDay: null };
  const { columns, cells } = gridOf(
    agenda,
    day,
    agenda.sessions.filter((session) => !isForAll(session)),
  );
  const across = new Set(cells.filter(({ columnSpan }) => columnSpan > 1).map(({ session }) => session));
  const forAll = agenda.sessions.filter((session) => isForAll(session) || across.has(session));
  const date = dayOf(now, agenda.conference.timezone);
  const rows = columns.map((column, index) => {
    const inColumn = cells.filter((cell) => cell.column === index && cell.columnSpan === 1);
    const ofDay = nowAndNext(
      inColumn.map(({ session }) => session),
      day,
      now,
    );
    // After midnight the last day may continue, while the next session is on the new day, as on the door display.
    const isNewDay = ofDay.next.length === 0 && day < date && column.kind === 'room';
    const { next } = isNewDay ? nowAndNext(sessionsOfRoom(agenda, column.subject.id), date, now) : ofDay;
    return { column, running: ofDay.running, next };
  });
  const nextDay = kind === 'during' || day === date ? null : day;
  return { forAll: nowAndNext(forAll, day, now), rows, nextDay };
}

/** What the display at a room's door shows. */
export interface DoorSheet extends NowAndNext {
  /** The current day, or else the next, or else the last; null while nothing is scheduled. */
  readonly day: DayKey | null;
  /** The day of the next session: after midnight it may be the new day while the night before continues. */
  readonly nextDay: DayKey | null;
  /** Nothing more takes place, in any room. */
  readonly isOver: boolean;
  /** All sessions of that day in this room, including breaks for all rooms and cancelled sessions. */
  readonly sessions: readonly AgendaSession[];
}

/** The content of the display at a room's door. */
export function doorOf(agenda: Agenda, room: RoomId, now: Instant): DoorSheet {
  const { day, kind } = phaseOf(agenda, now);
  const inRoom = sessionsOfRoom(agenda, room);
  const ofRoom = nowAndNext(inRoom, day, now);
  const date = dayOf(now, agenda.conference.timezone);
  const newDay = ofRoom.next.length === 0 && day !== null && day < date;
  const shown = conferenceDays(agenda).find((known) => known.day === day);
  const ofRoomOrAll = agenda.sessions.filter((session) => isIn(session, room) || isForAll(session));
  return {
    day,
    isOver: kind === 'after',
    nextDay: newDay ? date : day,
    sessions: shown === undefined ? [] : ofRoomOrAll.filter((session) => isOnDay(session, shown)),
    ...withPauseForAll(agenda, newDay ? nowAndNext(inRoom, date, now) : ofRoom, now),
  };
}

/** The days on which these sessions start, in order. */
export function daysOf(sessions: readonly Pick<AgendaSession, 'day'>[]): readonly DayKey[] {
  return [...new Set(sessions.flatMap(({ day }) => day ?? []))].toSorted();
}

/** The day for a room's door: the current one, or at night the next; null before and after the conference. */
export function currentRoomDay(agenda: Agenda, now: Instant): DayKey | null {
  const { kind, day } = phaseOf(agenda, now);
  return kind === 'during' || kind === 'between' ? day : null;
}

/** Requests all days instead of one. */
export const allDays = 'all';

/**
 * The day a room's page shows; null for all.
 *
 * @param days with sessions in the room
 * @param asked the day or `all` in the address; null, or another day, if there is none
 * @param today from `currentRoomDay`
 */
export function dayShown(days: readonly DayKey[], asked: string | null, today: DayKey | null): DayKey | null {
  if (asked === allDays || days.length < 2) return null;
  return days.find((day) => day === asked) ?? days.find((day) => day === today) ?? null;
}

/** The shift of a display's contents in steps, from -3 to 3 in each direction. */
export interface DisplayShift {
  readonly across: number;
  readonly down: number;
}

const positions = 7;

/**
 * The shift of a display at a time. Contents move a little each minute, so that they do not burn into the screen. 49
 * minutes visit all positions, one step at a time, so that nobody notices.
 */
export function displayShift(now: Instant): DisplayShift {
  const count = Math.floor(now / MINUTE);
  const offsetAt = (value: number) => (((value % positions) + positions) % positions) - 3;
  return { across: offsetAt(count), down: offsetAt(Math.floor(count / positions)) };
}
