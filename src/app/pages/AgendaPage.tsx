import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { agendaDays, firstStartOf } from '../../model/agenda/agendaDays.ts';
import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import {
  agendaCounts,
  countSessions,
  daysElsewhere,
  hasUndatedElsewhere,
} from '../../model/agenda/agendaCounts.ts';
import { countByDay, filterSessions, isEmptyFilter } from '../../model/filter.ts';
import { goingOnInto } from '../../model/daySpan.ts';
import type { SessionId } from '../../model/session.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { DayTabs } from '../features/agenda/DayTabs.tsx';
import { FilterBar } from '../features/agenda/FilterBar.tsx';
import { FilterSummary } from '../features/agenda/FilterSummary.tsx';
import { OpenAtNow } from '../features/agenda/OpenAtNow.tsx';
import { PhaseNote } from '../features/agenda/PhaseNote.tsx';
import { useAgendaFilter } from '../features/agenda/useAgendaFilter.ts';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { useAgendaFeeds } from '../features/calendar/useAgendaFeeds.ts';
import { useSavedIds } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { searchOf, ViewSwitch } from '../features/agenda/ViewSwitch.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { keepPlaceAt, sessionLeft } from '../navigation/arrival.ts';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { useMedia } from '../platform/useMedia.ts';
import { displayOf } from '../routes.ts';
import { Link } from '../ui/Link.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import styles from './AgendaPage.module.css';
import { lazyPage } from './lazyPage.ts';
import { useDayOfNow } from './useDayOfNow.ts';

// Most come for the list; the grid travels when it is asked for.
const RoomGrid = lazy(async () => ({
  default: (await import('../features/agenda/grid/RoomGrid.tsx')).RoomGrid,
}));

const BoardDisplay = lazy(async () => ({
  default: (await import('../features/room/BoardDisplay.tsx')).BoardDisplay,
}));

// So that abstracts travel when somebody searches.
const AbstractMatches = onDemand(async () => (await import('./AbstractMatches.tsx')).AbstractMatches);

const unknownDay = lazyPage(async () => (await import('./UnknownDay.tsx')).UnknownDay);

const EmptyResult = onDemand(async () => (await import('../features/agenda/EmptyResult.tsx')).EmptyResult);

/** As at 400 % zoom: neither a phone's height nor a desktop's width, and a grid could show no cell whole. */
const tooSmallForGrid = '(max-width: 30rem) and (max-height: 30rem)';

/** The agenda of all days, or of the one its address names; as a list, or a day at a time as a grid of rooms. */
export function AgendaPage() {
  const named = usePageId();
  const agenda = useAgenda();
  const day = agendaDays(agenda).find((one) => one === named) ?? null;
  const { locale, locales } = useLocale();
  const { pathname, search } = useLocation();
  if (displayOf(pathname, search, locale, locales[0]) === 'board') {
    return (
      <Suspense fallback={<h1>{agenda.conference.name}</h1>}>
        <BoardDisplay agenda={agenda} />
      </Suspense>
    );
  }
  return named !== '' && day === null ? <unknownDay.Page named={named} /> : <Timetable named={day} />;
}

