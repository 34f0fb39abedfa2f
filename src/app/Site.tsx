import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { formerKeys } from '../model/schedule/conferenceKey.ts';
import type { Agenda } from '../model/agenda/agenda.ts';
import { agendaCounts } from '../model/agenda/agendaCounts.ts';
import { nextMinute, nextTick, sameTicks } from '../model/now/clock.ts';
import { isRightToLeft } from '../model/locale.ts';
import type { Locale } from '../model/locale.ts';
import { momentsOf } from '../model/moments.ts';
import { shownZones } from '../model/zones/zoneChoice.ts';
import { savedSessionsStore } from './features/my-schedule/savedSessionsStore.ts';
import {
  SavedSessionsProvider,
  useChangedCount,
  useSavedCount,
} from './features/my-schedule/SavedSessionsProvider.tsx';
import { StepStatus } from './features/my-schedule/StepStatus.tsx';
import { StorageStatus } from './features/my-schedule/StorageStatus.tsx';
import { useEarlyPresses } from './features/my-schedule/useEarlyPresses.ts';
import { AgendaProvider, useAgenda } from './data/ProgrammeProvider.tsx';
import { LocaleProvider, useLocale } from './i18n/LocaleProvider.tsx';
import { loadEveryWord, wordsFor } from './i18n/words.ts';
import { NavigationEffects } from './navigation/NavigationEffects.tsx';
import { TimeControlProvider, useTimeChoice } from './navigation/TimeControl.tsx';
import { useRehearsal } from './navigation/useRehearsal.ts';
import { SiteName } from './navigation/usePageTitle.ts';
import { AgendaPage } from './pages/AgendaPage.tsx';
import { lazyPage, type LazyPage } from './pages/lazyPage.ts';
import { sessionCode, SessionPage } from './pages/SessionPage.tsx';
import { ClockProvider } from './platform/ClockProvider.tsx';
import { sleepingClock } from './platform/sleepingClock.ts';
import { usePlatform } from './platform/PlatformProvider.tsx';
import { currentPathOf, displayOf, pageAt, rootOf } from './routes.ts';
import { FailureBoundary } from './shell/FailureBoundary.tsx';
import { Loading } from './shell/Loading.tsx';
import styles from './shell/Site.module.css';
import { SiteFooter } from './shell/SiteFooter.tsx';
import { SiteHeader } from './shell/SiteHeader.tsx';
import { SkipLink } from './shell/SkipLink.tsx';
import { useFetchAfterPress } from './ui/onDemand.tsx';
import { usePrefetch } from './usePrefetch.ts';

// The agenda is what most come for; the other pages travel when they are asked for.
const lazyPages = {
  session: { Page: SessionPage, ready: sessionCode },
  speakers: lazyPage(async () => (await import('./pages/SpeakersPage.tsx')).SpeakersPage),
  speaker: lazyPage(async () => (await import('./pages/SpeakerPage.tsx')).SpeakerPage),
  tracks: lazyPage(async () => (await import('./pages/TracksPage.tsx')).TracksPage),
  track: lazyPage(async () => (await import('./pages/TrackPage.tsx')).TrackPage),
  room: lazyPage(async () => (await import('./pages/RoomPage.tsx')).RoomPage),
  mySchedule: lazyPage(async () => (await import('./pages/MySchedulePage.tsx')).MySchedulePage),
};

const notFound = lazyPage(async () => (await import('./pages/NotFoundPage.tsx')).NotFoundPage);

function lazyPageAt(pathname: string, root: string): LazyPage | null {
  const page = pageAt(pathname, root)?.page;
  if (page === undefined) return notFound;
  return page === 'agenda' || page === 'day' ? null : lazyPages[page];
}

/**
 * Whether a press on a link can be answered at once: the page is one of the agenda's, in the locale at hand. What a
 * view of it needs besides travels by itself.
 *
 * @param to below the base, with its query and place
 */
export function comesAtOnce(to: string, root: string): boolean {
  const { pathname, searchParams } = new URL(to, 'https://site.invalid');
  const page = pageAt(pathname, root)?.page;
  return (page === 'agenda' || page === 'day' || page === 'session') && !searchParams.has('view');
}

/**
 * Waits for the words and the code of the page at an address, where they travel by themselves.
 *
 * @param pathname below the base
 */
export async function pageCode(pathname: string, locale: Locale, root: string): Promise<void> {
  const lazyOne = lazyPageAt(pathname, root);
  await Promise.all(lazyOne ? [loadEveryWord(locale), lazyOne.ready()] : [wordsFor(locale).agenda.load()]);
}

const mainId = 'content';

export interface SiteProps {
  readonly agenda: Agenda;
  /** Called once the page's own code has come, and what stood before it is alive. */
  readonly onAlive: () => void;
}

