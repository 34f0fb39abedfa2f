import { renderToString } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { StaticRouter } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import { App } from './App.tsx';
import type { PageData } from '../model/pageData.ts';
import { pageSource } from './data/pageSource.ts';
import { programmeCache } from './data/programmeCache.ts';
import { loadEveryWord } from './i18n/words.ts';
import { TitleSink } from './navigation/usePageTitle.ts';
import { serverPlatform } from './platform/serverPlatform.ts';

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
 * Waits for the words of every locale and the code of every kind of page, which are loaded lazily; after that `renderPage` needs no waiting.
 *
 * @param samples one page of each kind
 */
export async function loadPages(
  samples: readonly PageData[],
  locales: readonly [Locale, ...Locale[]],
  base: string,
): Promise<void> {
  await Promise.all(locales.map(loadEveryWord));
  for (const data of samples) {
    await new Response((await prerender(pageOf(data, locales, base, () => {}))).prelude).text();
  }
}

/**
 * Renders one page with the same tree as the browser, so that it can be hydrated.
 *
 * @throws where the tree throws
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
  return { html, title };
}
