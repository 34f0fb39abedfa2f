import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { temporaryFolder } from '../site/contentFolder.ts';
import { siteOfOtherFormat } from '../site/otherFormat.ts';
import { venueHost } from '../site/venueHost.ts';
import { testArguments } from './browser.mjs';
import { folderOf } from './sites.ts';
import { comeBack, offlineLine, stored, testAtVenue as test } from './venue.ts';
import { expect, rows } from './visit.ts';

const hulls = (page: Page) => page.locator('[data-session="hulls"]');

/** The site after a change. */
const moved = () => folderOf('moved');

/** Kills the browser itself, and with it its renderers and workers, by the profile it was started with. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
  const pids = execFileSync('ps', ['-eo', 'pid,args', '-ww'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='))
    .map((line) => Number.parseInt(line, 10));
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await context.close().catch(() => {});
}

test('a browser that is killed while it stores a version continues where it stopped', async () => {
  test.slow();
  const profile = temporaryFolder();
  const host = await venueHost({ '/': folderOf('harbour') });
  const start = () =>
    chromium.launchPersistentContext(profile.path, {
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: [...testArguments],
      locale: 'en-US',
      timezoneId: 'Asia/Shanghai',
    });
  /** Opens the agenda, and kills the browser once it has asked for some more of the site's files. */
  async function killedAfter(requests: number, expected: RegExp) {
    host.weather = 'slow';
    host.asked.length = 0;
    const asked = () => {
      const list = host.asked.lastIndexOf('/offline/files.json');
      return list < 0 ? 0 : host.asked.length - list;
    };
    // Later requests get no answer: otherwise all could be stored before the browser is killed.
    host.onAsked = () => {
      if (asked() >= requests) host.weather = 'silent';
    };
    const context = await start();
    const page = await context.newPage();
    await page.goto(host.url);
    await expect(hulls(page)).toContainText(expected);
    await expect.poll(asked, { timeout: 60_000 }).toBeGreaterThanOrEqual(requests);
    await kill(context, profile.path);
    host.onAsked = () => {};
  }
  try {
    for (const requests of [2, 12, 20]) await killedAfter(requests, /Harbour Hall/);
    host.sites.set('/', moved());
    for (const requests of [2, 12]) await killedAfter(requests, /Pier Room/);
    host.weather = 'fine';
    const context = await start();
    const page = await context.newPage();
    const faults: string[] = [];
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(host.url);
    await stored(page, host.url);
    expect(faults).toEqual([]);
    await host.stop();
    await page.goto(`${host.url}sessions/hulls/`);
    await expect(page.getByRole('main')).toContainText('Pier Room');
    await expect(page.getByText('Why a round hull forgives')).toBeVisible();
    await context.close();
  } finally {
    await host.stop();
    profile.remove();
  }
});

test('ten changes under an open tab, with a star in each, end with the newest programme and all stars', async ({
  page,
  host,
}, info) => {
  test.slow();
  const other = info.outputPath('other');
  const next = moved();
  siteOfOtherFormat(next, other, 3);
  await page.goto(host.url);
  await stored(page, host.url);
  // By id: the versions sort their sessions differently, and a second press would remove a star.
  const star = (number: number) =>
    page.locator(`[data-session="watch-${String(number).padStart(2, '0')}"] [data-star]`);
  const sites = [next, folderOf('harbour'), other];
  for (let change = 1; change <= 10; change++) {
    host.sites.set('/', change === 10 ? next : (sites[change % sites.length] ?? next));
    await comeBack(page);
    await star(change).click();
    const asked = host.asked.length;
    await expect.poll(() => host.asked.slice(asked - 1).includes('/version.json')).toBe(true);
  }
  await comeBack(page);
  await stored(page, host.url);
  await expect(hulls(page)).toContainText('Pier Room');
  const count = page.getByRole('link', { name: /My schedule/ });
  await expect(count).toContainText('10');
  await page.reload();
  await expect(hulls(page)).toContainText('Pier Room');
  await expect(count).toContainText('10');
});

test('after requests without an answer, the next working request brings the new programme', async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.url);
  await stored(page, host.url);
  host.weather = 'silent';
  await page.reload();
  await expect(offlineLine(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${host.url}sessions/hulls/`);
  await expect(offlineLine(other)).toBeVisible();
  host.sites.set('/', moved());
  host.weather = 'fine';
  host.asked.length = 0;
  await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
  await comeBack(other);
  for (const tab of [page, other]) {
    await expect(offlineLine(tab)).toBeHidden();
    await expect(tab.getByRole('main')).toContainText('Pier Room');
  }
  await stored(page, host.url);
});

test('a site that goes back to a version without a worker is shown, and loses its worker', async ({
  page,
  context,
  host,
}, info) => {
  const earlier = info.outputPath('earlier');
  cpSync(moved(), earlier, { recursive: true });
  for (const name of ['sw.js', 'version.json', 'offline'])
    rmSync(join(earlier, name), { recursive: true, force: true });
  // Its pages also lack the mark by which a worker recognises them.
  const agenda = join(earlier, 'index.html');
  writeFileSync(agenda, readFileSync(agenda, 'utf8').replace(/<meta name="generator"[^>]*>/, ''));
  await page.goto(host.url);
  await stored(page, host.url);
  // A removed worker keeps running for its tabs until they are closed.
  const other = await context.newPage();
  await other.goto(`${host.url}tracks/`);
  host.sites.set('/', earlier);
  await page.reload();
  await expect(hulls(page)).toContainText('Pier Room');
  const left = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(left).toBe(0);
  await other.getByRole('link', { name: 'Speakers' }).first().click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Speakers');
  await other.evaluate(() => fetch('/data/1/en/agenda.json'));
  await expect.poll(() => other.evaluate(() => caches.keys())).toEqual([]);
});

test('a site that moved to another host is followed there, and its worker is removed', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await stored(page, host.url);
  const next = await venueHost({ '/': folderOf('harbour') });
  Object.assign(host, { weather: 'moved', movedTo: next.url });
  await page.reload();
  await expect(page).toHaveURL(next.url);
  await page.goto(`${host.url}tracks/`);
  await expect(page).toHaveURL(`${next.url}tracks/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tracks');
  // Nothing is left at the old address.
  host.sites.clear();
  host.weather = 'fine';
  await page.goto(host.url);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await next.stop();
});

test('with little space saved sessions come first, and My schedule shows what is missing', async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.url);
  await stored(page, host.url);
  await expect(offlineLine(page)).toBeHidden();
  // Simulates a device with full storage.
  const devtools = await context.newCDPSession(page);
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin: new URL(host.url).origin });
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(host.url).origin,
    quotaSize: usage + 4000,
  });
  await rows(page).locator('[data-star]').first().click();
  host.sites.set('/', moved());
  await comeBack(page);
  await expect.poll(() => host.asked.includes('/offline/files.json')).toBe(true);
  await expect(hulls(page)).toContainText('Pier Room');
  await page.getByRole('link', { name: /My schedule/ }).click();
  await expect(page.getByText('Not everything is available offline')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});
