import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Ajv from 'ajv';
import sharp from 'sharp';
import { siteOfOtherFormat } from '../site/otherFormat.ts';
import { folderOf, programmeOf } from './sites.ts';
import { comeBack, offlineLine, stored, testAtVenue as test } from './venue.ts';
import { expect, open, rows } from './visit.ts';

const line = offlineLine;

const conference = () => folderOf('conference');

test('a conference of 150 sessions works without a network once it was opened', async ({
  page,
  context,
  host,
}) => {
  host.sites.set('/', conference());
  const { sessions, speakers, tracks, rooms } = programmeOf('conference');
  const talk = sessions.find(({ id }) => id === '1000') ?? sessions[1];
  if (!talk) throw new Error('There is no session.');
  const before = host.sent;
  await page.goto(host.url);
  await rows(page).first().getByRole('button').click();
  await stored(page, host.url);
  expect(host.sent - before, 'uncompressed').toBeLessThan(2_500_000);
  await host.stop();
  await page.close();

  // Simulates a restart of the device.
  const tab = await context.newPage();
  await tab.goto(host.url);
  await expect(line(tab)).toBeVisible();
  await expect(tab.getByRole('button', { name: /^Remove|^Saved/ }).first()).toBeVisible();
  await tab.getByRole('searchbox').fill('elastic');
  await expect(tab.getByRole('region', { name: 'Search results' }).locator('mark').first()).toBeVisible();
  await tab.goto(`${host.url}?view=grid`);
  await expect(tab.getByRole('grid').or(tab.getByRole('table')).first()).toBeVisible();
  // It leaves the end of the page in view, and can be dismissed.
  await expect(line(tab)).toBeVisible();
  const bar = line(tab).locator('..');
  const links = tab.getByRole('contentinfo').getByRole('link');
  await expect(links).not.toHaveCount(0);
  // The page may still grow.
  await expect(async () => {
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const covered = await links.evaluateAll(
      (all, top) => all.filter((link) => link.getBoundingClientRect().bottom > top).length,
      await bar.evaluate((element) => element.getBoundingClientRect().top),
    );
    expect(covered).toBe(0);
  }).toPass({ timeout: 10_000 });
  await bar.getByRole('button', { name: 'Dismiss' }).click();
  await expect(line(tab)).toBeHidden();
  await tab.goto(`${host.url}sessions/${talk.id}/`);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(talk.title['en'] ?? '');
  await expect(
    tab.getByRole('heading', { name: 'Speakers' }).or(tab.getByText('About')).first(),
  ).toBeVisible();
  const [speaker, track, room] = [speakers[0], tracks[0], rooms[0]];
  for (const [path, title] of [
    [`speakers/${speaker?.id}/`, speaker?.name['en']],
    [`tracks/${track?.id}/`, track?.name['en']],
    ['speakers/', 'Speakers'],
    ['my-schedule/', 'My schedule'],
  ] as const) {
    await tab.goto(host.url + path);
    await expect(tab.getByRole('heading', { level: 1 }), path).toContainText(title ?? '');
  }
  await expect(rows(tab)).toHaveCount(1);
  await tab.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(tab.getByRole('dialog').getByRole('img')).toBeVisible();
  await tab.keyboard.press('Escape');
  await tab.getByRole('button', { name: 'Calendar', exact: true }).click();
  const download = tab.waitForEvent('download');
  await tab.getByRole('button', { name: 'All days' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  await tab.goto(`${host.url}?track=${track?.id}&q=apache`);
  const found = tab.getByRole('region', { name: 'Search results' }).locator('[data-session]');
  await expect(found).not.toHaveCount(0);
  expect(await found.count()).toBeLessThan(sessions.length);
  // Displays, each after another restart.
  await tab.goto(`${host.url}rooms/${room?.id}/?view=door&now=2021-08-07T10:00`);
  await expect(tab.getByRole('region', { name: 'Now' })).toBeVisible();
  await tab.goto(`${host.url}?view=board&now=2021-08-07T10:00`);
  await expect(tab.getByRole('columnheader', { name: 'Now' })).toBeVisible();
  // The other language was never opened: it is not available, and the page says so.
  await tab.goto(`${host.url}zh/`);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('设备上没有保存中文版日程');
  await expect(tab).toHaveTitle('设备上没有保存中文版日程');
  // The language switch links there as well.
  await tab.goto(`${host.url}rooms/${room?.id}/`);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(room?.name['en'] ?? '');
  await expect(rows(tab).first()).toBeVisible();
  await tab.getByRole('link', { name: '中文' }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('设备上没有保存中文版日程');
  await expect(tab.getByRole('heading', { level: 2 })).toHaveText(
    'The agenda in Chinese is not stored on your device',
  );
  await expect(tab.getByRole('link', { name: 'Browse the agenda' })).toHaveAttribute('href', '/');
  await tab.getByRole('link', { name: 'Open this page in English' }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(room?.name['en'] ?? '');

  // The network is back: the line disappears.
  await expect(line(tab)).toBeVisible();
  await host.start();
  await comeBack(tab);
  await expect(line(tab)).toBeHidden();
});

test('responses of other sites are neither shown nor stored', async ({ page, host }) => {
  await page.goto(host.url);
  await stored(page, host.url);
  for (const weather of ['portal', 'redirect', 'cut', 'error', 'late'] as const) {
    host.weather = weather;
    await page.goto(`${host.url}sessions/hulls/?${weather}`);
    await expect(page.getByRole('heading', { level: 1 }), weather).toHaveText('Hulls that forgive');
    // A reload always uses the network.
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 }), weather).toHaveText('Hulls that forgive');
    await expect(line(page), weather).toBeVisible();
  }
  host.weather = 'fine';
  await comeBack(page);
  await expect(line(page)).toBeHidden({ timeout: 30_000 });
  expect(await page.evaluate(async () => (await caches.match('/sessions/hulls/')) ?? null)).toBeNull();
});

test('a new programme appears in place; two sites on one host are independent', async ({
  page,
  context,
  host,
}) => {
  host.sites.set('/2027/', folderOf('subfolder'));
  await page.goto(host.url);
  await stored(page, host.url);
  const row = page.locator('[data-session="hulls"]');
  await row.getByRole('button').first().click();
  await page.getByRole('searchbox').fill('hull');
  await expect(rows(page)).toHaveCount(1);
  await page.evaluate(() => Object.assign(window, { isSame: true }));

  host.sites.set('/', folderOf('moved'));
  await comeBack(page);
  await expect(page.getByText('Agenda updated: 2 changes, 1 of them yours')).toBeVisible({
    timeout: 60_000,
  });
  await expect(row).toContainText('Pier Room');
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect(await page.evaluate(() => 'isSame' in window), 'not reloaded').toBe(true);

  // A year in a folder below: its own worker, stars and files.
  const other = await context.newPage();
  await other.goto(`${host.url}2027/`);
  await stored(other, `${host.url}2027/`);
  await expect(other.locator('[data-session="hulls"]')).toContainText('Harbour Hall');
  const names = await other.evaluate(() => caches.keys());
  expect(names.filter((name) => name.endsWith(':kept')).toSorted()).toEqual([
    'lectern:/2027/:1:kept',
    'lectern:/:1:kept',
  ]);
  await host.stop();
  for (const [path, room] of [
    ['', 'Pier Room'],
    ['2027/', 'Harbour Hall'],
  ] as const) {
    await other.goto(host.url + path);
    await expect(other.locator('[data-session="hulls"]'), path).toContainText(room);
  }
});

test('requests for anything but pages go to the network: files, other sites, unknown addresses', async ({
  page,
  host,
}, info) => {
  const blog = info.outputPath('blog');
  mkdirSync(blog);
  writeFileSync(join(blog, 'index.html'), '<!doctype html><title>Blog</title><h1>Our blog</h1></html>');
  host.sites.set('/blog/', blog);
  host.sites.set('/2027/', folderOf('subfolder'));
  await page.goto(host.url);
  await stored(page, host.url);
  await page.goto(host.url);
  const title = page.getByRole('heading', { level: 1 });
  for (const path of ['blog/', 'blog/?page=2', 'blog/index.html']) {
    await page.goto(host.url + path);
    await expect(title, path).toHaveText('Our blog');
    await page.reload();
    await expect(title, path).toHaveText('Our blog');
  }
  for (const [path, type] of [
    ['schedule.json', 'application/json'],
    ['programme.json', 'application/json'],
    ['zh/embed/', 'text/html'],
    ['embed/', 'text/html'],
    ['icons/icon-192.png', 'image/png'],
  ] as const) {
    host.asked.length = 0;
    const answer = await page.goto(host.url + path);
    expect(answer?.status(), path).toBe(200);
    expect(answer?.headers()['content-type'], path).toContain(type);
    expect(host.asked, path).toContain(`/${path}`);
  }
  expect((await page.goto(`${host.url}sessions/none/`))?.status()).toBe(404);
  await expect(title).toHaveText('Session not found');
  // A year in a folder below has its own worker, though this one was registered first.
  await page.goto(`${host.url}2027/sessions/hulls/`);
  await expect(title).toHaveText('Hulls that forgive');
  await stored(page, `${host.url}2027/`);

  await host.stop();
  await page.goto(`${host.url}sessions/none/`);
  await expect(title).toHaveText('Session not found');
  await page.goto(`${host.url}2027/sessions/hulls/`);
  await expect(title).toHaveText('Hulls that forgive');
  await expect(page.goto(`${host.url}programme.json`)).rejects.toThrow('ERR_');
});

test('new scripts load with the next page, with and without a worker', async ({
  page,
  browser,
  host,
}, info) => {
  const next = info.outputPath('next');
  siteOfOtherFormat(folderOf('harbour'), next, 2);
  const codeOf = (tab: Page) => tab.locator('script[type=module][src]').first().getAttribute('src');
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: host.url });
  const plain = await context.newPage();
  // Replaced before the script that checks versions has loaded.
  const young = await context.newPage();
  await young.route('**/assets/upkeep-*.js', (route) => route.fulfill({ status: 404 }));
  const isRefused = young.waitForResponse(/upkeep-/);
  for (const tab of [page, plain, young]) await open(tab, host.url);
  await stored(page, host.url);
  // If a request failed after the release, the page would reload, and a press in that moment would be lost.
  await isRefused;
  await plain.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('version.json')),
  );
  for (const tab of [plain, young]) await tab.waitForLoadState('networkidle');
  host.sites.set('/', next);

  // Without a pointer: when one reaches a link, the page loads what the link needs.
  const press = (tab: Page) => tab.getByRole('link', { name: 'Hulls that forgive' }).dispatchEvent('click');
  await press(young);
  await expect.poll(() => codeOf(young)).toContain('format2');
  await expect(young.getByText('Why a round hull forgives')).toBeVisible();

  // Not yet detected: a missing file makes the page reload, once.
  await press(plain);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Hulls that forgive');
  await expect(plain.getByText('Why a round hull forgives')).toBeVisible();
  await expect.poll(() => codeOf(plain)).toContain('format2');

  // Detected: the next link loads its page. Until then the old scripts have their own data.
  await comeBack(page);
  await stored(page, host.url);
  expect(await codeOf(page)).not.toContain('format2');
  await page.getByRole('link', { name: 'Hulls that forgive' }).click();
  await expect(page.getByText('Why a round hull forgives')).toBeVisible();
  expect(await codeOf(page)).toContain('format2');
  await host.stop();
  await page.goto(host.url);
  expect(await codeOf(page)).toContain('format2');
  await expect(rows(page).first()).toBeVisible();
  await context.close();
});

