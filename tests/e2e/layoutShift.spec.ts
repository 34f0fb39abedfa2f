import type { Page } from '@playwright/test';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { folderOf } from './sites.ts';
import { expect, holdBack, open, test, watchMoves } from './visit.ts';

// Another zone than the venue's, so that a second clock appears when the page hydrates.
test.use({ timezoneId: 'Europe/Berlin', viewport: { width: 412, height: 823 } });

const paths = ['', 'zh/', 'days/2031-05-11/', 'sessions/hulls/', 'rooms/harbour-hall/', 'tracks/boats/'];

/** The layout shifts since the first paint (Layout Instability API). */
async function movedOn(page: Page, address: string): Promise<unknown> {
  const moved = await watchMoves(page);
  await open(page, address);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('time, footer').first()).toBeVisible();
  return moved();
}

for (const path of paths) {
  test(`nothing moves while /${path} hydrates`, async ({ page }) => {
    expect(await movedOn(page, path)).toEqual([]);
  });
}

test.describe('in New York, with the longest times,', () => {
  test.use({ timezoneId: 'America/New_York', viewport: { width: 390, height: 844 } });

  for (const path of ['rooms/', 'speakers/ada-quay/', 'my-schedule/', 'zh/rooms/']) {
    test(`nothing moves while /${path} hydrates`, async ({ page }) => {
      const release = await holdBack(page, /\/assets\/.*\.js$/);
      const moved = movedOn(page, path);
      await page.locator('footer').waitFor();
      release();
      expect(await moved).toEqual([]);
    });
  }
});

test.describe('with a logo, a button and a menu in the header', () => {
  test.use({ site: 'marina' });

  for (const path of ['', '?track=boats']) {
    test(`nothing moves while /${path} hydrates`, async ({ page }) => {
      expect(await movedOn(page, path)).toEqual([]);
    });
  }
});

test.describe('on a slow connection', () => {
  let host: StaticHost;
  test.beforeAll(async () => {
    host = await serveSite(folderOf('harbour'), { inPieces: true });
  });
  test.afterAll(() => host.close());

  for (const path of paths) {
    test(`nothing moves while /${path} arrives in parts`, async ({ page }) => {
      expect(await movedOn(page, host.url + path)).toEqual([]);
    });
  }
});
