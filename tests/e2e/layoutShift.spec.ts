import type { Page } from '@playwright/test';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { folderOf } from './sites.ts';
import { expect, holdBack, open, test, watchMoves } from './visit.ts';

// Another zone than the venue's, so that a second clock appears when the page hydrates.
test.use({ timezoneId: 'Europe/Berlin', viewport: { width: 412, height: 823 } });

const paths = ['', 'zh/', 'days/2031-05-11/', 'sessions/hulls/', 'rooms/harbour-hall/', 'tracks/boats/'];

/** Expects that nothing moves on these pages after the first paint (Layout Instability API). */
async function expectNoMoves(
  page: Page,
  addresses: readonly string[],
  opened: (page: Page, address: string) => Promise<unknown> = open,
) {
  const moved = await watchMoves(page);
  for (const address of addresses) {
    await opened(page, address);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('time, footer').first(), address).toBeVisible();
    expect.soft(await moved(), address).toEqual([]);
  }
}

test('nothing moves while pages hydrate', async ({ page }) => {
  await expectNoMoves(page, paths);
});

test.describe('in New York, with the longest times,', () => {
  test.use({ timezoneId: 'America/New_York', viewport: { width: 390, height: 844 } });

  test('nothing moves while pages hydrate', async ({ page }) => {
    await expectNoMoves(
      page,
      ['rooms/', 'speakers/ada-quay/', 'my-schedule/', 'zh/rooms/'],
      async (_, path) => {
        const release = await holdBack(page, /\/assets\/.*\.js$/);
        const opened = open(page, path);
        await page.locator('footer').waitFor();
        release();
        await opened;
        await page.unrouteAll();
      },
    );
  });
});

test.describe('with a logo, a button and a menu in the header', () => {
  test.use({ site: 'marina' });

  test('nothing moves while pages hydrate', async ({ page }) => {
    await expectNoMoves(page, ['', '?track=boats']);
  });
});

test.describe('on a slow connection', () => {
  let host: StaticHost;
  test.beforeAll(async () => {
    host = await serveSite(folderOf('harbour'), { inPieces: true });
  });
  test.afterAll(() => host.close());

  test('nothing moves while pages arrive in parts', async ({ page }) => {
    await expectNoMoves(
      page,
      paths.map((path) => host.url + path),
    );
  });
});
