import type { Page } from '@playwright/test';
import { compressed } from '../bench/compressedHost.mjs';
import { figures, limitOf } from '../bench/figures.mjs';
import { programmeOf, urlOf } from './sites.ts';
import { expect, test } from './visit.ts';

interface Loaded {
  readonly path: string;
  readonly isScript: boolean;
  /** Compressed, in kB of 1000 bytes. */
  readonly kilobytes: number;
}

/** All that a page loads before anything is pressed, what it fetches in idle time too. */
async function loadedBy(page: Page, url: string): Promise<readonly Loaded[]> {
  const responses: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    const sized = response.body().then((body) => ({
      path: new URL(response.url()).pathname,
      isScript: response.request().resourceType() === 'script' || response.url().endsWith('.js'),
      kilobytes: compressed(body).length / 1000,
    }));
    responses.push(sized);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await page.waitForLoadState('networkidle');
  return Promise.all(responses);
}

const sum = (loaded: readonly Loaded[]) => loaded.reduce((all, { kilobytes }) => all + kilobytes, 0);

const listed = (loaded: readonly Loaded[]) =>
  loaded.map(({ path, kilobytes }) => `${kilobytes.toFixed(1)} kB ${path}`).join('\n');

test('the agenda stays within its size budget', async ({ page }) => {
  const sessions = programmeOf('conference').sessions.length;
  const [scriptLimit, everythingLimit] = [figures.script, figures.everything].map((figure) =>
    limitOf(figure, sessions),
  );
  const loaded = await loadedBy(page, urlOf('conference'));
  const scripts = loaded.filter(({ isScript }) => isScript);
  // A budget over nothing would always be kept.
  expect(loaded.length).toBeGreaterThan(scripts.length);
  expect(sum(scripts), listed(loaded)).toBeGreaterThan(10);
  expect(sum(scripts), listed(scripts)).toBeLessThanOrEqual(scriptLimit ?? 0);
  expect(sum(loaded), listed(loaded)).toBeLessThanOrEqual(everythingLimit ?? 0);
});

test('the agenda has two screens of rows in its first HTML', async ({ request }) => {
  const html = await (await request.get(urlOf('conference'))).text();
  expect(html.match(/data-session=/g)?.length ?? 0).toBeGreaterThanOrEqual(20);
});
