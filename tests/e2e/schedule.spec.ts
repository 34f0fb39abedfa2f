import { readFileSync } from 'node:fs';
import type { Browser, Download, Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { urlOf } from './sites.ts';
import { expect, expectRows, idsOf, open, rows, test } from './visit.ts';

const starOf = (page: Page, id: string) => page.locator(`[data-session="${id}"]`).getByRole('button').first();

/** Saves these in the agenda, then opens My schedule. */
async function mySchedule(page: Page, ids: readonly string[]) {
  await open(page, '');
  for (const id of ids) await starOf(page, id).click();
  await page.getByRole('link', { name: /^My schedule/ }).click();
  await expect(page.getByRole('group', { name: 'Schedule actions' })).toBeVisible();
}

async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  return link;
}

/** Its priority is in a menu. */
async function setMust(row: Locator): Promise<void> {
  await row.locator('summary').first().click();
  await row.getByRole('button', { name: 'Must' }).click();
}

/** Another device: a separate browser context. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: urlOf('harbour'), timezoneId: 'Europe/Lisbon' });
  return context.newPage();
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** Entries of a calendar, read by an independent parser. */
function entriesOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    uid: String(component.getFirstPropertyValue('uid')),
    summary: String(component.getFirstPropertyValue('summary')),
    status: String(component.getFirstPropertyValue('status')),
    alarms: component.getAllSubcomponents('valarm').length,
  }));
}

