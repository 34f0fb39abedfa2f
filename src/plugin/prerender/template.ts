import { accentStyle } from '../../model/accent.ts';
import type { ConferenceLook } from '../../model/conference.ts';
import type { ExtraPart } from '../../model/agenda/extraParts.ts';
import { isRightToLeft } from '../../model/locale.ts';
import { firstScreenId, deferredStylesheet, pageDataId } from '../../model/pageData.ts';
import { escapeHtml } from './escape.ts';
import type { InlineCode } from './contentSecurityPolicy.ts';
import type { PageKind } from './pages.ts';
import type { WordsModule } from './wordScripts.ts';

/** The output of the client build: the template, and the scripts and styles of each kind of page. */
export interface ClientBuild {
  /** index.html as built, with its links to scripts and style sheets. */
  readonly html: string;
  /** The styles of every page. */
  readonly styles: readonly StyleSheet[];
  /** The additional files of kinds of pages, of parts of them, and of words. */
  readonly kinds: ReadonlyMap<PageKind | ExtraPart | WordsModule, KindOfPage>;
}

export interface KindOfPage {
  /** As addresses. */
  readonly scripts: readonly string[];
  readonly styles: readonly StyleSheet[];
  /** Style sheets that this kind does not need initially, as addresses: fetched after hydration. */
  readonly later: readonly string[];
}

export interface StyleSheet {
  /** Its address. */
  readonly href: string;
  readonly css: string;
}

/** The template of a kind of page. */
export interface Template {
  /** With the markers below, each once. */
  readonly html: string;
  readonly inline: InlineCode;
}

/** Where a page's own parts go; comments, so that a template that was not filled still is a page. */
const markers = {
  lang: '<!--lectern:lang-->',
  head: '<!--lectern:head-->',
  body: '<!--lectern:body-->',
  data: '<!--lectern:data-->',
  words: '<!--lectern:words-->',
} as const;
const policyMarker = '<!--lectern:policy-->';

/**
 * Creates the template of a kind of page. Its styles are inline, because a style sheet would cost a first visitor
 * another round trip before anything is painted; code that loads later finds their links in it, disabled, and does not
 * fetch them again. The data for hydration comes after the content.
 *
 * @param parts that the pages of this conference have
 * @throws Error if index.html lacks a required part
 */
export function templateOf(
  { html, styles, kinds }: ClientBuild,
  kind: PageKind,
  parts: readonly ExtraPart[] = [],
): Template {
  const kindsOfPage = [kind, ...parts].flatMap((part) => kinds.get(part) ?? []);
  const later = kinds.get(kind)?.later ?? [];
  const ownStyles = new Map(
    kindsOfPage.flatMap((part) => part.styles.map((sheet) => [sheet.href, sheet] as const)),
  );
  const sheets = [...styles, ...ownStyles.values()].filter(({ href }) => !later.includes(href));
  const [, order = ''] = layerOrder.exec(html) ?? [];
  const css = [order, ...sheets.map((sheet) => sheet.css)].join('');
  const startup = [
    ...sheets.map(({ href }) => `<link rel="stylesheet" href="${href}" disabled />`),
    ...later.map((href) => `<link rel="stylesheet" href="${href}" disabled ${deferredStylesheet} />`),
    ...(html.match(scriptTags) ?? []).map((tag) => tag.trim()),
    ...[...new Set(kindsOfPage.flatMap(({ scripts }) => scripts))].map(preload),
  ];
  const bare = html
    .replace(layerOrder, '')
    .replace(sheetTags, '')
    .replace(scriptTags, '')
    .replace(agendaScript, (_, script: string) => (kind === 'agenda' ? script : ''))
    .replace(heroScript, (_, script: string) => (kind === 'agenda' && parts.includes('more') ? script : ''))
    .replace(/\n\s+</g, '\n<');
  const filled = [
    [/<html lang="[^"]*"/, `<html lang="${markers.lang}"`],
    [/<meta charset="utf-8"\s*\/?>/i, (tag: string) => `${tag}\n${policyMarker}`],
    [/<title>[^<]*<\/title>/, markers.head],
    [/<\/head>/, () => `<style>${css.replaceAll('</', '<\\/')}</style>\n</head>`],
    [
      /<div id="root"><\/div>/,
      () => [`<div id="root">${markers.body}</div>`, markers.data, markers.words, ...startup].join('\n'),
    ],
  ] as const;
  const made = filled.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text))
      throw new Error(`index.html has nothing that matches ${pattern}, which every page needs.`);
    return text.replace(pattern, replacement as string);
  }, bare);
  return {
    html: made,
    inline: {
      scripts: [...made.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? ''),
      styles: [...made.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, code]) => code ?? ''),
    },
  };
}

