import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { folderOf } from './sites.ts';
import { expect, open, rows, test } from './visit.ts';

// A conference with its own design and pages, served below /2099/.
test.use({ site: 'marina' });

const phone = { width: 390, height: 844 };

/** Waits until the header shows just this file as the logo. */
async function expectLogo(page: Page, file: string) {
  const logos = page.getByRole('banner').locator('p img');
  const shown = () =>
    logos.evaluateAll((all) =>
      all
        .filter((element) => element.getClientRects().length > 0)
        .map((element) =>
          ((element as HTMLImageElement).currentSrc || (element as HTMLImageElement).src).split('/').at(-1),
        ),
    );
  await expect.poll(shown).toEqual([file]);
}

test('the logo follows the theme of the device or the chosen one; each page is in the footer once, with the licence and the imprint', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Marina Days 2099' })).toBeVisible();
  await expectLogo(page, 'logo.svg');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectLogo(page, 'logo-dark.svg');
  await page.getByLabel('Theme').selectOption('light');
  await expectLogo(page, 'logo.svg');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByLabel('Theme').selectOption('dark');
  await expectLogo(page, 'logo-dark.svg');
  const links = page.getByRole('contentinfo').getByRole('link');
  await expect(links).toHaveText([
    'Rooms',
    'Venue and travel',
    'Dinner',
    'Sponsors',
    'Volunteers',
    'Code of conduct',
    'Imprint',
    'CC BY 4.0',
  ]);
  await links.filter({ hasText: 'Volunteers' }).click();
  await expect(page).toHaveURL(/\/2099\/pages\/help\/$/);
});

test('on a phone the agenda begins as high as without a look and has no hero; its menu of pages opens by keyboard, leads to a page and closes', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  for (const locale of ['zh/', '']) {
    await open(page, locale);
    expect((await rows(page).first().boundingBox())?.y, `/${locale}`).toBeLessThanOrEqual(220);
    const register = page.getByRole('banner').getByRole('link', { name: /Register|报名/ });
    await expect(register, `/${locale}`).toHaveAttribute('href', 'https://example.org/register');
    await expect(register, `/${locale}`).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByRole('banner').getByText('Old Harbour').last()).toBeHidden();
  const button = page.getByRole('banner').getByRole('button', { name: 'More' });
  await button.focus();
  await page.keyboard.press('Enter');
  const venue = page.getByRole('banner').getByRole('link', { name: 'Venue and travel' });
  await expect(venue).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(venue).toBeHidden();
  await button.click();
  await venue.click();
  await expect(page).toHaveURL(/\/2099\/pages\/venue\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Venue and travel' })).toBeVisible();
  await expect(venue).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: 'By bicycle' })).toBeVisible();
});

test('a link between two files leads to the page, and its picture is shown', async ({ page }) => {
  await open(page, 'zh/pages/venue/');
  await page.getByRole('main').getByRole('link', { name: '行为准则' }).click();
  await expect(page).toHaveURL(/\/2099\/zh\/pages\/conduct\/$/);
  // It is not translated.
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang=en]')).toHaveText('Code of conduct');
  await open(page, 'pages/venue/');
  const picture = page.getByRole('img', { name: 'The way from the tram' });
  await expect
    .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBe(320);
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  const hero = (page: Page) => page.getByRole('banner').getByText(/^Starts in /);

  test('a hero with the name and a countdown is above the agenda until the conference begins', async ({
    page,
  }) => {
    await open(page, '');
    await expect(hero(page)).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Speakers' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Speakers' })).toBeVisible();
    await expect(hero(page)).toHaveCount(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Agenda' }).click();
    await expect(hero(page)).toBeVisible();
    await open(page, '?now=2099-05-10T08:59');
    await expect(hero(page)).toHaveText('Starts in 1 min');
    await open(page, '?now=2099-05-10T09:00');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(hero(page)).toHaveCount(0);
    await open(page, 'days/2099-05-10/');
    await expect(hero(page)).toHaveCount(0);
  });

  test('nothing moves below the hero, before and after the conference begins', async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          };
          const all = globalThis as { moved?: number };
          if (!hadRecentInput) all.moved = (all.moved ?? 0) + value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of ['', '?now=2099-05-10T10:00']) {
      await open(page, address);
      await expect(page.getByRole('heading', { name: 'Sponsors' })).toBeAttached();
      expect(await page.evaluate(() => (globalThis as { moved?: number }).moved ?? 0)).toBe(0);
    }
  });
});

/** The sponsors of which a logo is shown, by its text, with the file. */
async function shownSponsors(page: Page): Promise<readonly string[]> {
  const logos = page.getByRole('main').locator('li img');
  return logos.evaluateAll((all) =>
    all
      .filter((element) => element.getClientRects().length > 0)
      .map(
        (element) =>
          `${(element as HTMLImageElement).alt} ${(element as HTMLImageElement).src.split('/').at(-1)}`,
      ),
  );
}

test('sponsors have a page, and those of one level a strip below the agenda', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '');
  const strip = page.getByRole('main').getByRole('heading', { name: 'Sponsors' });
  await strip.scrollIntoViewIfNeeded();
  await expect.poll(() => shownSponsors(page)).toEqual(['Tidewater logo.svg', 'Rope Works rope.svg']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => shownSponsors(page)).toEqual(['Tidewater logo-dark.svg', 'Rope Works rope.svg']);
  await expect(page.getByRole('link', { name: 'Tidewater' })).toHaveAttribute('rel', /sponsored/);
  await strip.getByRole('link').click();
  await expect(page).toHaveURL(/\/2099\/pages\/sponsors\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Sponsors' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Harbour masters', 'Crew']);
  await expect(page.getByText('Builds locks and gates.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(4);
  // The strip also loads if the agenda is opened by a navigation.
  await page.getByRole('navigation').getByRole('link', { name: 'Agenda' }).click();
  await expect(strip).toBeVisible();
});

test('sponsors are in the reader’s language, and only the agenda has the strip', async ({ page }) => {
  await open(page, 'zh/pages/sponsors/');
  await expect(page.getByRole('heading', { level: 1, name: '赞助商' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['港务长', '船员']);
  await open(page, 'zh/sessions/hulls/');
  await expect(page.getByRole('heading', { name: '赞助商' })).toHaveCount(0);
});

test('the icon of the conference is in tabs and on home screens', async ({ page, request }) => {
  await page.goto('./sessions/hulls/');
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '/2099/images/icon.svg');
  const icon = await request.get('apple-touch-icon.png');
  expect(icon.headers()['content-type']).toContain('image/png');
  const built = readFileSync(join(folderOf('marina'), 'icons/icon-192.png'));
  expect(built.byteLength).toBeGreaterThan(500);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test('the menu opens, and pages can be read', async ({ page }) => {
    await page.goto('./pages/venue/');
    await expect(page.getByText('By tram to the pier.')).toBeVisible();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Lend a hand' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Lend a hand' })).toBeVisible();
    await page.goto('./');
    await page.getByRole('heading', { name: 'Sponsors' }).getByRole('link').click();
    await expect(page.getByRole('img', { name: 'Rope Works' })).toBeVisible();
  });
});
