import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { conferenceDays, scheduledSpan, timeTaken } from '../daySpan.ts';
import { isPause } from '../session.ts';
import { minutesBetween, overlapMinutes, type DayKey, type Instant, type Span } from '../zonedTime.ts';

/** A gap between the visitor's sessions, with the sessions in it. */
export interface FreeSlot extends Span {
  /** It starts at an estimated end, so it may be shorter or longer. */
  readonly startEstimated: boolean;
  /** The sessions that start in the gap, at least one, in the agenda's order; without breaks and cancelled ones. */
  readonly sessions: readonly AgendaSession[];
}

/** The minimum length of a gap in minutes: shorter ones are needed to change rooms. */
const minimumLength = 15;

/** What is left of a gap at `now`: from now on once it has begun; null if little or nothing is left of it. */
export function remainingSlot(slot: FreeSlot, now: Instant): FreeSlot | null {
  if (now <= slot.start) return slot;
  const sessions = slot.sessions.filter(({ start }) => start !== null && start >= now);
  if (minutesBetween(now, slot.end) < minimumLength || sessions.length === 0) return null;
  return { ...slot, start: now, startEstimated: false, sessions };
}

/**
 * The gaps of a conference day from its first start to its last end, in order; the whole day if nothing is saved.
 * Leaves out gaps in which only breaks start.
 *
 * @param picks the visitor's sessions of any day
 */
export function freeSlots(agenda: Agenda, day: DayKey, picks: readonly AgendaSession[]): FreeSlot[] {
  const conferenceDay = conferenceDays(agenda).find((one) => one.day === day);
  if (!conferenceDay) return [];
  const running = agenda.sessions.flatMap((session) => {
    const span = isPause(session.format) ? null : scheduledSpan(session);
    return span !== null && overlapMinutes(span, conferenceDay) > 0 ? { session, span } : [];
  });
  const taken = picks
    .flatMap((session) => {
      const span = timeTaken(session);
      return span !== null && overlapMinutes(span, conferenceDay) > 0
        ? { ...span, estimated: session.endEstimated }
        : [];
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);

  const slots: FreeSlot[] = [];
  const add = (start: Instant, end: Instant, startEstimated: boolean) => {
    if (minutesBetween(start, end) < minimumLength) return;
    const sessions = running
      .filter(({ span }) => start <= span.start && span.start < end)
      .map(({ session }) => session);
    if (sessions.length > 0) slots.push({ start, end, startEstimated, sessions });
  };

  let free: { readonly from: Instant; readonly estimated: boolean } = {
    from: conferenceDay.start,
    estimated: false,
  };
  for (const { start, end, estimated } of taken) {
    add(free.from, start, free.estimated);
    if (end >= free.from) free = { from: end, estimated: estimated || (end === free.from && free.estimated) };
  }
  add(free.from, conferenceDay.end, free.estimated);
  return slots;
}