/** The whole site in one locale, once its agenda is at hand. */
export function Site({ agenda, onAlive }: SiteProps) {
  const { locale, conference } = agenda;
  const { backup, storage, now, ticking } = usePlatform();
  // What the build rendered is a part; a page drawn here has the whole from the start.
  const [isAlive, setAlive] = useState(agenda.part === undefined);
  const comeAlive = useCallback(() => {
    setAlive(true);
    onAlive();
  }, [onAlive]);
  const time = useTimeChoice(isAlive);
  const { choice, mine } = time;
  const zones = useMemo(
    () => shownZones(choice, conference.timezone, mine, momentsOf(agenda)),
    [agenda, conference.timezone, choice, mine],
  );
  const rehearsal = useRehearsal(conference.timezone);
  const { pathname, search } = useLocation();
  // A display shows the time itself.
  const isDisplay = displayOf(pathname, search, locale, conference.locales[0]) !== null;
  // A clock that were made anew for other words would draw every row anew.
  const [timed, setTimed] = useState(agenda);
  if (!sameTicks(timed, agenda)) setTimed(agenda);
  const clock = useMemo(
    () =>
      // A part of the agenda cannot tell what is on now.
      timed.part
        ? null
        : sleepingClock({
            read: () => rehearsal(now()),
            nextTick: (at) => (isDisplay ? nextMinute(at) : nextTick(timed, at)),
            ticking,
          }),
    [timed, rehearsal, now, ticking, isDisplay],
  );
  // As a text, which is the same for every agenda of the conference: with another store the last step would go.
  const former = formerKeys(conference.key, conference.days).join('\n');
  const store = useMemo(
    () =>
      savedSessionsStore({
        storage,
        backup,
        conferenceKey: conference.key,
        formerKeys: former.split('\n').filter(Boolean),
        now,
      }),
    [storage, backup, conference.key, former, now],
  );
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = locale;
    page.dir = isRightToLeft(locale) ? 'rtl' : 'ltr';
  }, [locale]);
  return (
    <LocaleProvider
      locale={locale}
      locales={conference.locales}
      zone={conference.timezone}
      city={conference.city}
      zones={zones}
      hours={time.hours}
    >
      <SiteName value={conference.name}>
        <AgendaProvider agenda={agenda}>
          <TimeControlProvider value={time}>
            <ClockProvider value={clock}>
              <SavedSessionsProvider store={store} agenda={agenda}>
                <Frame agenda={agenda} onAlive={comeAlive} />
              </SavedSessionsProvider>
            </ClockProvider>
          </TimeControlProvider>
        </AgendaProvider>
      </SiteName>
    </LocaleProvider>
  );
}

function Frame({ agenda, onAlive }: SiteProps) {
  const { locale, conference } = agenda;
  const { hrefs, t } = useLocale();
  const main = useRef<HTMLElement>(null);
  const prefetch = usePrefetch(locale, sessionCode);
  useFetchAfterPress(sessionCode);
  const location = useLocation();
  const { pathname, search } = location;
  // The header follows the page, which is what a press waits for.
  const locationShown = useDeferredValue(location);
  const display = displayOf(pathname, search, locale, conference.locales[0]);
  const savedCount = useSavedCount();
  const changedCount = useChangedCount();
  const root = rootOf(locale, conference.locales[0]);
  // The same element as long as the page is: a prerendered one that is given anew before its code has come is taken
  // away by React, and drawn again when it has.
  const pages = useMemo(
    () => (
      <FailureBoundary resetOn={pathname}>
        <Suspense fallback={<Loading t={t} />}>
          <Pages root={root} />
          <Alive onAlive={onAlive} />
        </Suspense>
      </FailureBoundary>
    ),
    [pathname, t, root, onAlive],
  );
  return (
    <>
      {display === null && (
        <>
          <SkipLink target={mainId} />
          <SiteHeader
            conference={conference}
            savedCount={savedCount}
            changedCount={changedCount}
            location={locationShown}
          />
        </>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears of links within */}
      <main
        id={mainId}
        ref={main}
        tabIndex={-1}
        className={display === null ? styles['main'] : styles['display']}
        onPointerOver={prefetch}
        onTouchStart={prefetch}
        onFocus={prefetch}
      >
        {pages}
      </main>
      <div className={styles['dock']}>
        <StorageStatus onMySchedule={pathname === hrefs.mySchedule} />
        <StepStatus />
      </div>
      {display === null && <SiteFooter conference={conference} during={agendaCounts(agenda).firstStart} />}
      <NavigationEffects main={main} />
    </>
  );
}

/** Stands beside the page: its effects run when the page's code has come. */
function Alive({ onAlive }: Pick<SiteProps, 'onAlive'>) {
  useEarlyPresses(useAgenda());
  useEffect(onAlive, [onAlive]);
  return null;
}

function Pages({ root }: { readonly root: string }) {
  const { pathname, search } = useLocation();
  const current = currentPathOf(pathname);
  if (current !== null) return <Navigate replace to={{ pathname: current, search }} />;
  const lazyOne = lazyPageAt(pathname, root);
  return lazyOne ? <lazyOne.Page /> : <AgendaPage />;
}
