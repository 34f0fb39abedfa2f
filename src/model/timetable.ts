import type { AgendaSession } from './agenda/agenda.ts';
import { compareText } from './text/compareText.ts';
import { type DayKey, type Instant, type Span } from './zonedTime.ts';

/** The sort key of a session; track and room may be any name that sorts. */
export interface SessionSortKey {
  readonly id: string;
  readonly start: Instant | null;
  readonly track: string | null;
  readonly room: string | null;
}

function compareStart(a: { readonly start: Instant | null }, b: { readonly start: Instant | null }): number {
  if (a.start === b.start) return 0;
  return (a.start ?? Infinity) - (b.start ?? Infinity);
}

/** Sorts sessions by start (those without one last), track, room and id; those without track or room first. */
export function compareSessions(a: SessionSortKey, b: SessionSortKey): number {
  return (
    compareStart(a, b) ||
    compareText(a.track, b.track) ||
    compareText(a.room, b.room) ||
    compareText(a.id, b.id)
  );
}

/** The sessions with the same start. */
export interface Slot {
  readonly start: Instant;
  readonly sessions: readonly AgendaSession[];
}

export interface DaySection {
  readonly day: DayKey;
  readonly slots: readonly Slot[];
}

export interface Timetable {
  readonly days: readonly DaySection[];
  /** Sessions without a start, listed after the days. */
  readonly unscheduled: readonly AgendaSession[];
}

/** Groups sessions by day and start. Sessions with the same start, or without one, keep the given order. */
export function timetable(sessions: readonly AgendaSession[]): Timetable {
  const days = new Map<DayKey, Map<Instant, AgendaSession[]>>();
  const unscheduled: AgendaSession[] = [];
  for (const session of sessions.toSorted(compareStart)) {
    if (session.start === null || session.day === null) {
      unscheduled.push(session);
      continue;
    }
    const slots = days.get(session.day) ?? new Map<Instant, AgendaSession[]>();
    days.set(session.day, slots);
    const slot = slots.get(session.start);
    if (slot) slot.push(session);
    else slots.set(session.start, [session]);
  }
  return {
    days: [...days]
      .map(([day, slots]) => ({
        day,
        slots: [...slots].map(([start, together]) => ({ start, sessions: together })),
      }))
      .toSorted((a, b) => compareText(a.day, b.day)),
    unscheduled,
  };
}

/** When a session takes place; null if it is not scheduled. */
export function spanOf({ start, end }: Pick<AgendaSession, 'start' | 'end'>): Span | null {
  return start === null || end === null ? null : { start, end };
}
