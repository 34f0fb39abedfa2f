import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import { App } from './App.tsx';
import type { PageData } from '../model/pageData.ts';
import { pageSource } from './data/pageSource.ts';
import { programmeCache } from './data/programmeCache.ts';
import { loadEveryWord } from './i18n/words.ts';
import { TitleSink } from './navigation/usePageTitle.ts';
import { serverPlatform } from './platform/serverPlatform.ts';
import { localeOfPath, rootOf } from './routes.ts';
import { pageCode } from './Site.tsx';

export interface RenderedPage {
  /** What stands in the root element. */
  readonly html: string;
  /** `Session title · Conference`. */
  readonly title: string;
}

function pageOf(
  data: PageData,
  locales: readonly [Locale, ...Locale[]],
  base: string,
  onTitle: (title: string) => void,
) {
  return (
    <TitleSink value={onTitle}>
      <StaticRouter basename={base} location={base.replace(/\/$/, '') + data.path}>
        <App cache={programmeCache(pageSource(data, locales))} platform={serverPlatform()} first={data} />
      </StaticRouter>
    </TitleSink>
  );
}

/**
 * Waits for the words of every locale and the code of pages, which are loaded lazily; after that `renderPage` needs no
 * waiting.
 *
 * @param paths below the base, of one page of each kind
 */
export async function loadPages(
  paths: readonly string[],
  locales: readonly [Locale, ...Locale[]],
): Promise<void> {
  const codeOf = (path: string) => {
    const locale = localeOfPath(path, locales);
    return pageCode(path, locale, rootOf(locale, locales[0]));
  };
  await Promise.all([...locales.map(loadEveryWord), ...paths.map(codeOf)]);
}

/** How a page begins what it would have waited for (React's mark of a boundary whose content is missing). */
const missing = /<!--\$[!?]-->/;

/**
 * Renders one page with the same tree as the browser, so that it can be hydrated.
 *
 * @throws where the tree throws, or waits for anything
 */
export function renderPage(
  data: PageData,
  locales: readonly [Locale, ...Locale[]],
  base: string,
): RenderedPage {
  let title = '';
  const html = renderToString(
    pageOf(data, locales, base, (text) => {
      title = text;
    }),
  );
  if (missing.test(html)) throw new Error('A part of the page waits for what was not loaded.');
  return { html, title };
}
