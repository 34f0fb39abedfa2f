import { Suspense, useCallback, useState, type ReactNode } from 'react';
import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { OpenAtNow } from '../features/agenda/OpenAt.tsx';
import { PhaseNote } from '../features/agenda/PhaseNote.tsx';
import { useAgendaFilter, type AgendaFilterControl } from '../features/agenda/useAgendaFilter.ts';
import { useShownSessions, type ShownSessions } from '../features/agenda/useShownSessions.ts';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { more } from '../features/conference/moreParts.ts';
import { useSavedIds } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { PageTitle } from '../navigation/usePageTitle.ts';
import { onDemand } from '../ui/onDemand.tsx';
import styles from './AgendaPage.module.css';
import { RestOfDays } from './RestOfDays.tsx';
import type { SearchAnswer } from './SearchResults.tsx';
import { TimetableHead } from './TimetableHead.tsx';
import { TimetableSessions } from './TimetableSessions.tsx';
import { useTimetableView, type TimetableView } from './useTimetableView.ts';

// Loads what is searched only when somebody searches.
const Searching = onDemand(() => import('./SearchResults.tsx').then((code) => code.Searching));

const noSessions: readonly AgendaSession[] = [];

/** What the parts of the timetable show. */
export interface TimetableProps {
  readonly agenda: Agenda;
  readonly view: TimetableView;
  readonly control: AgendaFilterControl;
  readonly sessions: ShownSessions;
  readonly renderDayNote: (day: DayKey, isFirst: boolean) => ReactNode;
}

/**
 * The sessions of all days or of one, as a list; or of one day as a grid of rooms.
 *
 * @param named the day in the address; null if it names none
 */
export function Timetable({ named }: { readonly named: DayKey | null }) {
  const { t, format } = useLocale();
  const agenda = useAgenda();
  const view = useTimetableView(agenda, named);
  const { day, onlyRecorded } = view;
  const [isSearchUsed, setSearchUsed] = useState(false);
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const control = useAgendaFilter(agenda, answer?.ids && answer.query);
  const { filter, typed } = control;
  const savedIds = useSavedIds(filter.saved);
  const found = (filter.text && answer?.ids) || null;
  const sessions = useShownSessions(agenda, view, filter, savedIds, found);
  const { passing, passingByDay, shown, listed } = sessions;
  const isSearching = (isSearchUsed || typed !== '') && agenda.part === undefined;
  const renderDayNote = useCallback(
    (ofDay: DayKey, isFirst: boolean) => {
      const count = passingByDay.get(ofDay) ?? 0;
      return (
        <>
          {/* First, because it appears after hydration, and the count after it must not move. */}
          <PhaseNote agenda={agenda} sessions={passing} day={ofDay} isFirst={isFirst} />
          <span>{t.agenda.sessions(count, format.number(count))}</span>
        </>
      );
    },
    [agenda, passing, passingByDay, t, format],
  );
  const shared = { agenda, view, control, sessions, renderDayNote };
  return (
    <>
      <PageTitle title={named ? format.dayLong(named) : onlyRecorded ? t.now.recordingsTitle : null} />
      <TimetableHead {...shared} onSearch={() => setSearchUsed(true)} />
      <TimetableSessions
        {...shared}
        savedIds={savedIds}
        answer={answer}
        isAnswered={!isSearching || typed.trim() === '' || answer?.isLast === true}
      />
      {/* Never shown where scripts run, so its code is left out of the browser's scripts. */}
      {day === null && agenda.part !== undefined && (
        <noscript>{import.meta.env.SSR && <RestOfDays agenda={agenda} />}</noscript>
      )}
      {/* What is found is sorted by how well it matches: it opens at the best. */}
      <OpenAtNow sessions={filter.text === '' ? shown : noSessions} />
      {isSearching && <Searching query={typed} onAnswer={setAnswer} />}
      {shown.some(({ endEstimated }) => endEstimated) && (
        <p className={styles['note']}>{t.agenda.estimateNote}</p>
      )}
      {listed.length > 0 && <Subscribe of={agenda} withFiles={agenda.conference.days.length > 0} />}
      {agenda.conference.sponsors && (
        <Suspense>
          <more.Page html={agenda.conference.sponsors} isStrip />
        </Suspense>
      )}
    </>
  );
}
