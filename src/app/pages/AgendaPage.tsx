import { useCallback, useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { agendaDays } from '../../model/agendaDays.ts';
import type { AgendaSession } from '../../model/agenda.ts';
import { agendaCounts, countSessions } from '../../model/agendaCounts.ts';
import { countByDay, filterSessions, isEmptyFilter } from '../../model/filter.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { DayTabs } from '../features/agenda/DayTabs.tsx';
import { EmptyResult } from '../features/agenda/EmptyResult.tsx';
import { FilterBar } from '../features/agenda/FilterBar.tsx';
import { FilterSummary } from '../features/agenda/FilterSummary.tsx';
import { useAgendaFilter } from '../features/agenda/useAgendaFilter.ts';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import styles from './AgendaPage.module.css';
import { UnknownDay } from './UnknownDay.tsx';

/** The agenda of all days, or of the one its address names. */
export function AgendaPage() {
  const { day: named } = useParams();
  const agenda = useAgenda();
  const day = agendaDays(agenda).find((one) => one === named) ?? null;
  return named !== undefined && day === null ? <UnknownDay named={named} /> : <Timetable day={day} />;
}

function Timetable({ day }: { readonly day: DayKey | null }) {
  const { t, format } = useLocale();
  const agenda = useAgenda();
  const control = useAgendaFilter();
  usePageTitle(day === null ? null : format.dayLong(day));
  const { filter } = control;
  const passing = useMemo(() => filterSessions(agenda.sessions, filter), [agenda, filter]);
  const shown = useMemo(() => ofDay(passing, day), [passing, day]);
  const counts = agendaCounts(agenda);
  const all = day === null ? counts.sessions : (counts.days.get(day) ?? 0);
  const unfiltered = isEmptyFilter(filter);
  const renderAction = useCallback((session: AgendaSession) => <StarButton session={session} />, []);
  return (
    <div className={styles['page']}>
      <h1 className={styles['heading']}>{day === null ? t.shell.agenda : format.dayLong(day)}</h1>
      <FilterBar agenda={agenda} control={control} />
      <FilterSummary
        agenda={agenda}
        control={control}
        shown={unfiltered ? all : countSessions(shown)}
        all={all}
      />
      <DayTabs
        days={agendaDays(agenda)}
        counts={unfiltered ? counts.days : countByDay(passing)}
        current={day}
      />
      {shown.length > 0 ? (
        <AgendaList
          allAtOnce={agenda.part !== undefined}
          sessions={shown}
          renderAction={renderAction}
          dayHeadings={day === null}
        />
      ) : (
        <EmptyResult agenda={agenda} control={control} day={day} />
      )}
      {shown.some(({ endEstimated }) => endEstimated) && (
        <p className={styles['note']}>{t.agenda.estimateNote}</p>
      )}
    </div>
  );
}

function ofDay(sessions: readonly AgendaSession[], day: DayKey | null): readonly AgendaSession[] {
  return day === null ? sessions : sessions.filter((session) => session.day === day);
}
