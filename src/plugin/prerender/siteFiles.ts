import { inLocale } from '../../model/locale.ts';
import type { Locale, Localized } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import { escapeHtml } from './escape.ts';
import type { Page } from './pages.ts';

/** A small file of the built site, by its name below the site's folder. */
export interface SiteFile {
  readonly name: string;
  readonly text: string;
}

/** Files that speak to hosts and robots alone: an organiser who has one of them in the public folder knows better. */
export const replaceable: ReadonlySet<string> = new Set(['_headers', 'robots.txt']);

/** A sitemap may list 50,000 addresses (sitemaps.org). */
const mostAddresses = 45_000;

/**
 * sitemap.xml with every page and its translations (split where there are too many), and robots.txt that names it.
 * Without an absolute address of the conference there is no sitemap: it may hold no other.
 */
export function sitemapFiles(
  pages: readonly Page[],
  url: string | null,
  locales: readonly Locale[],
): SiteFile[] {
  const robots = (lines: readonly string[]) => ({
    name: 'robots.txt',
    text: ['User-agent: *', 'Allow: /', ...lines, ''].join('\n'),
  });
  if (url === null) return [robots([])];
  const listed = pages.filter(({ kind }) => kind !== 'notFound' && kind !== 'mySchedule');
  const entries = listed.map((page) => entryOf(page, url, locales));
  const parts = Array.from({ length: Math.ceil(entries.length / mostAddresses) }, (_, index) =>
    entries.slice(index * mostAddresses, (index + 1) * mostAddresses),
  );
  const maps =
    parts.length === 1
      ? [{ name: 'sitemap.xml', text: urlSet(parts[0] ?? []) }]
      : [
          {
            name: 'sitemap.xml',
            text: sitemapIndex(parts.map((_, index) => `${url}sitemap-${index + 1}.xml`)),
          },
          ...parts.map((part, index) => ({ name: `sitemap-${index + 1}.xml`, text: urlSet(part) })),
        ];
  return [...maps, robots([`Sitemap: ${url}sitemap.xml`])];
}

function entryOf({ locale, path }: Page, url: string, locales: readonly Locale[]): string {
  const bare = locale === locales[0] ? path : path.slice(locale.length + 1);
  const alternates = locales.map((each) => {
    const other = each === locales[0] ? bare : `/${each}${bare}`;
    return `<xhtml:link rel="alternate" hreflang="${each}" href="${escapeHtml(url + other.slice(1))}"/>`;
  });
  return `<url><loc>${escapeHtml(url + path.slice(1))}</loc>${alternates.join('')}</url>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlSet(entries: readonly string[]): string {
  const xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `${declaration}<urlset ${namespace} ${xhtml}>\n${entries.join('\n')}\n</urlset>\n`;
}

function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>`);
  return `${declaration}<sitemapindex ${namespace}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}

/** The pages' policy and caching as headers, in the form that Netlify, Cloudflare Pages and others read. */
export function headersFile(policy: string, base: string): SiteFile {
  return {
    name: '_headers',
    text: [
      `${base}*`,
      `  Content-Security-Policy: ${policy}; frame-ancestors 'self'`,
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: strict-origin-when-cross-origin',
      `${base}assets/*`,
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ].join('\n'),
  };
}

/** Pages at the addresses of the former site, `.html` at their end, that lead to today's on any host. */
export function formerPages({ sessions, tracks, conference }: Programme, base: string): SiteFile[] {
  const { locales } = conference;
  return locales.flatMap((locale) => {
    const root = locale === locales[0] ? '' : `${locale}/`;
    const moved = (from: string, to: string, name: Localized<string>) => ({
      name: `${root}${from}`,
      text: redirection(`${base}${root}${to}`, locale, inLocale(name, locale, locales)?.value ?? ''),
    });
    const onePage = (folder: string, id: string, name: Localized<string>) =>
      moved(`${folder}/${id}.html`, `${folder}/${encodeURIComponent(id)}/`, name);
    return [
      moved('tracks.html', 'tracks/', conference.name),
      moved('search.html', '', conference.name),
      ...sessions.map(({ id, title }) => onePage('sessions', id, title)),
      ...tracks.map(({ id, name }) => onePage('tracks', id, name)),
    ];
  });
}

function redirection(to: string, locale: Locale, name: string): string {
  const address = escapeHtml(to);
  const title = escapeHtml(name);
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<link rel="canonical" href="${address}" />
<meta name="robots" content="noindex" />
<meta http-equiv="refresh" content="0; url=${address}" />
<p><a href="${address}">${title}</a></p>
</html>
`;
}
