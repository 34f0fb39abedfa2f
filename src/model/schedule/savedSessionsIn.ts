import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import { savedIds, type SavedSessions } from './savedSessions.ts';

/** The saved sessions that the agenda has, in its order. */
export function savedSessionsIn(agenda: Agenda, saved: SavedSessions): AgendaSession[] {
  const { sessions } = agendaLookup(agenda);
  const ids = new Set(savedIds(saved).filter((id) => sessions.has(id)));
  return ids.size === 0 ? [] : agenda.sessions.filter(({ id }) => ids.has(id));
}