function Timetable({ named }: { readonly named: DayKey | null }) {
  const { t, format } = useLocale();
  const agenda = useAgenda();
  const control = useAgendaFilter();
  const view = useSearchParams()[0].get('view');
  const isSmall = useMedia(tooSmallForGrid);
  const today = useDayOfNow(agenda);
  const wantsGrid = view === 'grid' && today !== null;
  // Paper cannot be scrolled: it gets the list, whole.
  const isPrinted = useMedia('print');
  const showsGrid = wantsGrid && !isSmall && !isPrinted;
  const onlyRecorded = view === 'recordings';
  const left = sessionLeft(useLocation());
  const dayLeft = left === null ? null : agendaLookup(agenda).sessions.get(left as SessionId)?.day;
  const day = wantsGrid ? (named ?? dayLeft ?? today) : named;
  const everyDay = onlyRecorded ? t.now.recordingsTitle : null;
  usePageTitle(named === null ? everyDay : format.dayLong(named));
  const showList = useShowList();
  const { filter } = control;
  const savedIds = useSavedIds(filter.saved);
  const savedInGrid = useSavedIds(showsGrid);
  const offered = useMemo(
    () => (onlyRecorded ? agenda.sessions.filter(({ recorded }) => recorded) : agenda.sessions),
    [agenda, onlyRecorded],
  );
  const passing = useMemo(() => filterSessions(offered, filter, savedIds), [offered, filter, savedIds]);
  const shown = useMemo(() => ofDay(passing, day), [passing, day]);
  const goingOn = useMemo(
    () => (day === null ? [] : goingOnInto(agenda, day, passing)),
    [agenda, passing, day],
  );
  const listed = useMemo(() => [...goingOn, ...shown], [goingOn, shown]);
  const [searched, setSearched] = useState(false);
  const searches = (searched || filter.text !== '') && agenda.part === undefined;
  const counts = agendaCounts(agenda);
  const planned = day === null ? counts.sessions : (counts.days.get(day) ?? 0);
  const all = onlyRecorded ? countSessions(ofDay(offered, day)) : planned;
  // Offsets are those of the day: the clocks may be changed during a conference.
  const firstStart = (day === null ? null : firstStartOf(agenda, day)) ?? counts.firstStart;
  const feeds = useAgendaFeeds(agenda);
  const unfiltered = isEmptyFilter(filter) && !onlyRecorded;
  const renderStar = useCallback((session: AgendaSession) => <StarButton session={session} />, []);
  const renderGridStar = useCallback(
    (session: AgendaSession) => <StarButton session={session} tabIndex={-1} />,
    [],
  );
  return (
    <div className={styles['page']}>
      <div className={styles['heading']}>
        <h1>{day === null ? (everyDay ?? t.shell.agenda) : format.dayLong(day)}</h1>
        {counts.firstStart !== null && <ViewSwitch current={wantsGrid ? 'grid' : 'list'} />}
      </div>
      <FilterBar agenda={agenda} control={control} onSearch={() => setSearched(true)} />
      <FilterSummary
        agenda={agenda}
        control={control}
        shown={unfiltered ? all : countSessions(shown)}
        all={all}
      >
        <PhaseNote agenda={agenda} onlyRecorded={onlyRecorded} />
      </FilterSummary>
      <DayTabs
        days={agendaDays(agenda)}
        counts={unfiltered ? counts.days : countByDay(passing)}
        current={day}
        elsewhere={daysElsewhere(agenda)}
      >
        {firstStart !== null && <TimeButton at={firstStart} look="offsets" />}
      </DayTabs>
      {wantsGrid && isSmall && <p className={styles['note']}>{t.agenda.noRoomForGrid}</p>}
      {listed.length === 0 && <EmptyResult agenda={agenda} control={control} day={day} savedIds={savedIds} />}
      {listed.length > 0 &&
        (showsGrid && day !== null ? (
          <Suspense fallback={<Waiting label={t.shell.loading} />}>
            <RoomGrid
              agenda={agenda}
              day={day}
              sessions={passing}
              renderAction={renderGridStar}
              savedIds={savedInGrid}
              onList={showList}
            />
          </Suspense>
        ) : (
          <AgendaList
            allAtOnce={agenda.part !== undefined || isPrinted}
            sessions={listed}
            renderAction={renderStar}
            dayHeadings={day === null}
            about={day}
            offsetsAt={firstStart}
          />
        ))}
      {/* Where scripts run nobody sees it, and its code need not travel. */}
      {day === null && agenda.part !== undefined && (
        <noscript>{import.meta.env.SSR && <RestOfDays agenda={agenda} />}</noscript>
      )}
      <OpenAtNow sessions={shown} />
      {searches && !showsGrid && (
        <AbstractMatches filter={filter} among={offered} day={day} savedIds={savedIds} listed={shown} />
      )}
      {shown.some(({ endEstimated }) => endEstimated) && (
        <p className={styles['note']}>{t.agenda.estimateNote}</p>
      )}
      <Subscribe feeds={feeds} />
    </div>
  );
}

/**
 * Without script: where the days are whole of which the page has but the beginning, or nothing. What has no day yet
 * stands with its track and its people.
 */
function RestOfDays({ agenda }: { readonly agenda: Agenda }) {
  const { t, format, hrefs } = useLocale();
  const days = daysElsewhere(agenda);
  const undated = hasUndatedElsewhere(agenda);
  if (days.length === 0 && !undated) return null;
  const ways = [
    ...days.map((day) => [hrefs.day(day), format.dayLong(day)] as const),
    ...(undated
      ? [[hrefs.tracks, t.shell.tracks] as const, [hrefs.speakers, t.shell.speakers] as const]
      : []),
  ];
  return (
    <nav className={styles['rest']} aria-labelledby="rest-of-days">
      <p id="rest-of-days">{t.agenda.restOfDays}</p>
      <ul>
        {ways.map(([to, name]) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Leads to the same page as a list, at a session. */
function useShowList(): (session: AgendaSession) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  return ({ id }) => void navigate({ search: searchOf(search, 'list') }, { state: keepPlaceAt(id) });
}

function ofDay(sessions: readonly AgendaSession[], day: DayKey | null): readonly AgendaSession[] {
  return day === null ? sessions : sessions.filter((session) => session.day === day);
}