test('a link and a file transfer the list to another device: the link in a step that can be undone, the file with priorities', async ({
  page,
  browser,
}) => {
  await mySchedule(page, ['hulls', 'moon', 'night']);
  const link = await linkOf(page);
  expect(new URL(link).hash).toMatch(/^#picks=[\w-]+$/);
  await setMust(rows(page).first());
  await page.getByRole('button', { name: 'More' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download file' }).click();
  const path = await (await download).path();

  const there = await elsewhere(browser);
  await mySchedule(there, ['cafe', 'moon']);
  await there.goto(link);
  const panel = there.getByRole('region', { name: 'Shared schedule' });
  await expect(panel).toContainText('3 sessions. 2 not in your schedule. 1 already saved.');
  await expect(panel).toContainText(/New: “[^”]+” and “[^”]+”\./);
  await panel.getByRole('button', { name: 'Compare' }).click();
  await expect(panel.getByRole('heading', { level: 3 })).toHaveText([
    'Only theirs 2',
    'In both 1',
    'Only mine 1',
  ]);
  await panel.getByRole('button', { name: 'Add 2 to my schedule' }).click();
  await expectRows(there, ['hulls', 'cafe', 'moon', 'night']);
  await expect(there).not.toHaveURL(/#/);
  await there.getByRole('button', { name: 'Undo' }).click();
  await there.reload();
  await expectRows(there, ['cafe', 'moon']);

  await there.getByRole('button', { name: 'More' }).click();
  await there.getByLabel('Restore from file').setInputFiles(path);
  await there.getByRole('button', { name: 'Merge with my schedule' }).click();
  await expectRows(there, ['hulls', 'cafe', 'moon', 'night']);
  await expect(rows(there).first().locator('summary')).toHaveText(/^Must/);

  await there.getByRole('button', { name: 'More' }).click();
  await there
    .getByLabel('Restore from file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"cut') });
  await expect(there.getByRole('alert').filter({ hasText: 'No schedule in this file' })).toBeVisible();
  await there.context().close();
});

test('the QR code contains the link; a damaged, unreadable or too long one is reported, and changes nothing', async ({
  page,
}) => {
  await mySchedule(page, ['moon']);
  await page.getByRole('button', { name: 'Share' }).click();
  const code = page.getByRole('dialog').getByRole('img', { name: 'QR code' });
  await expect(code.locator('path')).toHaveAttribute('d', /^M\d/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  for (const [kind, fragment] of [
    ['damaged', 'AQEFQ_xT8SaiVOSbOOz1'],
    ['unreadable', '<script>alert(1)</script>'],
    ['not of letters', '%00%ff\u{1f600}'],
    ['far too long', 'A'.repeat(1_500_000)],
    ['empty', ''],
  ] as const) {
    await test.step(kind, async () => {
      await page.evaluate((text) => {
        location.hash = text;
      }, `#picks=${fragment}`);
      const fault = page.getByRole('alert').filter({ hasText: 'Your schedule is unchanged' });
      await expect(fault).toBeVisible();
      await expectRows(page, ['moon']);
      await fault.getByRole('button', { name: 'Close' }).click();
      await expect(fault).toHaveCount(0);
      await expectRows(page, ['moon']);
    });
  }
});

test('a calendar file has all saved sessions, one day or one session', async ({ page }) => {
  await mySchedule(page, ['hulls', 'ferry', 'night']);
  const calendar = page.getByRole('button', { name: 'Calendar', exact: true });
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
  await page.getByLabel('Remind me').check();
  const oneDay = await saved('Sun, May 11');
  expect(oneDay.map(({ uid, alarms }) => [uid, alarms])).toEqual([[all[2]?.uid, 1]]);

  await open(page, 'sessions/night/');
  await calendar.click();
  expect((await saved('Calendar file')).map(({ uid }) => uid)).toEqual([all[2]?.uid]);
  const google = page.getByRole('link', { name: 'Google Calendar' });
  await expect(google).toHaveAttribute('href', /^https:\/\/calendar\.google\.com\/.*Night%20sailing/);
});

test('the programme, a language, a room, a track and a person have calendar feeds', async ({
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

test('a file of another conference names unknown sessions, and adds known ones', async ({ page }) => {
  const entry = (title: string) => ({ state: 'saved', at: 1, seen: { title, start: null, room: null } });
  const file = {
    format: 'lectern-schedule',
    conference: { key: 'tools.example/2025', name: 'Small Tools 2025' },
    version: 1,
    entries: { hulls: entry('Hulls'), saws: entry('Sharp saws'), nails: entry('') },
  };
  const restore = async (what: object) =>
    page.getByLabel('Restore from file').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(what)),
    });
  await open(page, 'my-schedule/');
  await restore(file);
  const panel = page.getByRole('region', { name: 'Schedule from a file' });
  await expect(panel).toContainText('From another conference: Small Tools 2025.');
  await expect(panel).toContainText('Not in the agenda: “nails” and “Sharp saws”.');
  await panel.getByRole('button', { name: 'Add 1 to my schedule' }).click();
  await expectRows(page, ['hulls']);
});

test('clearing, and removing one session by key, can be undone; a file restores them later', async ({
  page,
}) => {
  await mySchedule(page, ['hulls', 'moon']);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  const status = page.getByRole('status').filter({ hasText: 'Removed' });
  await expect(status).toContainText('Removed 2 sessions');
  await status.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main').getByText('2 saved sessions')).toBeVisible();
  await starOf(page, 'moon').click();
  await expect(status).toContainText('Removed “The moon at work”');
  await page.keyboard.press('Control+z');
  await page.reload();
  await expectRows(page, ['hulls', 'moon']);

  await page.getByRole('button', { name: 'More' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download file' }).click();
  const path = await (await download).path();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.getByText('0 saved sessions')).toBeVisible();
  await page.reload();

  const file = page.getByRole('region', { name: 'Schedule from a file' });
  await page.getByLabel('Restore from file').setInputFiles(path);
  await file.getByRole('button', { name: 'Merge with my schedule' }).click();
  await expectRows(page, ['hulls', 'moon']);
  await expect(page.getByText('Added 2 sessions')).toBeVisible();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByLabel('Restore from file').setInputFiles(path);
  await expect(file).toContainText('already saved all of them.');
  await expect(file.getByRole('button', { name: 'Merge with my schedule' })).toHaveCount(0);
  await file.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
});

test('overlapping saved sessions show by how much, and alternatives; one can be kept by a press', async ({
  page,
}) => {
  await mySchedule(page, ['hulls', 'cafe', 'moon']);
  await page.getByRole('button', { name: 'Keep first' }).click();
  await expect(page.getByText(/^Overlap/)).toHaveCount(0);
  await expect(page.getByRole('main').getByText('2 saved sessions')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Overlap/)).toHaveCount(1);
  // Only once, at the later session.
  await expect(page.getByText(/^Overlap ~/)).toHaveCount(1);
  const cafe = rows(page).filter({ hasText: 'Café au quai' });
  await expect(cafe).toContainText(/Overlap ~9:30–10:10/);
  await setMust(cafe);
  await expect(cafe).toContainText('This one has priority.');
  const free = page.getByRole('link', { name: /sessions? in this gap/ }).first();
  await free.click();
  await expect(page.getByRole('button', { name: /^Remove filter: Sat, May 10/ })).toBeVisible();
});

test('the agenda can be limited to saved sessions, and marks only saved ones', async ({ page }) => {
  await open(page, '');
  await starOf(page, 'hulls').click();
  await expect(page.getByRole('main').getByText(/Overlap/)).toHaveCount(0);
  await page.getByRole('search').getByRole('button', { name: 'Saved' }).click();
  await expect(page).toHaveURL(/\?saved=1$/);
  await expectRows(page, ['hulls']);
  await page.reload();
  await expectRows(page, ['hulls']);
});

test('on paper there are the sessions of past days too, and the address, without controls and choices', async ({
  page,
}) => {
  await mySchedule(page, ['hulls', 'cafe', 'night']);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Open this schedule online')).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code' }).locator('path')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Schedule actions' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Subscribe' })).toBeHidden();
  await expect(rows(page)).toHaveCount(3);
  await page.emulateMedia({ media: 'screen' });
  const days = await page.getByRole('heading', { level: 2, name: /May/ }).count();
  expect(days).toBeGreaterThan(1);
  await open(page, 'my-schedule/?now=2031-05-11T09:00');
  await expect(page.getByText(/^Past days/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hulls that forgive' })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Hulls that forgive' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await open(page, 'my-schedule/?now=2031-05-09T09:00');
  const choices = ['Keep first', 'Keep this'];
  for (const choice of choices) await expect(page.getByText(choice)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Overlap/)).toBeVisible();
  for (const choice of choices) await expect(page.getByText(choice)).toBeHidden();
});

test('a schedule of twenty sessions fits one sheet of paper, of either size', async ({ page }) => {
  const watches = Array.from({ length: 18 }, (_, index) => `watch-${String(index + 1).padStart(2, '0')}`);
  await mySchedule(page, ['hulls', 'night', ...watches]);
  await expect(rows(page)).toHaveCount(20);
  for (const format of ['A4', 'Letter']) {
    const paper = (await page.pdf({ format })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
});

test('the grid is printed as a complete list', async ({ page, programme }) => {
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
