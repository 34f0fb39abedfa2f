import { localeFolder, inLocale, type Locale, type Localized } from '../../model/locale.ts';
import type { ChangeHistory } from '../../model/changes/sessionTimeline.ts';
import type { Programme } from '../../model/programme.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { pageMark } from '../../model/offline.ts';
import { escapeHtml } from './escape.ts';
import type { Page } from './pages.ts';
import { inEveryLocale } from './siteNames.ts';

/** A small file of the built site, by its name below the site's folder. */
export interface SiteFile {
  readonly name: string;
  readonly text: string;
}

/** Files for hosts and crawlers that a file in the public folder may replace. */
export const replaceable: ReadonlySet<string> = new Set(['_headers', 'robots.txt']);

/** A sitemap may list 50,000 addresses (sitemaps.org). */
const mostAddresses = 45_000;

/**
 * sitemap.xml with every page and its translations (split where there are too many), and robots.txt that names it.
 * Without an absolute address of the conference there is no sitemap, because it may only contain absolute addresses.
 *
 * @param editions the absolute addresses of editions, whose sitemaps robots.txt names as well
 */
export function sitemapFiles(
  pages: readonly Page[],
  url: string | null,
  locales: readonly Locale[],
  modified: ReadonlyMap<string, Instant> = new Map(),
  editions: readonly string[] = [],
): SiteFile[] {
  const robots = (addresses: readonly string[]) => ({
    name: 'robots.txt',
    text: [
      'User-agent: *',
      'Allow: /',
      ...addresses.map((address) => `Sitemap: ${address}sitemap.xml`),
      '',
    ].join('\n'),
  });
  if (url === null) return [robots(editions)];
  const listed = pages.filter(
    ({ kind, isWithdrawn }) => kind !== 'notFound' && kind !== 'mySchedule' && !isWithdrawn,
  );
  const entries = listed.map((page) =>
    entryOf(page, url, locales, page.kind === 'session' ? modified.get(page.id) : undefined),
  );
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
  return [...maps, robots([url, ...editions])];
}

function entryOf(
  { locale, path }: Page,
  url: string,
  locales: readonly Locale[],
  modified: Instant | undefined,
): string {
  const alternates = inEveryLocale(path, locale, locales).map(
    ([each, other]) =>
      `<xhtml:link rel="alternate" hreflang="${each}" href="${escapeHtml(url + other.slice(1))}"/>`,
  );
  const last =
    modified === undefined ? '' : `<lastmod>${new Date(modified).toISOString().slice(0, 19)}Z</lastmod>`;
  return `<url><loc>${escapeHtml(url + path.slice(1))}</loc>${last}${alternates.join('')}</url>`;
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

/** Pages at the addresses of the former site, which end with `.html`: they redirect to the current ones on any host. */
export function formerPages({ sessions, tracks, conference }: Programme, base: string): SiteFile[] {
  const { locales } = conference;
  return locales.flatMap((locale) => {
    const root = localeFolder(locale, locales);
    const moved = (from: string, to: string, name: Localized<string>) => ({
      name: `${root}${from}`,
      text: redirection(base, `${root}${to}`, locale, inLocale(name, locale, locales)?.value ?? ''),
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

/**
 * Pages at the former addresses of sessions that continue under another id, also those of the former site: they
 * redirect to the current ones.
 */
export function renumberedPages(
  { sessions, conference }: Programme,
  { renumbered }: Pick<ChangeHistory, 'renumbered'>,
  base: string,
): SiteFile[] {
  const { locales } = conference;
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  return locales.flatMap((locale) =>
    [...renumbered].flatMap(([former, id]) => {
      const title = titles.get(id);
      if (title === undefined || titles.has(former)) return [];
      const root = localeFolder(locale, locales);
      const text = redirection(
        base,
        `${root}sessions/${encodeURIComponent(id)}/`,
        locale,
        inLocale(title, locale, locales)?.value ?? id,
      );
      return [`${former}/index.html`, `${former}.html`].map((name) => ({
        name: `${root}sessions/${name}`,
        text,
      }));
    }),
  );
}

function redirection(base: string, to: string, locale: Locale, name: string): string {
  const address = escapeHtml(base + to);
  const title = escapeHtml(name);
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8" />
<meta name="generator" content="${pageMark} ${escapeHtml(base)}" />
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
