import type { Agenda, AgendaSession } from './agenda/agenda.ts';
import { groupedOnce, oncePerAgenda } from './agenda/agendaLookup.ts';
import { isPause } from './session.ts';
import type { SpeakerId } from './speaker.ts';
import { spanOf } from './timetable.ts';
import type { TrackId } from './track.ts';
import { overlapMinutes, type Span } from './zonedTime.ts';

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
