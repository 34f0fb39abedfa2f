import type { Agenda, AgendaRoom, AgendaSession, AgendaTrack } from './agenda/agenda.ts';
import { agendaCounts, tally } from './agenda/agendaCounts.ts';
import { oncePerAgenda } from './agenda/agendaLookup.ts';
import type { Locale } from './locale.ts';
import type { RoomId } from './room.ts';
import { matchesText, searchTerms, searchText } from './search.ts';
import { isPause, sessionFormats, type SessionFormat, type SessionId } from './session.ts';
import type { TrackId } from './track.ts';
import { spanOf } from './timetable.ts';
import { overlapMinutes, type DayKey, type Span } from './zonedTime.ts';

/**
 * What a visitor narrowed the agenda to. A session passes with one of the values of each facet; a facet without
 * values lets all pass. Values come from the address, so a session of them need not exist.
 */
export interface AgendaFilter {
  readonly tracks: readonly TrackId[];
  /** Spoken on stage. */
  readonly languages: readonly Locale[];
  readonly formats: readonly SessionFormat[];
  readonly rooms: readonly RoomId[];
  /** Only those that run in this stretch of time, if only in part; null: at any time. */
  readonly during: Span | null;
  /** Only those that the visitor has saved. */
  readonly saved: boolean;
  /** As typed; see `searchTerms`. */
  readonly text: string;
}

export const emptyFilter: AgendaFilter = {
  tracks: [],
  languages: [],
  formats: [],
  rooms: [],
  during: null,
  saved: false,
  text: '',
};

export function isEmptyFilter(filter: AgendaFilter): boolean {
  const { tracks, languages, formats, rooms, during, saved, text } = filter;
  return (
    !saved &&
    during === null &&
    [tracks, languages, formats, rooms, searchTerms(text)].every((values) => values.length === 0)
  );
}

const noneSaved: ReadonlySet<SessionId> = new Set();

/**
 * The sessions that pass, in the order given: with one of the values of each facet, and all words of the text.
 * An empty filter lets pauses pass too; any other leaves out those that are not saved.
 *
 * @param savedIds what the visitor has saved
 */
export function filterSessions(
  sessions: readonly AgendaSession[],
  filter: AgendaFilter,
  savedIds: ReadonlySet<SessionId> = noneSaved,
): AgendaSession[] {
  if (isEmptyFilter(filter)) return [...sessions];
  const facet = <Value>(chosen: readonly Value[]) => {
    const values = new Set(chosen);
    return (value: Value | null | undefined) => values.size === 0 || (value != null && values.has(value));
  };
  const [track, language] = [facet(filter.tracks), facet(filter.languages)];
  const [format, room] = [facet(filter.formats), facet(filter.rooms)];
  const terms = searchTerms(filter.text);
  const { during, saved } = filter;
  return sessions.filter(
    (session) =>
      (saved ? savedIds.has(session.id) : !isPause(session.format)) &&
      (during === null || runsDuring(session, during)) &&
      track(session.track?.id) &&
      language(session.language) &&
      format(session.format) &&
      room(session.room?.id) &&
      (terms.length === 0 || matchesText(searchText(session), terms)),
  );
}

function runsDuring(session: AgendaSession, during: Span): boolean {
  const span = spanOf(session);
  return span !== null && overlapMinutes(span, during) > 0;
}

/** How many of these sessions each day has, pauses left out; a day without any is absent. */
export function countByDay(sessions: readonly AgendaSession[]): ReadonlyMap<DayKey, number> {
  return tally(sessions, ({ day }) => day);
}

/** A value to choose, and how many sessions of the whole agenda have it: at least one. */
export interface FilterOption<Value> {
  readonly value: Value;
  readonly count: number;
}

export interface FilterOptions {
  readonly tracks: readonly FilterOption<AgendaTrack>[];
  readonly languages: readonly FilterOption<Locale>[];
  readonly formats: readonly FilterOption<SessionFormat>[];
  readonly rooms: readonly FilterOption<AgendaRoom>[];
}

/**
 * What there is to choose in this agenda: tracks and rooms in its order, languages in that of the conference's
 * locales and then by tag, formats in that of `sessionFormats`. Pauses are left out.
 */
export const filterOptions: (agenda: Agenda) => FilterOptions = oncePerAgenda((agenda) => {
  const counts = agendaCounts(agenda);
  const options = <Value, Key>(
    values: readonly Value[],
    keyOf: (value: Value) => Key,
    countOf: ReadonlyMap<Key, number>,
  ) =>
    values.flatMap((value) => {
      const count = countOf.get(keyOf(value));
      return count === undefined ? [] : { value, count };
    });
  const spoken = [...counts.languages.keys()].toSorted();
  const languages = [...new Set([...agenda.conference.locales, ...spoken])];
  const itself = <Value>(value: Value) => value;
  return {
    tracks: options(agenda.tracks, ({ id }) => id, counts.tracks),
    languages: options(languages, itself, counts.languages),
    formats: options(sessionFormats, itself, counts.formats),
    rooms: options(agenda.rooms, ({ id }) => id, counts.rooms),
  };
});
