import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { agendaDays, firstStartOf, agendaLookup } from '../../model/agenda/agendaLookup.ts';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { agendaCounts, countSessions, daysElsewhere } from '../../model/agenda/agendaCounts.ts';
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
import { useShownSessions } from '../features/agenda/useShownSessions.ts';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { useAgendaFeeds } from '../features/calendar/useAgendaFeeds.ts';
import { useSavedIds } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { ViewSwitch } from '../features/agenda/ViewSwitch.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { TimeOffsets } from '../features/time/TimeOffsets.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { sessionLeft } from '../navigation/arrival.ts';
import { useIsKept } from '../navigation/keptPage.ts';
import { usePageId } from '../navigation/usePageId.ts';
import { PageTitle } from '../navigation/usePageTitle.ts';
import { useMedia } from '../platform/useMedia.ts';
import { displayOf, withParam } from '../routes.ts';
import { more } from '../features/conference/moreParts.ts';
import { Link } from '../ui/Link.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './AgendaPage.module.css';
import { AgendaRibbon } from './AgendaRibbon.tsx';
import { lazyPage } from '../ui/lazyPage.ts';
import { RestOfDays } from './RestOfDays.tsx';
import type { SearchAnswer } from './SearchResults.tsx';
import { useDayOfNow } from './useDayOfNow.ts';

// Loaded on demand: most visitors use the list.
const RoomGrid = lazy(async () => ({
  default: (await import('../features/agenda/grid/RoomGrid.tsx')).RoomGrid,
}));

const BoardDisplay = lazy(async () => ({
  default: (await import('../features/room/BoardDisplay.tsx')).BoardDisplay,
}));

// Loads what is searched only when somebody searches.
const Searching = onDemand(async () => (await import('./SearchResults.tsx')).Searching);

const unknownDay = lazyPage(async () => (await import('./UnknownDay.tsx')).UnknownDay);

const EmptyResult = onDemand(async () => (await import('../features/agenda/EmptyResult.tsx')).EmptyResult);

/** Such as at 400 % zoom: too small to show a whole cell of the grid. */
const tooSmallForGrid = '(max-width: 30rem) and (max-height: 30rem)';
const renderStar = (session: AgendaSession) => <StarButton session={session} />;
const renderGridStar = (session: AgendaSession) => <StarButton session={session} tabIndex={-1} />;
const noSessions: readonly AgendaSession[] = [];

/** The agenda of all days, or of the day in the address, as a list; or of one day as a grid of rooms. */
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
  return (
    <Kept>
      {named !== '' && day === null ? <unknownDay.Page named={named} /> : <Timetable named={day} />}
    </Kept>
  );
}

