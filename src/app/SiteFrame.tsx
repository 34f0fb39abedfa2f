import { Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../model/agenda/agenda.ts';
import { agendaCounts } from '../model/agenda/agendaCounts.ts';
import { useAgenda } from './data/ProgrammeProvider.tsx';
import { useChangedCount, useSavedCount } from './features/my-schedule/SavedSessionsProvider.tsx';
import { StepStatus, StorageStatus } from './features/my-schedule/ScheduleStatus.tsx';
import { useEarlyPresses } from './features/my-schedule/useConferenceStore.ts';
import { useLocale } from './i18n/LocaleProvider.tsx';
import { NavigationEffects } from './navigation/NavigationEffects.tsx';
import { sessionCode } from './pages/SessionPage.tsx';
import { untilSettled } from './platform/scheduling.ts';
import { displayOf, rootOf } from './routes.ts';
import { FailureBoundary, Loading } from './shell/PageState.tsx';
import styles from './shell/Site.module.css';
import { SiteFooter } from './shell/SiteFooter.tsx';
import { SiteHeader } from './shell/SiteHeader.tsx';
import { SkipLink } from './shell/SkipLink.tsx';
import { SitePages } from './sitePages.tsx';
import { onDemand, useFetchAfterPress } from './ui/onDemand.tsx';
import { usePrefetch } from './usePrefetch.ts';

const mainId = 'content';

const Upkeep = onDemand(async () => {
  await untilSettled();
  return import('./Upkeep.tsx').then((code) => code.Upkeep);
}, false);

export interface SiteFrameProps {
  readonly agenda: Agenda;
  /** Called once the page's code has loaded and the prerendered page is hydrated. */
  readonly onHydrated: () => void;
}

/** The frame around every page: header, footer and notices. A display has the whole screen. */
export function SiteFrame({ agenda, onHydrated }: SiteFrameProps) {
  const { locale, conference } = agenda;
  const { hrefs, t } = useLocale();
  const main = useRef<HTMLElement>(null);
  const prefetch = usePrefetch(locale, sessionCode);
  useFetchAfterPress(sessionCode);
  const location = useLocation();
  const { pathname, search } = location;
  // The header updates after the page, which is what the visitor waits for.
  const locationShown = useDeferredValue(location);
  const display = displayOf(pathname, search, locale, conference.locales[0]);
  const savedCount = useSavedCount();
  const changedCount = useChangedCount();
  const root = rootOf(locale, conference.locales[0]);
  // Keeps the same element for the same page: React discards a prerendered page that renders again before its code has
  // loaded.
  const pages = useMemo(
    () => (
      <FailureBoundary resetOn={pathname}>
        <Suspense fallback={<Loading t={t} />}>
          <SitePages root={root} />
          <HydrationReport onHydrated={onHydrated} />
        </Suspense>
      </FailureBoundary>
    ),
    [pathname, t, root, onHydrated],
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
            agendaWithChanges={agenda.history?.told && agenda}
            starts={agendaCounts(agenda).firstStart}
            location={locationShown}
          />
        </>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens for links inside */}
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
        {import.meta.env.PROD && display === null && <Upkeep agenda={agenda} />}
      </div>
      {display === null && (
        <SiteFooter
          conference={conference}
          offsetsAt={agendaCounts(agenda).firstStart}
          hasChanges={agenda.history !== undefined}
        />
      )}
      <NavigationEffects main={main} />
    </>
  );
}

/**
 * Rendered next to the page: its effect runs when the page's code has loaded. From then on the app answers presses, and
 * the document is marked `data-hydrated`.
 */
function HydrationReport({ onHydrated }: Pick<SiteFrameProps, 'onHydrated'>) {
  useEarlyPresses(useAgenda());
  useEffect(() => {
    document.documentElement.dataset['hydrated'] = '';
    onHydrated();
  }, [onHydrated]);
  return null;
}
