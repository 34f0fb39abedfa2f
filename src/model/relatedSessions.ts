import type { Agenda, AgendaSession } from './agenda/agenda.ts';
import { memoizedGroups, memoizePerAgenda } from './agenda/agendaLookup.ts';
import { firstIndex } from './binarySearch.ts';
import { isPause } from './session.ts';
import type { SessionId } from './session.ts';
import type { SpeakerId } from './speaker.ts';
import { spanOf } from './timetable.ts';
import type { TrackId } from './track.ts';
import { overlapMinutes, type Span } from './zonedTime.ts';

/** The other sessions at the same time, without breaks, in the agenda's order. */
export function concurrentSessions(agenda: Agenda, session: AgendaSession): AgendaSession[] {
  const span = spanOf(session);
  if (span === null) return [];
  const { placed, longest } = byStart(agenda);
  const from = firstFrom(placed, span.start - longest);
  const until = firstFrom(placed, span.end);
  return placed
    .slice(from, until)
    .filter(
      (other) =>
        other.id !== session.id &&
        !isPause(other.session.format) &&
        !isTogether(other.session, session) &&
        overlapMinutes(span, other.span) > 0,
    )
    .map((other) => other.session);
}

/** A block and its part: the page of each leads to the other. */
function isTogether(a: AgendaSession, b: AgendaSession): boolean {
  return a.within === b.id || b.within === a.id;
}

/** The most sessions at the same time that a page lists. */
export const maxConcurrentShown = 12;

/** The first of the sessions that run at the same time, and whether there are more. */
export function firstConcurrent(
  agenda: Agenda,
  session: AgendaSession,
): { readonly sessions: readonly AgendaSession[]; readonly more: boolean } {
  const all = concurrentSessions(agenda, session);
  return { sessions: all.slice(0, maxConcurrentShown), more: all.length > maxConcurrentShown };
}

interface PlacedSession {
  readonly id: string;
  readonly session: AgendaSession;
  readonly span: Span;
}

/** The scheduled sessions sorted by start, and the length of the longest in milliseconds. */
const byStart = memoizePerAgenda(
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

/** The index of the first session that starts at `instant` or later. */
function firstFrom(placed: readonly PlacedSession[], instant: number): number {
  return firstIndex(placed.length, (index) => (placed[index]?.span.start ?? Infinity) >= instant);
}

/** The sessions of every track, and of every speaker, in the order of the agenda. */
const byTrack = memoizedGroups(({ track }) => (track ? [track.id] : []));
const timedByTrack = memoizedGroups(({ track, start, format }) =>
  track && start !== null && !isPause(format) ? [track.id] : [],
);
const bySpeaker = memoizedGroups(({ speakers }) => speakers.map(({ id }) => id));

/** The parts of every block, by its id. */
export const partsOf: (agenda: Agenda) => ReadonlyMap<SessionId, readonly AgendaSession[]> = memoizedGroups(
  ({ within, slot }) => (within && !slot ? [within] : []),
);

export function sessionsOfTrack(agenda: Agenda, id: TrackId): readonly AgendaSession[] {
  return byTrack(agenda).get(id) ?? [];
}

export function sessionsOfSpeaker(agenda: Agenda, id: SpeakerId): readonly AgendaSession[] {
  return bySpeaker(agenda).get(id) ?? [];
}

/**
 * The previous and next session of the track, without breaks. Sessions with the same start are neither: see `concurrentSessions`.
 */
export function adjacentInTrack(
  agenda: Agenda,
  session: AgendaSession,
): { readonly earlier: AgendaSession | null; readonly later: AgendaSession | null } {
  const { track, start } = session;
  if (track === null || start === null) return { earlier: null, later: null };
  const others = timedByTrack(agenda).get(track.id) ?? [];
  const startOf = (index: number) => others[index]?.start ?? Infinity;
  let earlier = firstIndex(others.length, (index) => startOf(index) >= start) - 1;
  let later = firstIndex(others.length, (index) => startOf(index) > start);
  // A repetition of the session is not another one.
  while (others[earlier]?.id === session.id) earlier -= 1;
  while (others[later]?.id === session.id) later += 1;
  return { earlier: others[earlier] ?? null, later: others[later] ?? null };
}
