import './styles/reset.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode, useCallback, useState, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import type { PageData } from '../model/pageData.ts';
import { App } from './App.tsx';
import { readPageData } from './data/pageData.ts';
import { startingFrom } from './data/pageSource.ts';
import { programmeCache } from './data/programmeCache.ts';
import { virtualSource } from './data/virtualSource.ts';
import { browserPlatform } from './platform/browserPlatform.ts';
import { localeOfPath, rootOf } from './routes.ts';
import { pageCode } from './Site.tsx';

const base = import.meta.env.BASE_URL;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const source = virtualSource(base);
const whole = programmeCache(source);
const data = readPageData(document);

/** A page is prerendered without a query; and a host may answer any address with the page for what it has not. */
function stands(page: PageData): boolean {
  return location.search === '' && location.pathname === base.slice(0, -1) + page.path;
}

/**
 * Until the whole agenda has come, what is pressed waits for it while the page that stands stays: as a transition. From
 * then on it is answered with the press, and a link says itself whether its page may wait.
 */
function Root({ first }: { readonly first: PageData | null }) {
  const [cache] = useState(() => (first ? programmeCache(startingFrom(first, source)) : whole));
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

/** Waits for what the page at the present address needs to be drawn at once. */
async function ready(): Promise<void> {
  const path = location.pathname.slice(base.length - 1);
  const locale = localeOfPath(path, source.locales);
  const isThisPage = data !== null && stands(data);
  await Promise.all([
    pageCode(path, locale, rootOf(locale, source.locales[0])),
    isThisPage ? null : whole.agenda(locale).settled(),
  ]);
}

/**
 * What stands, if anything does, stays until it can come alive, or the page for this address can take its place. The
 * visitor may go back meanwhile: React would take a page that changes while it comes alive for a mistake.
 */
async function start(container: HTMLElement): Promise<void> {
  let waitedAt: string;
  do {
    waitedAt = location.href;
    await ready();
  } while (location.href !== waitedAt);

  if (data === null || !stands(data)) createRoot(container).render(appWith(null));
  else
    hydrateRoot(container, appWith(data), {
      // Who goes back before the page has come alive finds another page's HTML under the new address: React draws it
      // anew, and that is no fault. Any other difference is.
      onRecoverableError: (error) => {
        if (location.href === waitedAt) reportError(error);
      },
    });
}

// Not awaited: the page's own code may import what this script is made of, and would wait for it in turn.
void start(root);