test('three releases with different data formats, and a tab of each', async ({
  page,
  context,
  host,
}, info) => {
  const codeOf = (tab: Page) => tab.locator('script[type=module][src]').first().getAttribute('src');
  const tabs = [page];
  await page.goto(host.url);
  await stored(page, host.url);
  for (const format of [2, 3]) {
    const next = info.outputPath(`format${format}`);
    siteOfOtherFormat(folderOf('harbour'), next, format);
    host.sites.set('/', next);
    const tab = await context.newPage();
    await tab.goto(host.url);
    await stored(tab, host.url);
    expect(await codeOf(tab)).toContain(`format${format}`);
    tabs.push(tab);
  }
  // Each continues with its own scripts and data: a star, which all share, and a search in the abstracts.
  for (const [index, tab] of tabs.entries()) {
    await rows(tab).nth(index).getByRole('button').first().click();
    await tab.getByRole('searchbox').fill('round hull forgives');
    await expect(tab.getByRole('region', { name: 'Search results' }).locator('mark').first()).toBeVisible();
    await tab.getByRole('searchbox').fill('');
  }
  for (const tab of tabs)
    await expect(tab.getByRole('link', { name: /My schedule/ })).toContainText(String(tabs.length));
  for (const tab of tabs) {
    const answer = tab.waitForResponse(/version\.json/);
    await comeBack(tab);
    await (await answer).finished();
    // And the page has read the answer.
    await tab.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    await tab.getByRole('link', { name: 'Hulls that forgive' }).click();
    await expect(tab.getByText('Why a round hull forgives')).toBeVisible();
    await expect.poll(() => codeOf(tab)).toContain('format3');
  }
  await host.stop();
  for (const tab of tabs) {
    await tab.goto(`${host.url}my-schedule/`);
    await expect(rows(tab)).toHaveCount(tabs.length);
  }
});

