import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { agendaOf } from '../../../src/model/agenda/agendaOf.ts';
import { pagesOf } from '../../../src/plugin/prerender/pages.ts';
import { formerPages, sitemapFiles } from '../../../src/plugin/prerender/siteFiles.ts';
import { smallProgramme } from './programme.ts';

const programme = smallProgramme();
const pages = ['en', 'zh'].flatMap((locale) => pagesOf(agendaOf(programme, locale), 'en'));

test('the sitemap lists every public page with its translations; robots.txt names it', () => {
  const [map, robots] = sitemapFiles(pages, 'https://days.example/2021/', ['en', 'zh']);
  const xml = new JSDOM(map?.text ?? '', { contentType: 'text/xml' }).window.document;
  const addresses = [...xml.querySelectorAll('url > loc')].map((loc) => loc.textContent);
  expect(addresses).toContain('https://days.example/2021/zh/sessions/c%2B%2B%20%E5%85%A5%E9%97%A8/');
  expect(addresses).toHaveLength(
    pages.filter(({ kind }) => kind !== 'notFound' && kind !== 'mySchedule').length,
  );
  expect(xml.querySelectorAll('url:first-child > *')).toHaveLength(3);
  expect(robots?.text).toContain('Sitemap: https://days.example/2021/sitemap.xml');
});

test('a large sitemap is split, with an index', () => {
  const page = pages[0];
  if (!page) throw new Error('There are no pages');
  const many = Array.from({ length: 45_001 }, (_, index) => ({ ...page, path: `/sessions/${index}/` }));
  const files = sitemapFiles(many, 'https://days.example/', ['en']);
  expect(files.map(({ name }) => name)).toEqual([
    'sitemap.xml',
    'sitemap-1.xml',
    'sitemap-2.xml',
    'robots.txt',
  ]);
  expect(files[0]?.text).toContain('https://days.example/sitemap-2.xml');
});

test('without the url of the conference there is no sitemap', () => {
  expect(sitemapFiles(pages, null, ['en', 'zh']).map(({ name }) => name)).toEqual(['robots.txt']);
});

test('former addresses redirect to current ones, below the base', () => {
  const files = new Map(formerPages(programme, '/2021/').map(({ name, text }) => [name, text]));
  const target = (name: string) =>
    new JSDOM(files.get(name)).window.document.querySelector('a')?.getAttribute('href');
  expect(target('sessions/opening.html')).toBe('/2021/sessions/opening/');
  expect(target('zh/sessions/c++ 入门.html')).toBe('/2021/zh/sessions/c%2B%2B%20%E5%85%A5%E9%97%A8/');
  expect(target('zh/tracks.html')).toBe('/2021/zh/tracks/');
  expect(target('search.html')).toBe('/2021/');
  expect(target('tracks/web.html')).toBe('/2021/tracks/web/');
  expect(files.get('sessions/opening.html')).toContain(
    'http-equiv="refresh" content="0; url=/2021/sessions/opening/"',
  );
  const { documentElement, title, scripts } = new JSDOM(files.get('zh/sessions/opening.html')).window
    .document;
  expect(documentElement.lang).toBe('zh');
  expect(title).toBe('开幕');
  expect(scripts).toHaveLength(0);
  expect(documentElement.innerHTML).toContain('"Content-Security-Policy" content="default-src \'none\'"');
});
