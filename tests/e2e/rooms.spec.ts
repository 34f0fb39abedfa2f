import type { Page } from '@playwright/test';
import type { SiteVersion } from '../../src/model/offline.ts';
import { siteOfOtherFormat } from '../site/otherFormat.ts';
import { venueHost } from '../site/venueHost.ts';
import { folderOf } from './sites.ts';
import { expect, expectRows, open, test } from './visit.ts';

test('a room’s page has what is on in it, breaks of all rooms, and a calendar feed', async ({ page }) => {
  await open(page, 'sessions/hulls/');
  await page.getByRole('link', { name: 'Harbour Hall' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Hall' })).toBeVisible();
  await expectRows(page, ['opening', 'hulls', 'lunch', 'pilots', 'night']);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  const feed = page.getByRole('main').getByRole('link', { name: 'Harbour Hall' });
  await expect(feed).toHaveAttribute('href', /^webcal:.*\/calendar\/rooms\/harbour-hall\.ics$/);
  await open(page, 'zh/rooms/harbour-hall/');
  await expect(page.getByRole('heading', { level: 1, name: '港湾厅' })).toBeVisible();
});

test('a room shows today during the conference, with the other days as tabs', async ({ page }) => {
  const days = page.getByRole('navigation', { name: 'Days' }).getByRole('link');
  await open(page, 'rooms/pier-room/?now=2031-05-11T09:10');
  await expect(days).toHaveText([/All/, /10/, /11/]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Sunday, May 11']);
  await expect(days.nth(2)).toHaveAttribute('aria-current', 'page');
  await days.nth(1).click();
  await expectRows(page, ['moon', 'lunch', 'ferry']);
  await expect(page).toHaveURL(/\?now=.*&day=2031-05-10$/);
  await days.nth(0).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Saturday, May 10', 'Sunday, May 11']);
  await open(page, 'rooms/boat-shed/?now=2031-05-11T09:10');
  await expect(page.getByText('No sessions in this room on Sunday')).toBeVisible();
  await expectRows(page, ['cafe', 'lunch']);
});

test('the list of rooms has what is on and what is next in each', async ({ page }) => {
  await open(page, 'rooms/?now=2031-05-10T09:40');
  const rooms = page.getByRole('main').getByRole('listitem');
  await expect(rooms.filter({ hasText: 'Harbour Hall' }).first()).toContainText(/Now Hulls that forgive/);
  await page.getByRole('link', { name: 'Pier Room', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pier Room' })).toBeVisible();
  await page.getByRole('link', { name: 'All rooms' }).click();
  await page.getByText('Displays for organisers').click();
  await page.getByRole('link', { name: 'Door display: Boat Shed' }).click();
  await expect(page.getByRole('region', { name: 'Now' })).toContainText('Café au quai');
});

test('the door display shows what is on, what is next and, if there is space, what comes later', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'rooms/harbour-hall/?view=door&now=2031-05-10T09:12');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Now' })).toContainText('The sea and us');
  await expect(page.getByRole('region', { name: /^Next/ })).toContainText('Hulls that forgive');
  await expect(page.getByRole('main')).toContainText('9:12');
  const later = page.getByRole('listitem').filter({ hasText: 'Pilots in fog' });
  for (const [width, height] of [
    [1280, 800],
    [1080, 1920],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(later).toBeInViewport({ ratio: 1 });
    const screen = page.getByRole('main').locator('> *').first();
    expect(await screen.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  }
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(later).toBeHidden();
});

/** The site after a session was renamed: its data differ, its scripts do not. */
async function serveChanged(page: Page, real: SiteVersion): Promise<void> {
  await page.route('**/version.json', (route) => route.fulfill({ json: { ...real, version: 'the next' } }));
  await page.route('**/agenda.json*', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replaceAll('Hulls that forgive', 'Hulls that renew');
    await route.fulfill({ response: answer, body: text });
  });
}

test('a display continues without the network, says so, and finds a new programme later', async ({
  page,
  allow,
}) => {
  allow.console(/Failed to load resource/);
  await page.clock.install();
  // The next answer can only differ from a first one.
  const answered = page.waitForResponse('**/version.json');
  await open(page, 'rooms/harbour-hall/?view=door&now=2031-05-10T09:12');
  const real = (await (await answered).json()) as SiteVersion;
  await page.clock.runFor(1000);
  await page.context().setOffline(true);
  await page.clock.fastForward(20 * 60_000);
  // It asks two minutes after the last answer, which may have arrived after these twenty minutes.
  await expect(async () => {
    await page.clock.fastForward(3 * 60_000);
    await expect(page.getByText('Offline')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('region', { name: 'Now' })).toContainText('Hulls that forgive');
  await page.context().setOffline(false);
  await serveChanged(page, real);
  let reloads = 0;
  page.on('load', () => (reloads += 1));
  await expect(async () => {
    await page.clock.fastForward(3 * 60_000);
    await expect(page.getByRole('region', { name: 'Now' })).toContainText('Hulls that renew', {
      timeout: 1000,
    });
  }).toPass();
  await expect(page.getByText('Offline')).toBeHidden();
  expect(reloads).toBe(0);
});

test('a display reloads once when the site has other scripts', async ({ page, allow }, info) => {
  // What the old scripts ask for while they go.
  allow.console(/Failed to load resource/);
  const other = info.outputPath('other');
  siteOfOtherFormat(folderOf('harbour'), other, 3);
  const host = await venueHost({ '/': folderOf('harbour') });
  try {
    await page.clock.install();
    const answered = page.waitForResponse('**/version.json');
    await open(page, `${host.url}rooms/harbour-hall/?view=door&now=2031-05-10T09:12`);
    await (await answered).finished();
    await page.clock.runFor(1000);
    host.sites.set('/', other);
    let reloads = 0;
    page.on('load', () => (reloads += 1));
    await expect(async () => {
      await page.clock.fastForward(3 * 60_000);
      await expect.poll(() => reloads, { timeout: 1000 }).toBeGreaterThan(0);
    }).toPass();
    await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
    const asked = host.asked.length;
    await expect(async () => {
      await page.clock.fastForward(3 * 60_000);
      expect(host.asked.slice(asked)).toContain('/version.json');
    }).toPass();
    expect(reloads).toBe(1);
  } finally {
    await host.stop();
  }
});

test('after the end the displays say that it is over, without anything next', async ({ page }) => {
  for (const [path, words] of [
    ['rooms/harbour-hall/?view=door', 'The conference is over'],
    ['?view=board', 'The conference is over'],
    ['zh/?view=board', '大会已结束'],
  ] as const) {
    await open(page, `${path}&now=2031-05-13T10:00`);
    await expect(page.getByText(words), path).toBeVisible();
    await expect(page.getByText(/^Next|^接下来|–$/), path).toHaveCount(0);
  }
});

test('the foyer board has now and next in every room, in letters as large as there is space for', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '?view=board&now=2031-05-10T09:40');
  await expect(page.getByRole('rowheader')).toHaveText([
    'Everyone',
    'Harbour Hall',
    'Pier Room',
    'Boat Shed',
  ]);
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('Harbour Hall')).toContainText('Hulls that forgive');
  await expect(row('Pier Room')).toContainText('The moon at work');
  await expect(row('Boat Shed')).toContainText('Café au quai');
  await expect(page.getByRole('columnheader').last()).toHaveText('Next');

  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(5);
  const larger = await table.evaluate((board) => {
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    return sizeOf(board) / sizeOf(board.parentElement ?? board);
  });
  expect(larger).toBeGreaterThan(1.3);
  await expect(table.getByRole('row').last()).toBeInViewport({ ratio: 1 });
});

test('the foyer board names the day of what is next if it is not today, and shows a plenary once', async ({
  page,
}) => {
  for (const [now, words] of [
    ['2031-05-03T09:40', 'Next, Sat, May 10'],
    ['2031-05-10T08:00', 'Next'],
  ] as const) {
    await open(page, `?view=board&now=${now}`);
    await expect(page.getByRole('columnheader').last(), now).toHaveText(words);
  }
  // No room is empty meanwhile.
  await open(page, '?view=board&now=2031-05-10T12:10');
  await expect(page.getByText('Lunch')).toHaveCount(1);
  await expect(page.getByRole('row', { name: /^Everyone/ })).toContainText('Lunch');
  const harbour = page.getByRole('row', { name: /^Harbour Hall/ }).getByRole('cell');
  await expect(harbour).toHaveText(['', /Pilots in fog/]);
});

test.describe('with more rooms than fit the screen', () => {
  test.use({ site: 'conference', viewport: { width: 1280, height: 520 } });

  test('the foyer board shows all of its content without scrolling', async ({ page }) => {
    await open(page, '?view=board&now=2021-08-07T14:05');
    const lines = page.getByRole('table').getByRole('row');
    await expect(lines.nth(7)).toBeVisible();
    await expect(lines.last()).toBeInViewport({ ratio: 1 });
  });
});