/**
 * Delays the first paint until the first screen has loaded (HTML `expect` links). Browsers without them paint
 * progressively. A page without that element would wait for its last byte.
 */
const firstPaint = `<link rel="expect" href="#${firstScreenId}" blocking="render" />`;

function preload(href: string): string {
  return `<link rel="modulepreload" crossorigin href="${href}" />`;
}

/**
 * The template with the conference's own colours and icon.
 *
 * @param otherIcon the file of an icon for a site without one, below the base; null: there is none
 */
export function withLook<Made extends { readonly html: string }>(
  template: Made,
  { accent, icon }: ConferenceLook,
  base: string,
  otherIcon: string | null = null,
): Made {
  let { html } = template;
  if (accent !== null) html = html.replace('<html ', `<html style="${accentStyle(accent)}" `);
  const shown = icon ?? (iconLink.test(html) ? null : otherIcon);
  if (shown !== null) {
    const type = shown.endsWith('.svg') ? ' type="image/svg+xml"' : '';
    const link = `<link rel="icon" href="${escapeHtml(base + shown)}"${type} />`;
    html = html.replace(iconLink, '').replace(/<noscript>/, () => `${link}\n<noscript>`);
  }
  return { ...template, html };
}

const iconLink = /\s*<link rel="icon"[^>]*>/;

/** Adds the Content Security Policy to a template. Must be last, because the policy has its hashes. */
export function withPolicy({ html }: Template, policy: string): string {
  return html.replace(
    policyMarker,
    () => `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}" />`,
  );
}

/**
 * The style that declares the order of the layers. It must come before all others, and is in one tag with them, because
 * the policy has a hash of each tag, and hashes do not compress.
 */
const layerOrder = /\s*<style>([^<]*@layer[^<]*)<\/style>/;
/** The script that opens the agenda at now: no other kind of page has it. */
const agendaScript = /\s*<!--agenda-->(\s*<script>[\s\S]*?<\/script>)/;
/** The script that shows the band with the name: only pages that have the band have it. */
const heroScript = /\s*<!--hero-->(\s*<script>[\s\S]*?<\/script>)/;
const sheetTags = /\s*<link rel="stylesheet"[^>]*>/g;
const scriptTags = /\s*(?:<link rel="modulepreload"[^>]*>|<script type="module"[^>]*><\/script>)/g;

/** The parts of one page. */
export interface PageParts {
  readonly lang: string;
  readonly head: string;
  readonly body: string;
  /** The JSON in the page; empty if the page does not hydrate from it. */
  readonly data: string;
  /** The scripts of the words it says, as addresses. */
  readonly words: readonly string[];
}

/** The value of `lang`, followed by `dir` where needed. Memoised, because Intl is slow. */
function withDirection(lang: string, languages: Map<string, string>): string {
  const made = isRightToLeft(lang) ? `${lang}" dir="rtl` : lang;
  languages.set(lang, made);
  return made;
}

/** Makes a page of its parts, in UTF-8. */
export type FillTemplate = (parts: PageParts) => Buffer;

/**
 * Returns a function that fills the template. The shared parts are split and encoded once, because they are most of a
 * page, and there are tens of thousands of pages.
 */
export function templateFiller(html: string): FillTemplate {
  const cuts = Object.entries(markers)
    .map(([part, marker]) => ({ part: part as keyof PageParts, marker, at: html.indexOf(marker) }))
    .toSorted((a, b) => a.at - b.at);
  const between = cuts.map(({ marker, at }, index) =>
    Buffer.from(html.slice(at + marker.length, cuts[index + 1]?.at)),
  );
  const before = Buffer.from(html.slice(0, cuts[0]?.at));
  const languages = new Map<string, string>();
  return ({ data, words, ...parts }) => {
    const texts: Readonly<Record<keyof PageParts, string>> = {
      ...parts,
      lang: languages.get(parts.lang) ?? withDirection(parts.lang, languages),
      head: parts.body.includes(`id="${firstScreenId}"`) ? `${parts.head}\n${firstPaint}` : parts.head,
      words: words.map(preload).join(''),
      data: data && `<script type="application/json" id="${pageDataId}">${data}</script>`,
    };
    return Buffer.concat([
      before,
      ...cuts.flatMap(({ part }, index) => [Buffer.from(texts[part]), between[index] ?? Buffer.alloc(0)]),
    ]);
  };
}
