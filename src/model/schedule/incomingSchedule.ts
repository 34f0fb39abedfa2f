import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import { savedIds, type SavedSessions, type Picks, type Priority } from './savedSessions.ts';
import { compareSchedules } from './scheduleFile.ts';
import type { SessionId } from '../session.ts';

/** A shared schedule, compared with the visitor's own. */
export interface IncomingSchedule {
  readonly both: readonly AgendaSession[];
  readonly onlyMine: readonly AgendaSession[];
  /** The sessions it would add. */
  readonly onlyTheirs: readonly AgendaSession[];
  /** Titles of sessions no longer in the programme, as far as the visitor's own schedule has them. */
  readonly gone: readonly string[];
}

/** Compares a schedule with the visitor's own; each part is sorted as in the timetable. Needs the whole agenda. */
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

/**
 * The ids a link can contain: those of the programme, with the ones that its sessions had before, and those in the
 * visitor's own schedule.
 */
export function knownIds(agenda: Agenda, saved: SavedSessions): SessionId[] {
  return [
    ...agenda.sessions.map(({ id }) => id),
    ...(Object.keys({ ...agenda.history?.former, ...saved.entries }) as SessionId[]),
  ];
}

/** The same sessions by the ids they have now: a link may be older than an id. */
export function currentPicks(picks: Picks, { history }: Pick<Agenda, 'history'>): Picks {
  const present = new Map<SessionId, Priority | null>();
  for (const [id, priority] of picks) {
    const now = history && Object.hasOwn(history.former, id) ? history.former[id] : undefined;
    if (now === undefined || !picks.has(now)) present.set(now ?? id, priority);
  }
  return present;
}
