import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { Agenda } from '../../model/agenda/agenda.ts';
import { agendaCounts } from '../../model/agenda/agendaCounts.ts';
import { agendaLookup, firstStartOf } from '../../model/agenda/agendaLookup.ts';
import { phaseOf } from '../../model/now/phase.ts';
import type { SessionId } from '../../model/session.ts';
import type { DayKey, Instant } from '../../model/zonedTime.ts';
import { previousSession } from '../navigation/arrival.ts';
import { useClock } from '../platform/ClockProvider.tsx';

/** What the timetable shows: which day, and in which form. */
export interface TimetableView {
  /** null: all days. */
  readonly day: DayKey | null;
  /** A grid of the day is asked for. */
  readonly isGrid: boolean;
  /** Only sessions with a recording. */
  readonly onlyRecorded: boolean;
  /** The first start. UTC offsets are those of that time: clocks may change during a conference. */
  readonly firstStart: Instant | null;
}

/** @param named the day in the address; null if it names none */
export function useTimetableView(agenda: Agenda, named: DayKey | null): TimetableView {
  const view = useSearchParams()[0].get('view');
  const today = useCurrentOrNextDay(agenda);
  const previous = (previousSession(useLocation()) ?? '') as SessionId;
  const previousDay = agendaLookup(agenda).sessions.get(previous)?.day;
  const isGrid = view === 'grid' && today !== null;
  const day = isGrid ? (named ?? previousDay ?? today) : named;
  return {
    day,
    isGrid,
    onlyRecorded: view === 'recordings',
    firstStart: (day && firstStartOf(agenda, day)) ?? agendaCounts(agenda).firstStart,
  };
}

/** The day in progress, or else the next one; the first where there is no current time, or after the conference. */
function useCurrentOrNextDay(agenda: Agenda): DayKey | null {
  return useClock(
    useCallback(
      (now) => {
        const phase = now === null ? null : phaseOf(agenda, now);
        return (phase?.kind === 'after' ? null : phase?.day) ?? agenda.conference.days[0] ?? null;
      },
      [agenda],
    ),
  );
}
