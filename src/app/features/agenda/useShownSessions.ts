import { useMemo } from 'react';
import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import { agendaCounts, countByDay, countSessions } from '../../../model/agenda/agendaCounts.ts';
import { continuingInto } from '../../../model/daySpan.ts';
import { filterSessions, isEmptyFilter, type AgendaFilter } from '../../../model/filter.ts';
import type { SessionId } from '../../../model/session.ts';
import type { DayKey } from '../../../model/zonedTime.ts';

/** The part of the agenda that a page is about. */
export interface AgendaPart {
  /** null: all days. */
  readonly day: DayKey | null;
  readonly onlyRecorded: boolean;
}

export interface ShownSessions {
  /** Those that match the filter, of all days. */
  readonly passing: readonly AgendaSession[];
  /** Those of the day. */
  readonly shown: readonly AgendaSession[];
  /** The same, after those that continue into the day. */
  readonly listed: readonly AgendaSession[];
  readonly passingByDay: ReadonlyMap<DayKey, number>;
  /** How many the page offers without a filter. */
  readonly all: number;
  readonly unfiltered: boolean;
  /** What the search found; null if nothing is searched. */
  readonly found: ReadonlySet<SessionId> | null;
}

/**
 * The sessions that the agenda shows, and their numbers.
 *
 * @param found see `filterSessions`
 */
export function useShownSessions(
  agenda: Agenda,
  { day, onlyRecorded }: AgendaPart,
  filter: AgendaFilter,
  savedIds: ReadonlySet<SessionId>,
  found: ReadonlySet<SessionId> | null,
): ShownSessions {
  const counts = agendaCounts(agenda);
  const unfiltered = isEmptyFilter(filter) && !onlyRecorded;
  const offered = useMemo(
    () => (onlyRecorded ? agenda.sessions.filter(({ hasRecording }) => hasRecording) : agenda.sessions),
    [agenda, onlyRecorded],
  );
  const passing = useMemo(
    () => filterSessions(offered, filter, savedIds, found),
    [offered, filter, savedIds, found],
  );
  const shown = useMemo(() => ofDay(passing, day), [passing, day]);
  const listed = useMemo(
    () => (day === null ? shown : [...continuingInto(agenda, day, passing), ...shown]),
    [agenda, day, passing, shown],
  );
  const passingByDay = useMemo(
    () => (unfiltered ? counts.days : countByDay(passing)),
    [unfiltered, counts, passing],
  );
  const planned = day === null ? counts.sessions : (counts.days.get(day) ?? 0);
  const all = onlyRecorded ? countSessions(ofDay(offered, day)) : planned;
  return { passing, shown, listed, passingByDay, all, unfiltered, found };
}

function ofDay(sessions: readonly AgendaSession[], day: DayKey | null): readonly AgendaSession[] {
  return day === null ? sessions : sessions.filter((session) => session.day === day);
}
