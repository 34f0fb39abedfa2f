import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { compressed } from '../bench/compressedHost.mjs';
import { agendaFloor, programmeOf, rowsInHtml, sessionFloor } from '../bench/floor.mjs';
import { folderOf, urlOf } from './sites.ts';
import { expect, test } from './visit.ts';

/**
 * In kB of 1000 bytes, as a host compresses them, without the headers of answers. What is asked of the scripts is 100
 * with them, and 160 of everything; nothing may take back what was won besides.
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
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname === last);
  await page.goto(url);
  await asked;
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
    const agenda = `/data/${locale || 'en/'}agenda.json`;
    const loaded = await loadedBy(page, `${urlOf('conference')}${locale}`, agenda);
    const scripts = loaded.filter(({ path }) => path.endsWith('.js'));
    // A budget over nothing would always be kept.
    expect(sum(scripts), listed(loaded)).toBeGreaterThan(60);
    expect(loaded.map(({ path }) => path)).toContain(agenda);
    expect(sum(scripts), listed(scripts)).toBeLessThanOrEqual(limits.scripts);
    expect(sum(loaded), listed(loaded)).toBeLessThanOrEqual(limits.everything);
    // On six connections, and a way to the server and back for each.
    expect(loaded.length, listed(loaded)).toBeLessThanOrEqual(8);
  });
}

/**
 * How many times as large as the floor, a bare page with the same words, the HTML may be: both compressed, for that is
 * what a bad line carries before anything is seen. They are 8.5 and, for the session in the middle, 14.7 now. Most of
 * it is the styles that stand in every page, and the data that it comes alive with; the floor has neither, nor rows
 * that are marked up for screen readers and stars. A session's words are few, so that the same styles weigh more. The
 * rest, some hundredths, is for words of the content and the interface that change.
 */
const timesTheFloor = { agenda: 8.8, session: 15.2 };

test.describe('the HTML is not much more than its words need:', () => {
  const sizeOf = (html: string | Uint8Array) => compressed(Buffer.from(html)).length;
  const timesFloor = (path: string, floor: string) =>
    sizeOf(readFileSync(join(folderOf('conference'), path, 'index.html'))) / sizeOf(floor);

  test('that of the agenda', () => {
    const site = folderOf('conference');
    const times = timesFloor('', agendaFloor(programmeOf(site), rowsInHtml(site)));
    expect(times).toBeLessThanOrEqual(timesTheFloor.agenda);
  });

  test('that of a session', () => {
    const programme = programmeOf(folderOf('conference'));
    const times = programme.sessions
      .map((session) => timesFloor(`sessions/${session.id}`, sessionFloor(programme, session)))
      .toSorted((a, b) => a - b);
    expect(times.length).toBeGreaterThan(20);
    expect(times[times.length >> 1]).toBeLessThanOrEqual(timesTheFloor.session);
  });
});

test('scripts ask to be compiled while they come', async ({ page, request }) => {
  await page.goto(urlOf('conference'));
  const scripts = await page
    .locator('script[type=module][src], link[rel=modulepreload]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''));
  expect(scripts.length).toBeGreaterThan(1);
  for (const path of scripts) {
    // Where anything stands before it, it is a comment like any other.
    expect(await (await request.get(path)).text(), path).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});
