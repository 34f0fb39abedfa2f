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
import { allHeaderCode } from './shell/SiteHeader.tsx';
import { pageCode } from './sitePages.tsx';
import { sharedParts, SharedPartsContext } from './ui/sharedPart.tsx';
import type { SharedParts } from './ui/sharedPart.tsx';

export interface RenderedPage {
  /** The content of the root element. */
  readonly html: string;
  /** `Session title · Conference`. */
  readonly title: string;
  /** `Session title`; the conference's name if the page has no title of its own. */
  readonly ownTitle: string;
}

function pageOf(
  data: PageData,
  locales: readonly [Locale, ...Locale[]],
  base: string,
  parts: SharedParts | null,
  onTitle: (title: string, ownTitle: string) => void,
) {
  return (
    <TitleSink value={onTitle}>
      <SharedPartsContext value={parts}>
        <StaticRouter basename={base} location={base.replace(/\/$/, '') + data.path}>
          <App cache={programmeCache(pageSource(data, locales))} platform={serverPlatform()} first={data} />
        </StaticRouter>
      </SharedPartsContext>
    </TitleSink>
  );
}

/**
 * Loads the words of every locale and the code of lazy pages, so that `renderPage` can run synchronously.
 *
 * @param paths below the base, one of each kind of page
 */
export async function loadPages(
  paths: readonly string[],
  locales: readonly [Locale, ...Locale[]],
): Promise<void> {
  const codeOf = (path: string) => {
    const locale = localeOfPath(path, locales);
    return pageCode(path, locale, rootOf(locale, locales[0]));
  };
  await Promise.all([...locales.map(loadEveryWord), ...paths.map(codeOf), allHeaderCode()]);
}

export { sharedParts };

/** React's mark for a boundary whose content is missing. */
const missing = /<!--\$[!?]-->/;

/**
 * Renders one page with the same tree as the browser, so that it can be hydrated.
 *
 * @param parts of the pages of this build; null: the page is rendered by itself
 * @throws Error if rendering throws or suspends
 */
export function renderPage(
  data: PageData,
  locales: readonly [Locale, ...Locale[]],
  base: string,
  parts: SharedParts | null = null,
): RenderedPage {
  let titles = { title: '', ownTitle: '' };
  const made = renderToString(
    pageOf(data, locales, base, parts, (title, ownTitle) => {
      titles = { title, ownTitle };
    }),
  );
  const html = parts === null ? made : parts.join(made);
  if (missing.test(html))
    throw new Error('A component suspended during prerendering: load its code in loadPages.');
  return { html, ...titles };
}
