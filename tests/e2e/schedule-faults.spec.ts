import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { temporaryFolder } from '../site/contentFolder.ts';
import { venueHost } from '../site/venueHost.ts';
import { testArguments } from './browser.mjs';
import { folderOf, urlOf } from './sites.ts';
import { expect, expectRows, open, rows, test } from './visit.ts';

const star = (page: Page, id: string) => page.locator(`[data-session="${id}"]`).getByRole('button').first();

/** The key that the site stores the list under. */
const keyOf = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).find((key) => key.endsWith(':saved')) ?? '');

/** Waits until the second copy on the device, which is written after the press, has this text. */
const expectBackup = (page: Page, key: string, text: string) =>
  expect
    .poll(() =>
      page.evaluate(async (name) => {
        const done = <Value>(request: IDBRequest<Value>) =>
          new Promise<Value>((resolve) => {
            request.addEventListener('success', () => resolve(request.result));
          });
        // Opening it would create it, without the content of the site.
        if (!(await indexedDB.databases()).some((database) => database.name === 'lectern')) return null;
        const base = await done(indexedDB.open('lectern', 1));
        const stored: unknown = await done(base.transaction('texts').objectStore('texts').get(name));
        base.close();
        return stored;
      }, key),
    )
    .toBe(text);

for (const [kind, damage] of [
  ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
  ['of a later version', (text: string) => text.replace('"version":1', '"version":9,"more":true')],
] as const) {
  test(`a list that is ${kind} is quarantined, and can be downloaded`, async ({ page }) => {
    await open(page, '');
    await star(page, 'hulls').click();
    const key = await keyOf(page);
    const saved = (await page.evaluate((name) => localStorage.getItem(name), key)) ?? '';
    const text = damage(saved);
    await expectBackup(page, key, saved);
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
    await open(page, 'my-schedule/');
    await expect(page.getByText('Part of your schedule can’t be read')).toBeVisible();
    // The second copy on the device still has it.
    await expectRows(page, ['hulls']);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const aside: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(aside).toEqual([kind === 'cut in the middle' ? text : JSON.parse(text)]);
  });
}

