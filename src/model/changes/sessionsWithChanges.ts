import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { ChangesPayload, WithdrawnPayload } from '../payload.ts';
import type { SpeakerId } from '../speaker.ts';

/**
 * The sessions with published changes, in the order of the agenda, then the withdrawn ones, with the values that
 * filters need. For whole agendas only.
 */
export function sessionsWithChanges(agenda: Agenda, { entries, withdrawn }: ChangesPayload): AgendaSession[] {
  const changedIds = new Set(entries.map(({ session }) => session));
  return [
    ...agenda.sessions.filter(({ id }) => changedIds.has(id)),
    ...withdrawn.filter(({ id }) => changedIds.has(id)).map((session) => withdrawnRow(agenda, session)),
  ];
}

function withdrawnRow(agenda: Agenda, withdrawn: WithdrawnPayload): AgendaSession {
  const { tracks, rooms } = agendaLookup(agenda);
  const { id, title, people, start, track, room, language } = withdrawn;
  return {
    id,
    title,
    start,
    end: start,
    endEstimated: false,
    day: null,
    track: (track && tracks.get(track)) ?? null,
    room: (room && rooms.get(room)) ?? null,
    language,
    format: 'talk',
    status: 'cancelled',
    speakers: people.map((name) => ({ id: '' as SpeakerId, name, photo: null })),
    hasRecording: false,
  };
}
