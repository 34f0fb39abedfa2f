import type { Locale } from '../../model/locale.ts';
import type { PageData } from '../../model/pageData.ts';
import { escapeHtml } from './escape.ts';
import type { PageKind } from './pages.ts';
import type { OpeningPosition } from '../../model/now/agendaOpenings.ts';
import { openingJson } from './openingAtNow.ts';
import type { FillTemplate } from './template.ts';

/** What entry-server.tsx exports: the app, rendered without a browser. */
export interface ServerEntry {
  loadPages(paths: readonly string[], locales: readonly [Locale, ...Locale[]]): Promise<void>;
  renderPage(
    data: PageData,
    locales: readonly [Locale, ...Locale[]],
    base: string,
    parts: SharedParts,
  ): RenderedTitles & { readonly html: string };
  /** The parts that pages of one build share: each is rendered once. */
  sharedParts(): SharedParts;
}

type SharedParts = object;

/** The titles of a page, which the app renders. */
export interface RenderedTitles {
  /** `Session title · Conference`. */
  readonly title: string;
  /** Without the conference's name, unless it is the whole title. */
  readonly ownTitle: string;
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
  /** With `titleMarker` and `ownTitleMarker` where the titles go. */
  readonly head: string;
  /** PageData as JSON text. */
  readonly data: string;
  /** The scripts of the words it says, as addresses. */
  readonly words: readonly string[];
  /** Whether the page contains its data for hydration. */
  readonly withData: boolean;
  /** The positions of an opening, which is written as JSON; null for pages. */
  readonly positions: readonly OpeningPosition[] | null;
}

/** Stand for the page's titles in `RenderTask.head`; no text of the content can hold a NUL. */
export const titleMarker = '\0title\0';
export const ownTitleMarker = '\0own title\0';

/** The head with the titles in their places, as HTML. */
export function withTitles(head: string, { title, ownTitle }: RenderedTitles): string {
  return head
    .replaceAll(titleMarker, () => escapeHtml(title))
    .replaceAll(ownTitleMarker, () => escapeHtml(ownTitle));
}

/** The page as HTML, or the opening as JSON, in UTF-8. */
export function renderTask(
  entry: ServerEntry,
  fill: FillTemplate,
  { base, locales }: RenderSettings,
  parts: SharedParts,
  task: RenderTask,
): Buffer {
  const { html, ...titles } = entry.renderPage(JSON.parse(task.data) as PageData, locales, base, parts);
  if (task.positions !== null) return Buffer.from(openingJson(html, task.data, task.positions));
  return fill({
    lang: task.locale,
    head: withTitles(task.head, titles),
    body: html,
    words: task.words,
    data: task.withData ? task.data.replaceAll('<', '\\u003c') : '',
  });
}