test('a file that is damaged in part, or has quarantined data, is restored as far as possible', async ({
  page,
}) => {
  await open(page, '');
  for (const id of ['hulls', 'moon']) await star(page, id).click();
  const key = await keyOf(page);
  const text = (await page.evaluate((name) => localStorage.getItem(name), key)) ?? '';
  await star(page, 'hulls').click();
  await star(page, 'moon').click();
  await open(page, 'my-schedule/');
  const panel = page.getByRole('region', { name: 'Schedule from a file' });
  const damaged = JSON.parse(text) as { entries: Record<string, unknown> };
  damaged.entries['moon'] = { state: 'damaged' };
  for (const content of [JSON.stringify(damaged), JSON.stringify([damaged])]) {
    await page
      .getByLabel('Restore from file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(panel).toContainText('Part of this file is damaged');
    await panel.getByRole('button', { name: 'Merge with my schedule' }).click();
    await expectRows(page, ['hulls']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.reload();
  }
});

test('two tabs that press in a tight loop lose nothing', async ({ page, context }) => {
  test.slow();
  const second = await context.newPage();
  const press = (tab: Page, odd: number) =>
    tab.evaluate(async (rest) => {
      const stars = [...document.querySelectorAll<HTMLElement>('main [data-session] [data-star]')];
      for (const [index, button] of stars.entries()) {
        if (index % 2 !== rest) continue;
        button.click();
        await new Promise((done) => setTimeout(done));
      }
      return stars.length;
    }, odd);
  for (const tab of [page, second]) await open(tab, 'days/2031-05-11/');
  const [count] = await Promise.all([press(page, 0), press(second, 1)]);
  expect(count).toBeGreaterThan(15);
  for (const tab of [page, second]) {
    await expect(tab.getByRole('link', { name: /My schedule/ })).toContainText(String(count));
    await tab.reload();
    await expect(tab.getByRole('link', { name: /My schedule/ })).toContainText(String(count));
  }
});

test('storage that fills up while the page is open is reported once, and the link still has all sessions', async ({
  page,
}) => {
  await open(page, '');
  await star(page, 'hulls').click();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await star(page, 'moon').click();
  const said = page.getByRole('status').filter({ hasText: 'Your schedule can’t be saved here' });
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Dismiss' }).click();
  await star(page, 'cafe').click();
  await expect(said).toBeHidden();
  await page.getByRole('link', { name: /My schedule/ }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Your schedule can’t be saved here' });
  await expect(notice.getByRole('button', { name: 'Share' })).toBeVisible();
  await expect(notice.getByRole('button', { name: 'Download file' })).toBeVisible();
  await expectRows(page, ['hulls', 'cafe', 'moon']);
});

test('a saved session survives a killed browser once it is on the disk', async () => {
  test.slow();
  const profile = temporaryFolder();
  const start = () =>
    chromium.launchPersistentContext(profile.path, {
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: [...testArguments],
      baseURL: urlOf('harbour'),
    });
  try {
    const first = await start();
    const page = await first.newPage();
    await open(page, '');
    await star(page, 'moon').click();
    const key = await keyOf(page);
    await expectBackup(page, key, (await page.evaluate((name) => localStorage.getItem(name), key)) ?? '');
    for (const pid of processesOf(profile.path)) process.kill(pid, 'SIGKILL');
    await first.close().catch(() => {});

    const second = await start();
    const again = await second.newPage();
    await open(again, 'my-schedule/');
    await expectRows(again, ['moon']);
    await second.close();
  } finally {
    profile.remove();
  }
});

/** The browser itself, without its renderers, by the profile it was started with. */
function processesOf(profile: string): readonly number[] {
  const found = execFileSync('ps', ['-eo', 'pid,args', '-ww'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='))
    .map((line) => Number.parseInt(line, 10));
  expect(found.length).toBeGreaterThan(0);
  return found;
}

test('after a new build, moved, renamed, cancelled and deleted sessions are reported', async ({
  page,
  browser,
}) => {
  const host = await venueHost({ '/': folderOf('harbour') });
  try {
    await open(page, host.url);
    for (const id of ['hulls', 'cafe', 'moon', 'night']) await star(page, id).click();
    await open(page, `${host.url}my-schedule/`);
    await page.getByRole('button', { name: 'Share' }).click();
    const link = await page.getByRole('dialog').getByRole('textbox').inputValue();

    host.sites.set('/', folderOf('edited'));

    await open(page, host.url);
    const navigation = page.getByRole('link', { name: /My schedule/ });
    await expect(navigation).toHaveAccessibleName(/4 changed/);
    await navigation.click();
    const row = (id: string) => rows(page).and(page.locator(`[data-session="${id}"]`));
    await expect(row('hulls')).toContainText(/Time and room changed, was Sat, May 10, 9:30, Harbour Hall/);
    await expect(row('cafe')).toContainText('Title changed, was “Café au quai”');
    await expect(row('night')).toContainText('Now cancelled');
    const gone = page.getByRole('region', { name: 'No longer in the agenda' });
    await expect(gone).toContainText('The moon at work');
    await row('hulls')
      .getByRole('button', { name: /^Mark as read/ })
      .click();
    await expect(row('hulls')).not.toContainText('changed');
    await expect(row('hulls').getByRole('link').first()).toBeFocused();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByRole('main')).toBeFocused();
    await page.reload();
    await expect(navigation).not.toHaveAccessibleName(/changed/);
    await expect(gone).toContainText('The moon at work');

    const context = await browser.newContext();
    const friend = await context.newPage();
    await friend.goto(link);
    const panel = friend.getByRole('region', { name: 'Shared schedule' });
    await expect(panel).toContainText('Not in the agenda: “The moon at work”.');
    await expect(panel.getByRole('button', { name: 'Add 3 to my schedule' })).toBeVisible();
    await context.close();
  } finally {
    await host.stop();
  }
});
