import './platform/olderBrowsers.ts';
import './styles/reset.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode, useCallback, useState, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import type { PageData } from '../model/pageData.ts';
import { App } from './App.tsx';
import { readPageData, withPageData } from './data/pageSource.ts';
import { programmeCache } from './data/programmeCache.ts';
import { virtualSource } from './data/virtualSource.ts';
import { isAsBuilt } from './navigation/addressAsBuilt.ts';
import { browserPlatform } from './platform/browserPlatform.ts';
import { reloadWhenReplaced } from './platform/replacedCode.ts';
import { browserPage } from './platform/servedPage.ts';
import { localeOfPath, rootOf } from './routes.ts';
import { headerCode } from './shell/SiteHeader.tsx';
import { pageCode } from './sitePages.tsx';

const base = import.meta.env.BASE_URL;
const root = document.getElementById('root');
if (!root) throw new Error('Missing #root');

reloadWhenReplaced(window, base, browserPage(window, base));

const source = virtualSource(base);
const wholeProgramme = programmeCache(source);

/**
 * Whether the prerendered data is for the current address. Pages are prerendered without a query, and a host may answer
 * any address with the 404 page.
 */
function isCurrent(page: PageData): boolean {
  return isAsBuilt(location.search) && location.pathname === base.slice(0, -1) + page.path;
}

/**
 * Until the whole agenda has loaded, navigations are transitions: the prerendered page stays until the next one is
 * ready. After that they are synchronous, and each link decides whether its page may wait.
 */
function Root({ first }: { readonly first: PageData | null }) {
  const [cache] = useState(() => (first ? programmeCache(withPageData(first, source)) : wholeProgramme));
  const [platform] = useState(() => browserPlatform(window));
  const [isWhole, setWhole] = useState(false);
  const onWhole = useCallback(() => setWhole(true), []);
  return (
    <BrowserRouter basename={base} {...(isWhole && { useTransitions: false })}>
      <App cache={cache} platform={platform} first={first} onWhole={onWhole} />
    </BrowserRouter>
  );
}

function appWith(first: PageData | null): ReactNode {
  return (
    <StrictMode>
      <Root first={first} />
    </StrictMode>
  );
}

async function agendaLoaded(locale: Locale): Promise<void> {
  const agenda = wholeProgramme.agenda(locale);
  await agenda.settled();
  const state = agenda.state();
  if (state.status === 'ready') await headerCode(state.value.conference);
}

/** Loads what the page at the current address needs to render at once. */
async function ready(data: PageData | null): Promise<void> {
  const path = location.pathname.slice(base.length - 1);
  const locale = localeOfPath(path, source.locales);
  const isThisPage = data !== null && isCurrent(data);
  await Promise.all([
    pageCode(path, locale, rootOf(locale, source.locales[0])),
    isThisPage ? headerCode(data.agenda.conference, data.page) : agendaLoaded(locale),
  ]);
}

/**
 * Hydrates the prerendered page, or replaces it with the page for this address. The prerendered page stays until then,
 * and the address may change meanwhile: React would report a page that differs from its HTML as an error.
 */
async function start(container: HTMLElement): Promise<void> {
  // Where index.html puts the rows of now in place.
  await (window as { opening?: Promise<unknown> }).opening;
  const data = readPageData(document);
  let waitedAt: string;
  do {
    waitedAt = location.href;
    await ready(data);
  } while (location.href !== waitedAt);

  if (data === null || !isCurrent(data)) createRoot(container).render(appWith(null));
  else
    hydrateRoot(container, appWith(data), {
      // If the visitor goes back before hydration, the HTML of one page meets the address of another. React renders it
      // again, which is fine. Any other mismatch is an error.
      onRecoverableError: (error) => {
        if (location.href === waitedAt) reportError(error);
      },
    });
}

// Not awaited: the page's code may import this module, and would wait for it in turn.
void start(root);
