import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import type { Prose } from '../../../model/payload.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { onDemand } from '../../ui/onDemand.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';

const Panel = onDemand(() => import('./SessionCalendarPanel.tsx').then((code) => code.SessionCalendarPanel));

export interface SessionCalendarProps {
  readonly agenda: Agenda;
  readonly session: AgendaSession;
  /** The abstract; null until it has loaded. */
  readonly abstract: Prose | null;
}

/** Adds one session to a calendar, with all its times: as a file, or on a calendar website. */
export function SessionCalendar(props: SessionCalendarProps) {
  const t = usePlanningWords();
  if (props.session.start === null) return null;
  return (
    <CalendarMenu label={t.calendar.calendar}>
      <Panel {...props} />
    </CalendarMenu>
  );
}
