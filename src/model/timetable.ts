import type { Agenda, AgendaSession } from './agenda.ts';
import { groupedOnce, oncePerAgenda } from './agendaLookup.ts';
import { isPause } from './session.ts';
import type { SpeakerId } from './speaker.ts';
import type { TrackId } from './track.ts';
import { overlapMinutes, type DayKey, type Instant, type Span } from './zonedTime.ts';

/** What decides where a session stands; of track and room any name that sorts. */
export interface Place {
  readonly id: string;
  readonly start: Instant | null;
  readonly track: string | null;
  readonly room: string | null;
}

/** By code unit: the same on every machine, as no language's order is. */
function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function compareStart(a: { readonly start: Instant | null }, b: { readonly start: Instant | null }): number {
  if (a.start === b.start) return 0;
  return (a.start ?? Infinity) - (b.start ?? Infinity);
}

/** The one order of sessions: by start (those without one last), track, room and id; without track or room first. */
export function compareSessions(a: Place, b: Place): number {
  return (
    compareStart(a, b) ||
    compareText(a.track, b.track) ||
    compareText(a.room, b.room) ||
    compareText(a.id, b.id)
  );
}

/** The sessions that begin together. */
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
  /** Those without a start yet, which have their own place after the days. */
  readonly unscheduled: readonly AgendaSession[];
}

/** Sessions by day and start; those that begin together, and those without a start, in the order given. */
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

/** When a session runs; null while it is not scheduled. */
export function spanOf({ start, end }: Pick<AgendaSession, 'start' | 'end'>): Span | null {
  return start === null || end === null ? null : { start, end };
}

/** The other sessions that run while this one does, pauses left out, in the order of the agenda. */
export function sameTime(agenda: Agenda, session: AgendaSession): AgendaSession[] {
  const span = spanOf(session);
  if (span === null) return [];
  const { placed, longest } = byStart(agenda);
  const from = firstFrom(placed, span.start - longest);
  const until = firstFrom(placed, span.end);
  return placed
    .slice(from, until)
    .filter(
      (other) =>
        other.id !== session.id && !isPause(other.session.format) && overlapMinutes(span, other.span) > 0,
    )
    .map((other) => other.session);
}

/** As many as a page lists of what runs at the same time. */
export const mostAlongside = 12;

/** The first of the sessions that run at the same time, and whether there are more. */
export function alongside(
  agenda: Agenda,
  session: AgendaSession,
): { readonly sessions: readonly AgendaSession[]; readonly more: boolean } {
  const all = sameTime(agenda, session);
  return { sessions: all.slice(0, mostAlongside), more: all.length > mostAlongside };
}

interface PlacedSession {
  readonly id: string;
  readonly session: AgendaSession;
  readonly span: Span;
}

/** The scheduled sessions as they begin, and the length of the longest, in milliseconds. */
const byStart = oncePerAgenda(
  ({ sessions }): { readonly placed: readonly PlacedSession[]; readonly longest: number } => {
    const placed = sessions
      .flatMap((session) => {
        const span = spanOf(session);
        return span === null ? [] : [{ id: session.id, session, span }];
      })
      .toSorted((a, b) => a.span.start - b.span.start);
    return { placed, longest: placed.reduce((most, { span }) => Math.max(most, span.end - span.start), 0) };
  },
);

/** The place of the first that begins at `instant` or later. */
function firstFrom(placed: readonly PlacedSession[], instant: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.span.start ?? Infinity) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sessions of every track, and of every speaker, in the order of the agenda. */
const byTrack = groupedOnce(({ track }) => (track ? [track.id] : []));
const bySpeaker = groupedOnce(({ speakers }) => speakers.map(({ id }) => id));

export function sessionsOfTrack(agenda: Agenda, id: TrackId): readonly AgendaSession[] {
  return byTrack(agenda).get(id) ?? [];
}

export function sessionsOfSpeaker(agenda: Agenda, id: SpeakerId): readonly AgendaSession[] {
  return bySpeaker(agenda).get(id) ?? [];
}

/**
 * The last session of the track that begins before this one, and the first that begins after it; pauses left out.
 * What begins together with it is neither: see `sameTime`.
 */
export function neighboursInTrack(
  agenda: Agenda,
  session: AgendaSession,
): { readonly earlier: AgendaSession | null; readonly later: AgendaSession | null } {
  const { track, start } = session;
  if (track === null || start === null) return { earlier: null, later: null };
  const others = sessionsOfTrack(agenda, track.id).filter(({ format }) => !isPause(format));
  return {
    earlier: others.findLast((other) => other.start !== null && other.start < start) ?? null,
    later: others.find((other) => other.start !== null && other.start > start) ?? null,
  };
}
