import { useLocation } from 'react-router-dom';
import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import { agendaCounts, countSessions, daysElsewhere } from '../../model/agenda/agendaCounts.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { DayTabs } from '../features/agenda/DayTabs.tsx';
import { FilterBar } from '../features/agenda/FilterBar.tsx';
import { FilterSummary } from '../features/agenda/FilterSummary.tsx';
import { useRibbon } from '../features/agenda/useRibbon.ts';
import { ViewSwitch } from '../features/agenda/ViewSwitch.tsx';
import { useSavedIds } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { TimeOffsets } from '../features/time/TimeOffsets.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { withParam } from '../routes.ts';
import { Link } from '../ui/Link.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './AgendaPage.module.css';
import type { TimetableProps } from './Timetable.tsx';

// Needs no other words than the agenda's.
const DayRibbon = onDemand(
  () => import('../features/agenda/DayRibbon.tsx').then((code) => code.DayRibbon),
  false,
);

export interface TimetableHeadProps extends TimetableProps {
  /** Called on first use of the search field. */
  readonly onSearch: () => void;
}

/** What is above the sessions: search, filters, days and headings. */
export function TimetableHead({
  agenda,
  view,
  control,
  sessions,
  renderDayNote,
  onSearch,
}: TimetableHeadProps) {
  const { t, format, hrefs } = useLocale();
  const { search } = useLocation();
  const { day, isGrid, onlyRecorded, firstStart } = view;
  const { passing, passingByDay, shown, all, unfiltered } = sessions;
  const hasTimes = agendaCounts(agenda).firstStart !== null;
  return (
    <>
      {day === null && (
        <VisuallyHidden as="h1">{onlyRecorded ? t.now.recordingsTitle : t.shell.agenda}</VisuallyHidden>
      )}
      <FilterBar agenda={agenda} control={control} day={day} onSearch={onSearch}>
        {hasTimes && <ViewSwitch current={isGrid ? 'grid' : 'list'} />}
      </FilterBar>
      <FilterSummary
        agenda={agenda}
        control={control}
        shown={unfiltered ? all : countSessions(shown)}
        all={all}
        isShownElsewhere
      >
        {onlyRecorded && (
          <Link to={{ pathname: hrefs.agenda, search: withParam(search, 'view', null) }}>
            {t.now.allSessions}
          </Link>
        )}
      </FilterSummary>
      <DayTabs
        agenda={agenda}
        days={agenda.conference.days}
        counts={passingByDay}
        total={unfiltered ? null : countSessions(passing)}
        current={day}
        elsewhere={daysElsewhere(agenda)}
      >
        {firstStart !== null && <TimeOffsets at={firstStart} />}
      </DayTabs>
      {hasTimes && (
        <div className={styles['ribbon']}>
          <AgendaRibbon agenda={agenda} sessions={shown} day={day} />
        </div>
      )}
      {day !== null && (
        <div className={styles['day']}>
          <h1>{format.dayHeading(day)}</h1>
          <p>{renderDayNote(day, true)}</p>
        </div>
      )}
    </>
  );
}

interface AgendaRibbonProps {
  readonly agenda: Agenda;
  readonly sessions: readonly AgendaSession[];
  readonly day: DayKey | null;
}

/** A component, so that only the ribbon renders when a session is saved. */
function AgendaRibbon({ agenda, sessions, day }: AgendaRibbonProps) {
  const saved = useSavedIds(true);
  return useRibbon(agenda, saved.size > 0) && <DayRibbon sessions={sessions} day={day} saved={saved} />;
}
