import type { Locale } from '../../model/locale.ts';
import type { PageData } from '../../model/pageData.ts';
import { escapeHtml } from './escape.ts';
import type { PageKind } from './pages.ts';
import type { FillTemplate } from './template.ts';

/** What entry-server.tsx exports: the app, rendered without a browser. */
export interface ServerEntry {
  loadPages(paths: readonly string[], locales: readonly [Locale, ...Locale[]]): Promise<void>;
  renderPage(
    data: PageData,
    locales: readonly [Locale, ...Locale[]],
    base: string,
  ): { readonly html: string; readonly title: string };
}

/** What is the same for all pages of a build. */
export interface RenderSettings {
  /** By kind of page, each with its policy. */
  readonly templates: ReadonlyMap<PageKind, string>;
  readonly base: string;
  readonly locales: readonly [Locale, ...Locale[]];
}

/** One page to render. */
export interface RenderTask {
  readonly kind: PageKind;
  /** Absolute path of the file to write. */
  readonly file: string;
  readonly locale: Locale;
  /** With `titlePlace` where the title goes, which only the app knows. */
  readonly head: string;
  /** PageData as JSON text. */
  readonly data: string;
  /** The scripts of the words it says, as addresses. */
  readonly words: readonly string[];
  /** The page holds its data, to come alive with. */
  readonly withData: boolean;
}

/** Stands for the page's title in `RenderTask.head`; no text of the content can hold a NUL. */
export const titlePlace = '\0title\0';

/** The page as HTML, in UTF-8. */
export function renderTask(
  entry: ServerEntry,
  fill: FillTemplate,
  { base, locales }: RenderSettings,
  task: RenderTask,
): Buffer {
  const { html, title } = entry.renderPage(JSON.parse(task.data) as PageData, locales, base);
  return fill({
    lang: task.locale,
    head: task.head.replaceAll(titlePlace, () => escapeHtml(title)),
    body: html,
    words: task.words,
    data: task.withData ? task.data.replaceAll('<', '\\u003c') : '',
  });
}
