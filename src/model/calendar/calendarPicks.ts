import type { Agenda, AgendaHistory } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { CalendarFacts, CalendarSession } from './calendarEntry.ts';
import { mySchedule } from '../schedule/mySchedule.ts';
import { priorityOf, savedIds, type SavedSessions, type SessionSnapshot } from '../schedule/savedSessions.ts';
import type { SessionId } from '../session.ts';
import { addMinutes, dayOf, type DayKey } from '../zonedTime.ts';

/**
 * The saved sessions as calendar entries, in the order of the timetable. Sessions that are no longer in the programme
 * come last, as cancelled, to update calendars that imported them earlier.
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
    ...calendarIdentity(agenda.history, session.id),
    priority: priorityOf(saved, session.id),
  }));
}

/** What identifies a session's entry in every calendar: its first id, and its number of revisions. */
export function calendarIdentity(
  history: AgendaHistory | undefined,
  id: SessionId,
): Pick<CalendarSession, 'uid' | 'revision'> {
  if (history === undefined) return {};
  const now = history.former[id] ?? id;
  const [first] = Object.entries(history.former).find(([, session]) => session === now) ?? [];
  return { uid: (first ?? now) as SessionId, revision: history.revisions[now] ?? 0 };
}

function withdrawn(agenda: Agenda, id: SessionId, seen: SessionSnapshot): CalendarFacts {
  const { tracks, rooms } = agendaLookup(agenda);
  const { start, end, room, track } = seen;
  return {
    id,
    title: { text: seen.title || id, locale: seen.locale ?? agenda.locale },
    start,
    end: end ?? (start === null ? null : addMinutes(start, agenda.conference.sessionMinutes)),
    endEstimated: end === undefined,
    track: (track && tracks.get(track)) || null,
    room: (room && rooms.get(room)) || null,
    status: 'cancelled',
    speakers: [],
  };
}
