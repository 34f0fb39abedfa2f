import { useCallback } from 'react';
import type { Agenda } from '../../model/agenda/agenda.ts';
import { agendaDays } from '../../model/agenda/agendaLookup.ts';
import { phaseOf } from '../../model/now/phase.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { useClock } from '../platform/ClockProvider.tsx';

/** The day in progress, or else the next one; the first where there is no current time, or after the conference. */
export function useDayOfNow(agenda: Agenda): DayKey | null {
  return useClock(
    useCallback(
      (now) => {
        const first = agendaDays(agenda)[0] ?? null;
        if (now === null) return first;
        const phase = phaseOf(agenda, now);
        return phase.kind === 'after' ? first : (phase.day ?? first);
      },
      [agenda],
    ),
  );
}
