import './styles/reset.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
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
const data = readPageData(document);
// A page is prerendered without a query; and a host may answer any address with the page for what it has not.
const isThisPage =
  data !== null && location.search === '' && location.pathname === base.slice(0, -1) + data.path;
const cache = programmeCache(isThisPage ? startingFrom(data, source) : source);
const app = (
  <StrictMode>
    <BrowserRouter basename={base}>
      <App cache={cache} platform={browserPlatform(window)} first={isThisPage ? data : null} />
    </BrowserRouter>
  </StrictMode>
);

if (isThisPage) hydrateRoot(root, app);
else {
  // What stands, if anything does, stays until the page for this address can take its place.
  const path = location.pathname.slice(base.length - 1);
  const locale = localeOfPath(path, source.locales);
  await Promise.all([cache.agenda(locale).settled(), pageCode(path, rootOf(locale, source.locales[0]))]);
  createRoot(root).render(app);
}
