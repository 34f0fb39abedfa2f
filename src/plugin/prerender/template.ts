import { pageDataId } from '../../model/pageData.ts';
import type { PageKind } from './pages.ts';

/** What the client build leaves for the pages: the one template, the style sheet, and which scripts a page runs. */
export interface ClientBuild {
  /** index.html as built, with its links to scripts and style sheets. */
  readonly html: string;
  /** All of the app's styles. */
  readonly css: string;
  /** The files of the client build that these styles were in. */
  readonly inlined: readonly string[];
  /** Scripts beyond those of the template, by kind of page, as addresses. */
  readonly scripts: ReadonlyMap<PageKind, readonly string[]>;
}

/** The template, ready to become any page. */
export interface Template {
  /** With the places below, each once. */
  readonly html: string;
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
}

/** Where a page's own parts go; comments, so that a template that was not filled still is a page. */
const places = {
  lang: '<!--lectern:lang-->',
  policy: '<!--lectern:policy-->',
  head: '<!--lectern:head-->',
  body: '<!--lectern:body-->',
  data: '<!--lectern:data-->',
} as const;

/**
 * Makes the template of all pages: the styles stand in the page, for a style sheet of its own would cost a first
 * visitor another way to the server and back before anything is seen.
 *
 * @throws Error where index.html lacks what every page needs
 */
export function templateOf({ html, css }: Pick<ClientBuild, 'html' | 'css'>): Template {
  const withoutSheets = html.replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
  const filled = [
    [/<html lang="[^"]*"/, `<html lang="${places.lang}"`],
    [/<meta charset="utf-8"\s*\/?>/i, (tag: string) => `${tag}\n    ${places.policy}`],
    [/<title>[^<]*<\/title>/, places.head],
    [/<\/head>/, () => `<style>${css.replaceAll('</', '<\\/')}</style>\n  </head>`],
    [/<div id="root"><\/div>/, `<div id="root">${places.body}</div>\n    ${places.data}`],
  ] as const;
  const made = filled.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text))
      throw new Error(`index.html has nothing that matches ${pattern}, which every page needs.`);
    return text.replace(pattern, replacement as string);
  }, withoutSheets);
  return {
    html: made,
    inlineScripts: [...made.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? ''),
    inlineStyles: [...made.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, code]) => code ?? ''),
  };
}

/** The parts of one page. */
export interface PageParts {
  readonly lang: string;
  readonly policy: string;
  readonly head: string;
  readonly body: string;
  /** JSON that stands in the page; empty where the page comes alive without. */
  readonly data: string;
}

/** Makes a page of its parts, in UTF-8. */
export type FillTemplate = (parts: PageParts) => Buffer;

/**
 * The way from the template to pages. What all pages share is cut and encoded once: it is most of a page, and pages
 * are tens of thousands.
 */
export function templateFiller(html: string): FillTemplate {
  const cuts = Object.entries(places)
    .map(([part, place]) => ({ part: part as keyof PageParts, place, at: html.indexOf(place) }))
    .toSorted((a, b) => a.at - b.at);
  const between = cuts.map(({ place, at }, index) =>
    Buffer.from(html.slice(at + place.length, cuts[index + 1]?.at)),
  );
  const before = Buffer.from(html.slice(0, cuts[0]?.at));
  return ({ data, ...parts }) => {
    const texts: PageParts = {
      ...parts,
      data: data && `<script type="application/json" id="${pageDataId}">${data}</script>`,
    };
    return Buffer.concat([
      before,
      ...cuts.flatMap(({ part }, index) => [Buffer.from(texts[part]), between[index] ?? Buffer.alloc(0)]),
    ]);
  };
}
