import { Suspense, use, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import type { PageData } from '../model/pageData.ts';
import type { ProgrammeCache } from './data/programmeCache.ts';
import { ProgrammeProvider, useAgendaOf, useProgrammeCache } from './data/ProgrammeProvider.tsx';
import { useInitialAgenda } from './data/useInitialAgenda.ts';
import { anyLoadedWords, wordsFor } from './i18n/words.ts';
import { asBuilt, LocationContext } from './navigation/addressAsBuilt.ts';
import { RouterLinks } from './navigation/RouterLinks.tsx';
import { isOffline } from './platform/servedPage.ts';
import { PlatformProvider, type Platform } from './platform/PlatformProvider.tsx';
import { localeOfPath, rootOf } from './routes.ts';
import { Failure, Loading } from './shell/PageState.tsx';
import { Site } from './Site.tsx';
import { isInFirstLoad } from './sitePages.tsx';
import { lazyPage } from './ui/lazyPage.ts';
import { Redrawn } from './ui/Redrawn.tsx';

export interface AppProps {
  readonly cache: ProgrammeCache;
  readonly platform: Platform;
  /** The data of the prerendered page, if there is one. */
  readonly first?: PageData | null;
  /** Called once the whole agenda is shown, rather than the part in the prerendered page. */
  readonly onWhole?: () => void;
}

const unstoredLanguage = lazyPage(() =>
  import('./pages/UnstoredLanguage.tsx').then((code) => code.UnstoredLanguage),
);

const noop = () => {};

/** The app. It needs a router above it, whose address gives the locale. */
export function App({ cache, platform, first = null, onWhole = noop }: AppProps) {
  const { pathname } = useLocation();
  const locale = localeOfPath(pathname, cache.locales);
  const t = anyLoadedWords(locale);
  const root = rootOf(locale, cache.locales[0]);
  const isLoaded = useCallback((to: string) => isInFirstLoad(to, root), [root]);
  return (
    <PlatformProvider platform={platform}>
      <ProgrammeProvider cache={cache}>
        <RouterLinks isLoaded={isLoaded}>
          <Suspense fallback={t && <Loading t={t} />}>
            <SiteInLocale locale={locale} first={first} onWhole={onWhole} />
          </Suspense>
        </RouterLinks>
      </ProgrammeProvider>
    </PlatformProvider>
  );
}

interface SiteInLocaleProps extends Required<Pick<AppProps, 'first' | 'onWhole'>> {
  readonly locale: Locale;
}

function SiteInLocale({ locale, first, onWhole }: SiteInLocaleProps) {
  const [isHydrated, setHydrated] = useState(first === null);
  const address = use(LocationContext);
  const { locales } = useProgrammeCache();
  const onHydrated = useCallback(() => setHydrated(true), []);
  // Before anything suspends, so that words and agenda load in parallel.
  const words = wordsFor(locale).agenda.load();
  const { agenda, retry } = useAgendaOf(locale, useInitialAgenda(locale, first, isHydrated));
  const t = use(words);
  const isWhole = agenda !== null && agenda.part === undefined;
  useEffect(() => {
    if (isWhole) onWhole();
  }, [isWhole, onWhole]);
  return agenda ? (
    <Redrawn>
      <LocationContext value={isHydrated ? address : asBuilt(address)}>
        <Site agenda={agenda} onHydrated={onHydrated} />
      </LocationContext>
    </Redrawn>
  ) : isOffline() && locales.length > 1 ? (
    <unstoredLanguage.Page locale={locale} retry={retry} />
  ) : (
    <Failure t={t} title={t.shell.agendaFailed} hint={t.shell.agendaFailedHint} retry={retry} />
  );
}
