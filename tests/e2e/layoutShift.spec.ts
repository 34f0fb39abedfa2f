import type { Page } from '@playwright/test';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { folderOf } from './sites.ts';
import { expect, open, test } from './visit.ts';

// Not the venue's, so that a second clock appears when the page hydrates.
test.use({ timezoneId: 'Europe/Berlin', viewport: { width: 412, height: 823 } });

const paths = ['', 'zh/', 'days/2031-05-11/', 'sessions/hulls/', 'rooms/harbour-hall/', 'tracks/boats/'];

/** What the browser has seen move that nobody moved (Layout Instability), from the first paint on. */
async function movedOn(page: Page, address: string): Promise<unknown> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & { sources: readonly { node: Node | null }[] };
        moved.push(...sources.map(({ node }) => node?.textContent ?? 'what is gone'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, address);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('time').first()).toBeVisible();
  return page.evaluate(() => (globalThis as { moved?: readonly string[] }).moved);
}

for (const path of paths) {
  test(`nothing moves while /${path} hydrates`, async ({ page }) => {
    expect(await movedOn(page, path)).toEqual([]);
  });
}

test.describe('with a logo, a button and a menu in the header', () => {
  test.use({ site: 'marina' });

  for (const path of ['', '?track=boats']) {
    test(`nothing moves while /${path} hydrates`, async ({ page }) => {
      expect(await movedOn(page, path)).toEqual([]);
    });
  }
});

test.describe('on a bad line', () => {
  let host: StaticHost;
  test.beforeAll(async () => {
    host = await serveSite(folderOf('harbour'), { inPieces: true });
  });
  test.afterAll(() => host.close());

  for (const path of paths) {
    test(`nothing moves while /${path} comes in pieces`, async ({ page }) => {
      expect(await movedOn(page, host.url + path)).toEqual([]);
    });
  }
});