test('a site without a worker, or with one that removes itself, leaves nothing behind', async ({
  page,
  host,
}) => {
  test.setTimeout(240_000);
  const off = folderOf('off');
  expect(existsSync(join(off, 'offline'))).toBe(false);
  await page.goto(host.url);
  await stored(page, host.url);
  host.sites.set('/', off);
  // Several visits: a worker that still answers the page it controls ends with the visit.
  const left = async () => {
    await page.goto('about:blank');
    await page.goto(`${host.url}tracks/`);
    return page.evaluate(async () => {
      // Refused if the worker is removed meanwhile.
      await (await navigator.serviceWorker.getRegistration())?.update().catch(() => {});
      const registered = await navigator.serviceWorker.getRegistrations();
      return [...(await caches.keys()), ...registered.map(({ scope }) => scope)];
    });
  };
  // A worker ends once it has answered all requests, which can take half a minute.
  await expect.poll(left, { timeout: 90_000, intervals: [2000] }).toEqual([]);
});

test('of 1,100 sessions the agenda, saved and opened ones are stored; others show what the agenda has', async ({
  page,
  host,
}) => {
  host.sites.set('/', folderOf('crowd'));
  await page.goto(`${host.url}sessions/lesson-7/`);
  await stored(page, host.url);
  await page.goto(host.url);
  await page.locator('[data-session="lesson-2"]').getByRole('button').first().click();
  await page.getByRole('link', { name: 'Lesson 3', exact: true }).click();
  await expect(page.getByText('What lesson 3 teaches.')).toBeVisible();
  const isStored = (id: string) =>
    page.evaluate(async (name) => Boolean(await caches.match(`/data/1/en/sessions/${name}.json`)), id);
  for (const id of ['lesson-2', 'lesson-3'])
    await expect.poll(() => isStored(id), { timeout: 30_000 }).toBe(true);
  await host.stop();
  await page.goto(`${host.url}sessions/lesson-2/`);
  await expect(page.getByText('What lesson 2 teaches.')).toBeVisible();
  await page.goto(`${host.url}sessions/lesson-3/`);
  await expect(page.getByText('What lesson 3 teaches.')).toBeVisible();
  await page.goto(`${host.url}sessions/lesson-99/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lesson 99');
  await expect(page.getByText('This page is not stored on your device')).toBeVisible();
  await page.goto(host.url);
  await page.getByRole('searchbox').fill('Lesson 1099');
  await expect(rows(page)).toHaveCount(1);
  await page.goto(`${host.url}?room=room-3&q=Lesson+44`);
  await expect(page.getByRole('link', { name: 'Lesson 444', exact: true })).toBeVisible();
  await page.goto(`${host.url}days/2031-05-11/?view=grid`);
  await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible();
  await page.goto(`${host.url}rooms/room-3/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Room 3');
  await expect(rows(page).first()).toBeVisible();
  await page.goto(`${host.url}rooms/room-3/?view=door&now=2031-05-11T09:05`);
  await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
  await page.goto(`${host.url}my-schedule/`);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All days' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
});

/** What browsers require of a manifest before they offer to install a site (W3C, Web App Manifest; Lighthouse). */
const manifestSchema = {
  type: 'object',
  required: [
    'id',
    'name',
    'short_name',
    'lang',
    'dir',
    'start_url',
    'scope',
    'display',
    'icons',
    'shortcuts',
  ],
  properties: {
    id: { type: 'string', pattern: '^/' },
    name: { type: 'string', minLength: 1 },
    short_name: { type: 'string', minLength: 1, maxLength: 12 },
    lang: { type: 'string', minLength: 2 },
    dir: { enum: ['ltr', 'rtl', 'auto'] },
    start_url: { type: 'string', pattern: '^/' },
    scope: { type: 'string', pattern: '^/.*/?$' },
    display: { enum: ['fullscreen', 'standalone', 'minimal-ui'] },
    theme_color: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
    background_color: { type: 'string', pattern: '^#[0-9a-f]{6}$' },
    icons: { type: 'array', minItems: 2, items: { $ref: '#/definitions/image' } },
    screenshots: { type: 'array', items: { $ref: '#/definitions/image' } },
    shortcuts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'url'],
        properties: { name: { type: 'string', minLength: 1 } },
      },
    },
  },
  definitions: {
    image: {
      type: 'object',
      required: ['src', 'sizes', 'type'],
      properties: {
        sizes: { type: 'string', pattern: '^\\d+x\\d+$' },
        type: { const: 'image/png' },
        purpose: { enum: ['any', 'maskable', 'monochrome'] },
        form_factor: { enum: ['narrow', 'wide'] },
      },
    },
  },
};