function Timetable({ named }: { readonly named: DayKey | null }) {
  const { t, format } = useLocale();
  const agenda = useAgenda();
  const [searched, setSearched] = useState(false);
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const control = useAgendaFilter(agenda, answer?.ids && answer.query);
  const view = useSearchParams()[0].get('view');
  const isSmall = useMedia(tooSmallForGrid);
  const today = useDayOfNow(agenda);
  const wantsGrid = view === 'grid' && today !== null;
  // In print the grid would be cut off, so the whole list is printed.
  const isPrinted = useMedia('print');
  const showsGrid = wantsGrid && !isSmall && !isPrinted;
  const onlyRecorded = view === 'recordings';
  const left = sessionLeft(useLocation());
  const dayLeft = left === null ? null : agendaLookup(agenda).sessions.get(left as SessionId)?.day;
  const day = wantsGrid ? (named ?? dayLeft ?? today) : named;
  const everyDay = onlyRecorded ? t.now.recordingsTitle : null;
  const { filter } = control;
  const savedIds = useSavedIds(filter.saved);
  const savedInGrid = useSavedIds(showsGrid);
  const found = (filter.text !== '' && answer?.ids) || null;
  const { passing, shown, listed, passingByDay, all, unfiltered } = useShownSessions(
    agenda,
    { filter, day, onlyRecorded, found },
    savedIds,
  );
  const searches = (searched || control.typed !== '') && agenda.part === undefined;
  const counts = agendaCounts(agenda);
  // UTC offsets are those of the day: clocks may change during a conference.
  const firstStart = (day === null ? null : firstStartOf(agenda, day)) ?? counts.firstStart;
  const feeds = useAgendaFeeds(agenda);
  const renderDayNote = useCallback(
    (of: DayKey, isFirst: boolean) => {
      const count = passingByDay.get(of) ?? 0;
      return (
        <>
          {/* First, because it comes once the page is hydrated: the count after it stays where it is. */}
          <PhaseNote agenda={agenda} sessions={passing} day={of} isFirst={isFirst} />
          <span>{t.agenda.sessions(count, format.number(count))}</span>
        </>
      );
    },
    [agenda, passing, passingByDay, t, format],
  );
  return (
    <>
      <PageTitle title={named === null ? everyDay : format.dayLong(named)} />
      {day === null && <VisuallyHidden as="h1">{everyDay ?? t.shell.agenda}</VisuallyHidden>}
      <FilterBar agenda={agenda} control={control} day={day} onSearch={() => setSearched(true)}>
        {counts.firstStart !== null && <ViewSwitch current={wantsGrid ? 'grid' : 'list'} />}
      </FilterBar>
      <FilterSummary
        agenda={agenda}
        control={control}
        shown={unfiltered ? all : countSessions(shown)}
        all={all}
        isToldElsewhere
      >
        {onlyRecorded && <AllSessionsLink />}
      </FilterSummary>
      <DayTabs
        agenda={agenda}
        days={agendaDays(agenda)}
        counts={passingByDay}
        total={unfiltered ? null : countSessions(passing)}
        current={day}
        elsewhere={daysElsewhere(agenda)}
      >
        {firstStart !== null && <TimeOffsets at={firstStart} />}
      </DayTabs>
      {counts.firstStart !== null && (
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
      {wantsGrid && isSmall && <p className={styles['note']}>{t.agenda.noRoomForGrid}</p>}
      {listed.length === 0 && (!searches || answer?.isLast) && (
        <EmptyResult
          agenda={agenda}
          control={control}
          day={day}
          savedIds={savedIds}
          found={found}
          suggestion={answer?.found?.suggestion ?? null}
        />
      )}
      {listed.length > 0 &&
        (showsGrid && day !== null ? (
          <Suspense fallback={<Skeleton label={t.shell.loading} />}>
            <RoomGrid
              agenda={agenda}
              day={day}
              sessions={passing}
              renderAction={renderGridStar}
              savedIds={savedInGrid}
            />
          </Suspense>
        ) : found && answer ? (
          <answer.Results answer={answer} sessions={shown} renderAction={renderStar} />
        ) : (
          <AgendaList
            allAtOnce={agenda.part !== undefined || isPrinted}
            sessions={listed}
            filter={filter}
            renderAction={renderStar}
            dayHeadings={day === null}
            about={day}
            offsetsAt={firstStart}
            renderDayNote={renderDayNote}
            isOpening={day === null && agenda.part && agenda.sessions[0]?.start !== counts.firstStart}
          />
        ))}
      {/* Never shown where scripts run, so its code is left out of the browser's scripts. */}
      {day === null && agenda.part !== undefined && (
        <noscript>{import.meta.env.SSR && <RestOfDays agenda={agenda} />}</noscript>
      )}
      {/* What is found is sorted by how well it matches: it opens at the best. */}
      <OpenAtNow sessions={filter.text === '' ? shown : noSessions} />
      {searches && <Searching query={control.typed} onAnswer={setAnswer} />}
      {shown.some(({ endEstimated }) => endEstimated) && (
        <p className={styles['note']}>{t.agenda.estimateNote}</p>
      )}
      {listed.length > 0 && <Subscribe feeds={feeds} withFiles={agenda.conference.days.length > 0} />}
      {agenda.conference.sponsors && (
        <Suspense>
          <more.Page html={agenda.conference.sponsors} isStrip />
        </Suspense>
      )}
    </>
  );
}

/** The page's element, hidden while it is kept. A component, so that only it renders then. */
function Kept({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['page']} hidden={useIsKept()}>
      {children}
    </div>
  );
}

/** Leads back from the recordings to the whole programme. */
function AllSessionsLink() {
  const { hrefs, t } = useLocale();
  const { search } = useLocation();
  return (
    <Link to={{ pathname: hrefs.agenda, search: withParam(search, 'view', null) }}>{t.now.allSessions}</Link>
  );
}
