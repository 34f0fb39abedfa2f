import type { Agenda } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { CalendarFacts, CalendarSession } from './calendarEntry.ts';
import { mySchedule } from '../schedule/mySchedule.ts';
import { priorityOf, savedIds, type SavedSessions, type SeenSession } from '../schedule/savedSessions.ts';
import type { SessionId } from '../session.ts';
import { addMinutes, dayOf, type DayKey } from '../zonedTime.ts';

/** How long a session lasts whose end was not recorded, in minutes. */
const usualLength = 40;

/**
 * The saved sessions as a calendar takes them, in the order of the timetable. A session gone from the programme comes
 * last, as cancelled, so that a calendar that has it from an earlier import learns of it.
 *
 * @param day only those of this day; null for all
 * @param urlOf the absolute address of a session's page
 */
export function calendarPicks(
  agenda: Agenda,
  saved: SavedSessions,
  day: DayKey | null,
  urlOf: (id: SessionId) => string,
): CalendarSession[] {
  const { sessions, gone } = mySchedule(agenda, saved, new Set(savedIds(saved)));
  const { timezone } = agenda.conference;
  const isOfDay = (session: CalendarFacts) =>
    day === null || (session.start !== null && dayOf(session.start, timezone) === day);
  const items = [
    ...sessions.filter((session) => day === null || session.day === day),
    ...gone.map(({ id, seen }) => withdrawn(agenda, id, seen)).filter(isOfDay),
  ];
  return items.map((session) => ({
    session,
    url: urlOf(session.id),
    priority: priorityOf(saved, session.id),
  }));
}

function withdrawn(agenda: Agenda, id: SessionId, seen: SeenSession): CalendarFacts {
  const { tracks, rooms } = agendaLookup(agenda);
  const { start, end, room, track } = seen;
  return {
    id,
    title: { text: seen.title || id, locale: seen.locale ?? agenda.locale },
    start,
    end: end ?? (start === null ? null : addMinutes(start, usualLength)),
    endEstimated: end === undefined,
    track: (track && tracks.get(track)) || null,
    room: (room && rooms.get(room)) || null,
    status: 'cancelled',
    speakers: [],
  };
}