interface ManifestImage {
  readonly src: string;
  readonly sizes: string;
  readonly purpose?: string;
}

test('after the third saved session the site suggests once to install it', async ({ page }) => {
  await open(page, '');
  // Simulates Chromium's event for an installable site.
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    Object.assign(offer, { prompt: async () => Object.assign(globalThis, { asked: true }) });
    dispatchEvent(offer);
  });
  const hint = page.getByText('Add this agenda to your home screen');
  for (const index of [0, 1, 2]) {
    await expect(hint).toBeHidden();
    await rows(page).nth(index).getByRole('button').click();
  }
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: 'Install' }).click();
  expect(await page.evaluate(() => 'asked' in globalThis)).toBe(true);
  await expect(hint).toBeHidden();
  await page.reload();
  await rows(page).nth(4).getByRole('button').click();
  await expect(page.getByRole('link', { name: /My schedule/ })).toContainText('4');
  await expect(hint).toBeHidden();
});

test('the site can be installed, in each language: manifest, icons, a start without a network', async ({
  page,
  host,
}) => {
  const isManifest = new Ajv({ allErrors: true }).compile(manifestSchema);
  const devtools = await page.context().newCDPSession(page);
  for (const [root, lang] of [
    ['', 'en'],
    ['zh/', 'zh'],
  ] as const) {
    await page.goto(host.url + root);
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const get = async (path: string) => (await page.request.get(new URL(path, host.url).href)).body();
    const manifest = JSON.parse((await get(href ?? '')).toString()) as {
      readonly start_url: string;
      readonly icons: readonly ManifestImage[];
      readonly screenshots: readonly ManifestImage[];
      readonly shortcuts: readonly { readonly url: string }[];
    };
    expect(isManifest(manifest), JSON.stringify(isManifest.errors)).toBe(true);
    expect(manifest).toMatchObject({ id: `/${root}`, start_url: `/${root}`, scope: '/', lang });
    expect((await devtools.send('Page.getAppManifest')).errors).toEqual([]);
    for (const { src, sizes, purpose } of [...manifest.icons, ...manifest.screenshots]) {
      const image = sharp(await get(src));
      const { width, height } = await image.metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
      if (purpose === 'maskable') expect((await image.stats()).isOpaque, src).toBe(true);
    }
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    const apple = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
    expect((await sharp(await get(apple ?? '')).metadata()).width).toBe(180);
    await stored(page, host.url);
  }
  await host.stop();
  for (const path of ['', 'zh/', 'my-schedule/', 'zh/my-schedule/']) {
    await page.goto(host.url + path);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
  }
});
