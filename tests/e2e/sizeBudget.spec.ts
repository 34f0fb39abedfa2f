import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { compressed } from '../bench/compressedHost.mjs';
import { agendaBaseline, programmeOf, rowsInHtml, sessionBaseline } from '../bench/baseline.mjs';
import { contentIsForeign, folderOf, urlOf } from './sites.ts';
import { expect, test } from './visit.ts';

test.skip(contentIsForeign !== null, contentIsForeign ?? '');

/**
 * In kB of 1000 bytes, compressed as by a host, without response headers. With headers, the goals are 100 for scripts
 * and 160 in all; the limits are lower, to keep what is already better.
 */
const limits = { scripts: 98.5, everything: 130 };

interface Loaded {
  readonly path: string;
  readonly kilobytes: number;
}

/**
 * All that a page loads before anything is pressed, what it fetches in idle time too.
 *
 * @param last the path of what it asks for last, when there is nothing better to do: a loaded machine may take long
 */
async function loadedBy(page: Page, url: string, last: string): Promise<readonly Loaded[]> {
  const responses: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    const sized = response.body().then((body) => ({
      path: new URL(response.url()).pathname,
      kilobytes: compressed(body).length / 1000,
    }));
    responses.push(sized);
  });
  // The version is requested last; requests that follow from it count too.
  const asked = [last, '/version.json'].map((path) =>
    page.waitForResponse((response) => new URL(response.url()).pathname === path),
  );
  await page.goto(url);
  await Promise.all(asked);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await page.waitForLoadState('networkidle');
  return Promise.all(responses);
}

const sum = (loaded: readonly Loaded[]) => loaded.reduce((all, { kilobytes }) => all + kilobytes, 0);

const listed = (loaded: readonly Loaded[]) =>
  loaded.map(({ path, kilobytes }) => `${kilobytes.toFixed(1)} kB ${path}`).join('\n');

for (const locale of ['', 'zh/']) {
  test(`the agenda at /${locale} stays within its size budget`, async ({ page }) => {
    const agenda = `/data/1/${locale || 'en/'}agenda.json`;
    const loaded = await loadedBy(page, `${urlOf('conference')}${locale}`, agenda);
    const scripts = loaded.filter(({ path }) => path.endsWith('.js'));
    // A budget for nothing would always be met.
    expect(sum(scripts), listed(loaded)).toBeGreaterThan(60);
    expect(loaded.filter(({ path }) => path === agenda)).toHaveLength(1);
    expect(sum(scripts), listed(scripts)).toBeLessThanOrEqual(limits.scripts);
    expect(sum(loaded), listed(loaded)).toBeLessThanOrEqual(limits.everything);
    // On six connections, and a round trip for each.
    expect(loaded.length, listed(loaded)).toBeLessThanOrEqual(8);
  });
}

/**
 * How much larger the HTML may be than the baseline, a bare page with the same text; both compressed, because that is
 * what a slow connection transfers before anything is shown. Most of it is styles, and the data to hydrate the page.
 *
 * The agenda has many words: as a ratio. A session has few, and how many depends on the content: in bytes, those by
 * which the session in the middle was allowed to exceed 832 bytes of words when the limit was a ratio of 15.2.
 */
const overBaseline = { agendaRatio: 8.8, sessionBytes: 11_820 };

test.describe('the HTML is not much larger than its text:', () => {
  const sizeOf = (html: string | Uint8Array) => compressed(Buffer.from(html)).length;
  const timesBaseline = (path: string, baseline: string) =>
    sizeOf(readFileSync(join(folderOf('conference'), path, 'index.html'))) / sizeOf(baseline);

  test('agenda', () => {
    const site = folderOf('conference');
    const times = timesBaseline('', agendaBaseline(programmeOf(site), rowsInHtml(site)));
    expect(times).toBeLessThanOrEqual(overBaseline.agendaRatio);
  });

  test('session', () => {
    const programme = programmeOf(folderOf('conference'));
    const over = programme.sessions
      .map((session) => {
        const page = readFileSync(join(folderOf('conference'), 'sessions', session.id, 'index.html'));
        return sizeOf(page) - sizeOf(sessionBaseline(programme, session));
      })
      .toSorted((x, y) => x - y);
    expect(over.length).toBeGreaterThan(20);
    expect(over[over.length >> 1]).toBeLessThanOrEqual(overBaseline.sessionBytes);
  });
});

test('scripts have compile hints', () => {
  const folder = folderOf('conference');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [
    ...html.matchAll(/(?:<script type="module"|<link rel="modulepreload")[^>]*? (?:src|href)="([^"]+)"/g),
  ];
  expect(scripts.length).toBeGreaterThan(1);
  for (const [, path = ''] of scripts) {
    // It only works as the first thing in the script.
    expect(readFileSync(join(folder, path), 'utf8'), path).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});
