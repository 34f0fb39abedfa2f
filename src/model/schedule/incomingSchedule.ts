import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import { savedIds, type SavedSessions } from './savedSessions.ts';
import { compareSchedules } from './scheduleFile.ts';
import type { Picks } from './picks.ts';
import type { SessionId } from '../session.ts';

/** What another list would bring, beside the visitor's own. */
export interface IncomingSchedule {
  readonly both: readonly AgendaSession[];
  readonly onlyMine: readonly AgendaSession[];
  /** What adding it would add. */
  readonly onlyTheirs: readonly AgendaSession[];
  /** Titles of those that the programme no longer has, as far as the visitor's own list knows them. */
  readonly gone: readonly string[];
}

/** Lays a list beside the visitor's own, each part in the order of the timetable. Of whole agendas only. */
export function incomingSchedule(agenda: Agenda, saved: SavedSessions, picks: Picks): IncomingSchedule {
  const { sessions } = agendaLookup(agenda);
  const { both, onlyMine, onlyTheirs } = compareSchedules(savedIds(saved), picks.keys());
  const inAgenda = (ids: readonly SessionId[]) => {
    const wanted = new Set(ids);
    return agenda.sessions.filter(({ id }) => wanted.has(id));
  };
  return {
    both: inAgenda(both),
    onlyMine: inAgenda(onlyMine),
    onlyTheirs: inAgenda(onlyTheirs),
    gone: [...picks.keys()].flatMap((id) => {
      const title = sessions.has(id) ? undefined : saved.entries[id]?.seen.title;
      return title === undefined ? [] : [title || id];
    }),
  };
}

/** The ids a link may name: the programme's, and those that only the visitor's own list still knows. */
export function idsKnown(agenda: Agenda, saved: SavedSessions): SessionId[] {
  return [...agenda.sessions.map(({ id }) => id), ...(Object.keys(saved.entries) as SessionId[])];
}
