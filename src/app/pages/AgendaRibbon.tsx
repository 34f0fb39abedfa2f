import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { useRibbon } from '../features/agenda/useRibbon.ts';
import { useSavedIds } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { onDemand } from '../ui/onDemand.tsx';

// It says nothing that the agenda's own words do not have.
const DayRibbon = onDemand(async () => (await import('../features/agenda/DayRibbon.tsx')).DayRibbon, false);

export interface AgendaRibbonProps {
  readonly agenda: Agenda;
  /** What is listed. */
  readonly sessions: readonly AgendaSession[];
  /** The day that is shown; null for all. */
  readonly day: DayKey | null;
}

/** The strip of the day, once it is shown. A component, so that only it renders when a session is saved. */
export function AgendaRibbon({ agenda, sessions, day }: AgendaRibbonProps) {
  const saved = useSavedIds(true);
  return useRibbon(agenda, saved.size > 0) && <DayRibbon sessions={sessions} day={day} saved={saved} />;
}
