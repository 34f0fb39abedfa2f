import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';
import { factChanges } from './factChanges.ts';
import type { SessionFacts } from './sessionFacts.ts';

/**
 * The sessions that a new programme adds, withdraws, or says something else about than the last one, in the order of
 * the new one.
 *
 * @param before an agenda of the same locale; both are whole
 */
export function agendaChanges(before: Agenda, after: Agenda): readonly SessionId[] {
  const known = new Map(withAllTimes(before).map((facts) => [facts.id, facts]));
  const now = withAllTimes(after);
  const present = new Set(after.sessions.map(({ id }) => id));
  const changed = now.filter(({ id, session, again }) => {
    const earlier = known.get(id);
    if (earlier === undefined) return true;
    if (earlier.session === session && again.length + earlier.again.length === 0) return false;
    return factChanges(factsOf(earlier), factsOf({ session, again })).length > 0;
  });
  const withdrawn = [...known.values()].filter(({ id }) => !present.has(id));
  return [...changed, ...withdrawn].map(({ id }) => id);
}

interface Timed {
  readonly session: AgendaSession;
  /** The starts of its other times. */
  readonly again: readonly Instant[];
}

/** Each session once, in the order of its first time, with its other times. */
function withAllTimes({ sessions }: Agenda): readonly (Timed & { readonly id: SessionId })[] {
  const otherStarts = new Map<SessionId, Instant[]>();
  for (const { id, slot, start } of sessions)
    if (slot && start !== null) otherStarts.set(id, [...(otherStarts.get(id) ?? []), start]);
  return sessions
    .filter(({ slot }) => !slot)
    .map((session) => ({ id: session.id, session, again: otherStarts.get(session.id) ?? [] }));
}

function factsOf({ session, again }: Timed): SessionFacts {
  const { title, start, end, endEstimated, room, track, language, speakers, status, hasRecording } = session;
  const { locale } = title;
  return {
    title: { [locale]: title.text },
    start,
    minutes: start === null || end === null || endEstimated ? null : (end - start) / 60_000,
    room: room === null ? {} : { [locale]: room.name.text },
    again,
    track: track?.id ?? null,
    language,
    presenters: { [locale]: speakers.map(({ name }) => name.text) },
    status,
    hasRecording,
    hasSlides: false,
  };
}
