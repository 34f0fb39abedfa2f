import { useCallback, useMemo, type ReactNode } from 'react';
import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import { phaseOf } from '../../model/now/phase.ts';
import { freeSlots, remainingSlot } from '../../model/schedule/freeSlots.ts';
import type { SavedSessions } from '../../model/schedule/savedSessions.ts';
import { scheduleNotes } from '../../model/schedule/scheduleNotes.ts';
import { addMinutes, type DayKey, type Instant } from '../../model/zonedTime.ts';
import { AgendaList, type AgendaListParts } from '../features/agenda/AgendaList.tsx';
import { timedNotes } from '../features/agenda/TimedNotes.tsx';
import { EntryNotes, EntryNotesProvider } from '../features/my-schedule/EntryNotes.tsx';
import { FreeTime } from '../features/my-schedule/FreeTime.tsx';
import { renderStar } from '../features/my-schedule/StarButton.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { useClock } from '../platform/ClockProvider.tsx';
import styles from './MySchedulePage.module.css';

const rowParts: AgendaListParts = {
  renderAction: renderStar,
  renderNote: (session) => <EntryNotes session={session} />,
};

export interface ScheduleSessionsProps {
  readonly agenda: Agenda;
  readonly saved: SavedSessions;
  /** The saved sessions in the programme, by start. */
  readonly savedInProgramme: readonly AgendaSession[];
  /** The sessions to list: also those removed while the page is open. */
  readonly sessions: readonly AgendaSession[];
}

/** My schedule by day, with notes at the sessions and the free time between them. Past days are folded. */
export function ScheduleSessions({ agenda, saved, savedInProgramme, sessions }: ScheduleSessionsProps) {
  const { format, t: shell } = useLocale();
  const t = usePlanningWords();
  const notes = useMemo(() => scheduleNotes(agenda, saved), [agenda, saved]);
  const today = useCurrentDay(agenda);
  // Past days are folded as long as there are later ones.
  const isPast = ({ day }: AgendaSession) => day !== null && today !== null && day < today;
  const past = sessions.every(isPast) ? [] : sessions.filter(isPast);
  const coming = past.length === 0 ? sessions : sessions.filter((session) => !isPast(session));
  const freeTimes = useFreeTimes(agenda, savedInProgramme, sessions);
  const listParts = useMemo(() => ({ ...rowParts, renderBetween: timedNotes(freeTimes) }), [freeTimes]);
  return (
    <div className={styles['sessions']}>
      <EntryNotesProvider agenda={agenda} notes={notes}>
        {past.length > 0 && (
          <details className={styles['past']}>
            <summary>
              {t.schedule.past} · {shell.agenda.sessions(past.length, format.number(past.length))}
            </summary>
            <AgendaList sessions={past} parts={rowParts} />
          </details>
        )}
        {coming.length > 0 && <AgendaList sessions={coming} parts={listParts} />}
      </EntryNotesProvider>
    </div>
  );
}

/** The day in progress, or the next one; null before and after the conference. */
function useCurrentDay(agenda: Agenda): DayKey | null {
  return useClock(
    useCallback(
      (now: Instant | null) => {
        if (now === null) return null;
        const { kind, day } = phaseOf(agenda, now);
        return kind === 'before' || kind === 'after' ? null : day;
      },
      [agenda],
    ),
  );
}

function useFreeTimes(agenda: Agenda, picks: readonly AgendaSession[], listed: readonly AgendaSession[]) {
  const slots = useMemo(() => {
    const days = new Set(listed.flatMap(({ day }) => day ?? []));
    return [...days].flatMap((day) => freeSlots(agenda, day, picks).map((slot) => ({ day, slot })));
  }, [agenda, picks, listed]);
  // To the minute during a gap; else it changes only when one ends.
  const now = useClock(
    useCallback(
      (at: Instant | null) => {
        if (at === null) return null;
        if (slots.some(({ slot }) => slot.start < at && at < slot.end))
          return addMinutes(at, -(at % 60_000) / 60_000);
        return slots.findLast(({ slot }) => slot.end <= at)?.slot.end ?? null;
      },
      [slots],
    ),
  );
  return useMemo(() => {
    const byDay = new Map<DayKey, { start: Instant; content: ReactNode }[]>();
    for (const { day, slot } of slots) {
      const rest = now === null ? slot : remainingSlot(slot, now);
      if (rest === null) continue;
      const note = { start: rest.start, content: <FreeTime day={day} slot={rest} /> };
      byDay.set(day, [...(byDay.get(day) ?? []), note]);
    }
    return byDay;
  }, [slots, now]);
}
