import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import type { Agenda } from '../model/agenda.ts';
import { agendaCounts } from '../model/agendaCounts.ts';
import { savedSessionsStore } from './features/my-schedule/savedSessionsStore.ts';
import { SavedSessionsProvider, useSavedCount } from './features/my-schedule/SavedSessionsProvider.tsx';
import { AgendaProvider } from './data/ProgrammeProvider.tsx';
import { LocaleProvider, useLocale } from './i18n/LocaleProvider.tsx';
import { NavigationEffects } from './navigation/NavigationEffects.tsx';
import { SiteName } from './navigation/usePageTitle.ts';
import { AgendaPage } from './pages/AgendaPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { usePlatform } from './platform/PlatformProvider.tsx';
import { currentPathOf, paths, rootOf } from './routes.ts';
import { FailureBoundary } from './shell/FailureBoundary.tsx';
import { Loading } from './shell/Loading.tsx';
import styles from './shell/Site.module.css';
import { SiteFooter } from './shell/SiteFooter.tsx';
import { SiteHeader } from './shell/SiteHeader.tsx';
import { SkipLink } from './shell/SkipLink.tsx';
import { usePrefetch } from './usePrefetch.ts';

// The agenda is what most come for; the other pages travel when they are asked for.
const SessionPage = lazy(async () => ({ default: (await import('./pages/SessionPage.tsx')).SessionPage }));
const SpeakersPage = lazy(async () => ({ default: (await import('./pages/SpeakersPage.tsx')).SpeakersPage }));
const SpeakerPage = lazy(async () => ({ default: (await import('./pages/SpeakerPage.tsx')).SpeakerPage }));
const TracksPage = lazy(async () => ({ default: (await import('./pages/TracksPage.tsx')).TracksPage }));
const TrackPage = lazy(async () => ({ default: (await import('./pages/TrackPage.tsx')).TrackPage }));
const MySchedulePage = lazy(async () => ({
  default: (await import('./pages/MySchedulePage.tsx')).MySchedulePage,
}));

const mainId = 'content';

export interface SiteProps {
  readonly agenda: Agenda;
  /** Called once the page's own code has come, and what stood before it is alive. */
  readonly onAlive: () => void;
}

/** The whole site in one locale, once its agenda is at hand. */
export function Site({ agenda, onAlive }: SiteProps) {
  const { locale, conference } = agenda;
  const { storage, now } = usePlatform();
  const store = useMemo(
    () => savedSessionsStore({ storage, conferenceKey: conference.key, now }),
    [storage, conference.key, now],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleProvider locale={locale} locales={conference.locales} zone={conference.timezone}>
      <SiteName value={conference.name}>
        <AgendaProvider agenda={agenda}>
          <SavedSessionsProvider store={store}>
            <Frame agenda={agenda} onAlive={onAlive} />
          </SavedSessionsProvider>
        </AgendaProvider>
      </SiteName>
    </LocaleProvider>
  );
}

function Frame({ agenda, onAlive }: SiteProps) {
  const { locale, conference } = agenda;
  const { t } = useLocale();
  const main = useRef<HTMLElement>(null);
  const prefetch = usePrefetch(locale);
  const { pathname } = useLocation();
  const savedCount = useSavedCount();
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
      <SkipLink target={mainId} />
      <SiteHeader conference={conference} savedCount={savedCount} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears of links within */}
      <main
        id={mainId}
        ref={main}
        tabIndex={-1}
        className={styles['main']}
        onPointerOver={prefetch}
        onTouchStart={prefetch}
        onFocus={prefetch}
      >
        {pages}
      </main>
      <SiteFooter conference={conference} during={agendaCounts(agenda).firstStart} />
      <NavigationEffects main={main} />
    </>
  );
}

/** Stands beside the page: its effect runs when the page's code has come. */
function Alive({ onAlive }: Pick<SiteProps, 'onAlive'>) {
  useEffect(onAlive, [onAlive]);
  return null;
}

function Pages({ root }: { readonly root: string }) {
  const { pathname, search } = useLocation();
  const current = currentPathOf(pathname);
  if (current !== null) return <Navigate replace to={{ pathname: current, search }} />;
  return (
    <Routes>
      <Route path={`${root}${paths.agenda}`} element={<AgendaPage />} />
      <Route path={`${root}${paths.day}`} element={<AgendaPage />} />
      <Route path={`${root}${paths.session}`} element={<SessionPage />} />
      <Route path={`${root}${paths.speakers}`} element={<SpeakersPage />} />
      <Route path={`${root}${paths.speaker}`} element={<SpeakerPage />} />
      <Route path={`${root}${paths.tracks}`} element={<TracksPage />} />
      <Route path={`${root}${paths.track}`} element={<TrackPage />} />
      <Route path={`${root}${paths.mySchedule}`} element={<MySchedulePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
