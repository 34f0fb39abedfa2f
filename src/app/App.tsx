import { Suspense, use, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import type { PageData } from '../model/pageData.ts';
import type { ProgrammeCache } from './data/programmeCache.ts';
import { ProgrammeProvider, useAgendaOf } from './data/ProgrammeProvider.tsx';
import { useFirstAgenda } from './data/useFirstAgenda.ts';
import { anyWordsAtHand, wordsFor } from './i18n/words.ts';
import { RouterLinks } from './navigation/RouterLinks.tsx';
import { PlatformProvider, type Platform } from './platform/PlatformProvider.tsx';
import { localeOfPath, rootOf } from './routes.ts';
import { Failure } from './shell/Failure.tsx';
import { Loading } from './shell/Loading.tsx';
import { comesAtOnce, Site } from './Site.tsx';

export interface AppProps {
  readonly cache: ProgrammeCache;
  readonly platform: Platform;
  /** What the page that stands was prerendered from, if it was. */
  readonly first?: PageData | null;
  /** Called once the whole agenda is shown, and not only as much of it as the page that stands was rendered from. */
  readonly onWhole?: () => void;
}

const nobodyWaits = () => {};

/** The app below a router, which says the address, and with it the locale. */
export function App({ cache, platform, first = null, onWhole = nobodyWaits }: AppProps) {
  const { pathname } = useLocation();
  const locale = localeOfPath(pathname, cache.locales);
  const t = anyWordsAtHand(locale);
  const root = rootOf(locale, cache.locales[0]);
  const isAtHand = useCallback((to: string) => comesAtOnce(to, root), [root]);
  return (
    <PlatformProvider platform={platform}>
      <ProgrammeProvider cache={cache}>
        <RouterLinks isAtHand={isAtHand}>
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
  const [isAlive, setAlive] = useState(false);
  const onAlive = useCallback(() => setAlive(true), []);
  // Asked for before anything waits, so that words and agenda come together.
  const words = wordsFor(locale).agenda.load();
  const { agenda, retry } = useAgendaOf(locale, useFirstAgenda(locale, first, isAlive));
  const t = use(words);
  const isWhole = agenda !== null && agenda.part === undefined;
  useEffect(() => {
    if (isWhole) onWhole();
  }, [isWhole, onWhole]);
  return agenda ? (
    <Site agenda={agenda} onAlive={onAlive} />
  ) : (
    <Failure t={t} title={t.shell.agendaFailed} retry={retry} />
  );
}
