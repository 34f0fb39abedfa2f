import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { urlOf } from './sites.ts';
import { expect, expectRows, idsOf, open, rows, test } from './visit.ts';

const starOf = (page: Page, id: string) => page.locator(`[data-session="${id}"]`).getByRole('button').first();

/** Saves these in the agenda, then opens My schedule. */
async function mySchedule(page: Page, ids: readonly string[], locale = '') {
  await open(page, locale);
  for (const id of ids) await starOf(page, id).click();
  await open(page, `${locale}my-schedule/`);
  await expect(page.getByRole('group', { name: 'What to do with this schedule' })).toBeVisible();
}

async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  return link;
}

/** Another device: a browser context of its own. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: urlOf('harbour'), timezoneId: 'Europe/Lisbon' });
  return context.newPage();
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** Entries of a calendar, read by a parser that is not the writer. */
function entriesOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    summary: String(one.getFirstPropertyValue('summary')),
    status: String(one.getFirstPropertyValue('status')),
    alarms: one.getAllSubcomponents('valarm').length,
  }));
}

test('a link takes the list to another device, adds to what is there, and is undone as one step', async ({
  page,
  browser,
}) => {
  await mySchedule(page, ['hulls', 'moon', 'night']);
  const link = await linkOf(page);
  expect(new URL(link).hash).toMatch(/^#picks=[\w-]+$/);

  const there = await elsewhere(browser);
  await mySchedule(there, ['cafe', 'moon']);
  await there.goto(link);
  const panel = there.getByRole('region', { name: 'A schedule came with this link' });
  await expect(panel).toContainText('It holds 3 sessions. 2 are new to you. You have 1 already.');
  await expect(panel).toContainText(/New: “[^”]+” and “[^”]+”\./);
  await panel.getByRole('button', { name: 'Look, side by side' }).click();
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText([
    'Only theirs 2',
    'In both 1',
    'Only mine 1',
  ]);
  await panel.getByRole('button', { name: 'Add 2 to mine' }).click();
  await expectRows(there, ['cafe', 'hulls', 'moon', 'night']);
  expect(there.url()).not.toContain('#');
  await there.getByRole('button', { name: 'Undo' }).click();
  await there.reload();
  await expectRows(there, ['cafe', 'moon']);
  await there.context().close();
});

for (const [kind, fragment] of [
  ['damaged', 'AQEFQ_xT8SaiVOSbOOz1'],
  ['unreadable', '<script>alert(1)</script>'],
  ['unreadable', '%00%ff\u{1f600}'],
  ['far too long', 'A'.repeat(1_500_000)],
  ['damaged', ''],
] as const) {
  test(`a link that is ${kind} does nothing but say so: ${fragment.slice(0, 12)}`, async ({ page }) => {
    await mySchedule(page, ['moon']);
    await page.evaluate((text) => {
      location.hash = text;
    }, `#picks=${fragment}`);
    const fault = page.getByRole('alert').filter({ hasText: 'Nothing was added or changed' });
    await expect(fault).toBeVisible();
    await expectRows(page, ['moon']);
    await fault.getByRole('button', { name: 'Close' }).click();
    await expectRows(page, ['moon']);
  });
}

test('the QR code stands for the link', async ({ page }) => {
  await mySchedule(page, ['moon']);
  await page.getByRole('button', { name: 'Share' }).click();
  const code = page.getByRole('dialog').getByRole('img', { name: 'QR code of this link' });
  await expect(code.locator('path')).toHaveAttribute('d', /^M\d/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
});

test('a calendar file holds all picks, one day or one session', async ({ page }) => {
  await mySchedule(page, ['hulls', 'ferry', 'night']);
  const calendar = page.getByRole('button', { name: 'Calendar' });
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return entriesOf(await textOf(await download));
  };
  await calendar.click();
  const all = await saved('All days');
  expect(all.map(({ summary, status }) => [summary, status])).toEqual([
    ['Hulls that forgive', 'CONFIRMED'],
    ['Cancelled: The last ferry', 'CANCELLED'],
    ['Night sailing', 'CONFIRMED'],
  ]);
  await page.getByLabel('With a reminder').check();
  const oneDay = await saved('Sun May 11');
  expect(oneDay.map(({ uid, alarms }) => [uid, alarms])).toEqual([[all[2]?.uid, 1]]);

  await open(page, 'sessions/night/');
  await calendar.click();
  expect((await saved('Calendar file')).map(({ uid }) => uid)).toEqual([all[2]?.uid]);
  const google = page.getByRole('link', { name: 'Google Calendar' });
  await expect(google).toHaveAttribute('href', /^https:\/\/calendar\.google\.com\/.*Night%20sailing/);
});

test('feeds of the programme, a language, a room, a track and a person can be subscribed to', async ({
  page,
  request,
}) => {
  await open(page, 'zh/');
  await page.getByRole('button', { name: '订阅' }).click();
  const feeds: string[] = [];
  await expect(page.locator('a[href^="webcal:"]').first()).toBeVisible();
  for (const link of await page.locator('a[href^="webcal:"]').all()) {
    feeds.push((await link.getAttribute('href')) ?? '');
  }
  for (const path of ['tracks/boats/', 'speakers/ada-quay/']) {
    await open(page, path);
    await page.getByRole('button', { name: 'Subscribe' }).click();
    feeds.push((await page.locator('a[href^="webcal:"]').getAttribute('href')) ?? '');
  }
  expect(feeds.length).toBeGreaterThan(6);
  for (const feed of feeds) {
    const text = await (await request.get(feed.replace(/^webcal:/, 'http:'))).text();
    expect(entriesOf(text).length, feed).toBeGreaterThan(0);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  }
});

test('a file brings the list to another browser, priorities and all, and merges', async ({
  page,
  browser,
}) => {
  await mySchedule(page, ['hulls', 'moon']);
  await rows(page).first().getByRole('button', { name: 'Must' }).click();
  await page.getByRole('button', { name: 'More' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a file' }).click();
  const path = await (await download).path();

  const there = await elsewhere(browser);
  await mySchedule(there, ['night']);
  await there.getByRole('button', { name: 'More' }).click();
  await there.getByLabel('Restore from a file').setInputFiles(path);
  await there.getByRole('button', { name: 'Merge with mine' }).click();
  await expectRows(there, ['hulls', 'moon', 'night']);
  await expect(rows(there).first().getByRole('button', { name: 'Must' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await there.getByRole('button', { name: 'More' }).click();
  await there
    .getByLabel('Restore from a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"cut') });
  await expect(there.getByRole('alert').filter({ hasText: 'This file holds no schedule' })).toBeVisible();
  await there.context().close();
});

test('a file of another conference names what is not of this one, and adds what is', async ({ page }) => {
  const entry = (title: string) => ({ state: 'saved', at: 1, seen: { title, start: null, room: null } });
  const file = {
    format: 'lectern-schedule',
    conference: { key: 'tools.example/2025', name: 'Small Tools 2025' },
    version: 1,
    entries: { hulls: entry('Hulls'), saws: entry('Sharp saws'), nails: entry('') },
  };
  const restore = async (what: object) =>
    page.getByLabel('Restore from a file').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(what)),
    });
  await open(page, 'my-schedule/');
  await restore(file);
  const panel = page.getByRole('region', { name: 'A schedule from a file' });
  await expect(panel).toContainText('It is from another conference: Small Tools 2025.');
  await expect(panel).toContainText('Not in this programme, or no longer: “nails” and “Sharp saws”.');
  await panel.getByRole('button', { name: 'Add 1 to mine' }).click();
  await expectRows(page, ['hulls']);
});

test('a file brings back what was removed since it was downloaded, and that is undone', async ({ page }) => {
  await mySchedule(page, ['hulls', 'moon']);
  await page.getByRole('button', { name: 'More' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a file' }).click();
  const path = await (await download).path();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByText('0 saved sessions')).toBeVisible();
  await page.reload();

  const file = page.getByRole('region', { name: 'A schedule from a file' });
  await page.getByLabel('Restore from a file').setInputFiles(path);
  await file.getByRole('button', { name: 'Merge with mine' }).click();
  await expectRows(page, ['hulls', 'moon']);
  await expect(page.getByText('2 sessions added to your schedule')).toBeVisible();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByLabel('Restore from a file').setInputFiles(path);
  await expect(file).toContainText('You have all of them already.');
  await expect(file.getByRole('button', { name: 'Merge with mine' })).toHaveCount(0);
  await file.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
});

test('picks that collide say by how much, and where else one could go', async ({ page }) => {
  await mySchedule(page, ['hulls', 'cafe', 'moon']);
  const cafe = rows(page).first();
  await expect(cafe).toContainText(/Overlaps by about .* with Hulls that forgive/);
  await rows(page).nth(1).getByRole('button', { name: 'Must' }).click();
  await expect(cafe).toContainText('You want to see the other one more.');
  const free = page.getByRole('link', { name: /sessions? runs? then/ }).first();
  await free.click();
  await expect(page.getByRole('button', { name: /^Remove filter: Sat May 10/ })).toBeVisible();
});

test('the agenda marks what collides with what is saved, and can be narrowed to what is saved', async ({
  page,
}) => {
  await open(page, '');
  await starOf(page, 'hulls').click();
  const mark = (id: string) =>
    page.locator(`[data-session="${id}"]`).getByRole('button', { name: /^Runs at the same time/ });
  await expect(mark('cafe')).toHaveAccessibleName(
    'Runs at the same time as Hulls that forgive, which you saved',
  );
  await expect(mark('moon')).toHaveCount(0);
  await page.getByRole('search').getByRole('button', { name: 'Saved' }).click();
  await expect(page).toHaveURL(/\?saved=1$/);
  await expectRows(page, ['hulls']);
  await page.reload();
  await expectRows(page, ['hulls']);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the mark of a session that collides says with what, and moves nothing', async ({ page }) => {
    await open(page, '');
    const cafe = page.locator('[data-session="cafe"]');
    const height = async () => (await cafe.boundingBox())?.height;
    const before = await height();
    await starOf(page, 'hulls').tap();
    const mark = cafe.getByRole('button', { name: /^Runs at the same time/ });
    // Neither under the star nor over it: a finger meets the one it means.
    const [star, own] = [await starOf(page, 'cafe').boundingBox(), await mark.boundingBox()];
    expect(own?.y ?? 0).toBeGreaterThanOrEqual((star?.y ?? 0) + (star?.height ?? 0) - 1);
    expect(Math.min(own?.width ?? 0, own?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await height()).toBe(before);
    const words = page.getByText('Runs at the same time as Hulls that forgive, which you saved');
    await expect(words).toBeHidden();
    await mark.tap();
    await expect(words).toBeInViewport({ ratio: 1 });
    await expect(page).not.toHaveURL(/sessions/);
    await page.touchscreen.tap(195, 20);
    await expect(words).toBeHidden();
  });
});

test('clearing, and a single removal by key, are undone', async ({ page }) => {
  await mySchedule(page, ['hulls', 'moon']);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Remove everything' }).click();
  const status = page.getByRole('status').filter({ hasText: 'off your schedule' });
  await expect(status).toContainText('2 sessions off your schedule');
  await status.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main').getByText('2 saved sessions')).toBeVisible();
  await starOf(page, 'moon').click();
  await expect(status).toContainText('“The moon at work” is off your schedule');
  await page.keyboard.press('Control+z');
  await page.reload();
  await expectRows(page, ['hulls', 'moon']);
});

test('paper has the sessions and the way back, and no controls', async ({ page }) => {
  await mySchedule(page, ['hulls', 'night']);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('This list, to open and change:')).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code of this link' }).locator('path')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'What to do with this schedule' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Subscribe' })).toBeHidden();
  await expect(rows(page)).toHaveCount(2);
});

test('a schedule of twenty sessions is one sheet of paper, of either size', async ({ page }) => {
  const watches = Array.from({ length: 18 }, (_, place) => `watch-${String(place + 1).padStart(2, '0')}`);
  await mySchedule(page, ['hulls', 'night', ...watches]);
  await expect(rows(page)).toHaveCount(20);
  for (const format of ['A4', 'Letter']) {
    const paper = (await page.pdf({ format })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
});

test('the grid goes to paper as a list, whole', async ({ page, programme }) => {
  await open(page, 'days/2031-05-11/?view=grid');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expectRows(
    page,
    idsOf(programme, ({ start }) => start?.startsWith('2031-05-11') ?? false),
  );
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('grid')).toBeVisible();
});
