import type { Page } from '@playwright/test';
import { builtSite } from '../site/builtSite.ts';
import { realProgrammes } from '../site/realProgrammes.ts';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { contentIsForeign, folderOf, programmeOf } from './sites.ts';
import { stored, testAtVenue as visited } from './venue.ts';
import { expect, open, rows, test } from './visit.ts';

/** The measures of the agenda on a screen, in pixels. */
function firstScreen(page: Page) {
  return rows(page).evaluateAll((all) => {
    const boxes = all.map((row) => row.getBoundingClientRect());
    const whole = boxes.filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
    return {
      begins: boxes[0]?.top ?? Infinity,
      wholeRows: whole.length,
      meanHeight: whole.reduce((sum, { height }) => sum + height, 0) / whole.length,
    };
  });
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

/** The minimum of rows and the maximum of pixels, by screen and locale. */
const measures = [
  { locale: '', viewport: phone, begins: 220, wholeRows: 5, meanHeight: 110 },
  { locale: 'zh/', viewport: phone, begins: 220, wholeRows: 6, meanHeight: 94 },
  { locale: '', viewport: desktop, begins: 197, wholeRows: 9, meanHeight: 80 },
  { locale: 'zh/', viewport: desktop, begins: 197, wholeRows: 11, meanHeight: 70 },
] as const;

async function expectMeasures(page: Page, base: string) {
  for (const { locale, viewport, begins, wholeRows, meanHeight } of measures) {
    await page.setViewportSize(viewport);
    await open(page, base + locale);
    const at = `/${locale} at ${viewport.width} px`;
    const found = await firstScreen(page);
    expect.soft(found.begins, `the first row begins, ${at}`).toBeLessThanOrEqual(begins);
    expect.soft(found.wholeRows, `whole rows, ${at}`).toBeGreaterThanOrEqual(wholeRows);
    expect.soft(found.meanHeight, `height of a row, ${at}`).toBeLessThanOrEqual(meanHeight);
  }
}

test.describe('the conference of content/', () => {
  test.use({ site: 'conference', viewport: phone });

  test('the agenda is as dense as a timetable', async ({ page, baseURL }) => {
    await expectMeasures(page, baseURL ?? '');
  });

  test('at now, the sessions of one start time fit on one screen', async ({ page }) => {
    await open(page, 'zh/?now=2021-08-07T14:20');
    const running = page.locator('[data-state="running"]');
    await expect(running.first()).toBeInViewport();
    const inView = () =>
      running.evaluateAll(
        (all) =>
          all.filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }).length,
      );
    await expect.poll(inView).toBeGreaterThanOrEqual(7);
  });

  test('the grid truncates few names of speakers', async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, '?view=grid&now=2021-08-07T14:05');
    const cells = page.getByRole('gridcell').filter({ hasText: 'Big Data' });
    await expect(cells.filter({ hasText: 'Vijay Narayanan' })).toBeVisible();
    const names = page.locator('[role="gridcell"] p');
    const isCut = (all: Element[]) => all.filter((name) => name.scrollHeight > name.clientHeight + 1).length;
    await expect.poll(() => names.count()).toBeGreaterThan(20);
    expect((await names.evaluateAll(isCut)) / (await names.count())).toBeLessThan(0.2);
  });

  test('an abstract, and the sessions of a track, begin on the first screen', async ({ page }) => {
    await open(page, 'sessions/1023/');
    const abstract = page.getByText(/^A relational table refuses/);
    await expect(abstract).toBeVisible();
    expect((await abstract.boundingBox())?.y).toBeLessThanOrEqual(312);
    await open(page, 'zh/sessions/1023/');
    expect((await page.getByText(/^关系表遇到/).boundingBox())?.y).toBeLessThanOrEqual(290);
    await open(page, 'tracks/bigdata/');
    expect((await rows(page).first().boundingBox())?.y).toBeLessThanOrEqual(390);
  });

  test('eight saved sessions, two of which overlap, fit on two screens', async ({ page }) => {
    await open(page, '');
    for (const id of ['1118', '1158', '1026', '1031', '1032', '1024', '1039', '1100'])
      await page.locator(`[data-session="${id}"] [data-star]`).click();
    for (const [path, overlap, next] of [
      ['my-schedule/', 'Overlap ~16:10–16:50', 'Next'],
      ['zh/my-schedule/', '~16:10–16:50 冲突', '接下来'],
    ] as const) {
      await open(page, `${path}?now=2021-08-07T12:30`);
      await expect(rows(page)).toHaveCount(8);
      await expect(page.getByText(overlap)).toBeVisible();
      await expect(page.getByText(next, { exact: true })).toBeVisible();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height, path).toBeLessThanOrEqual(1500);
    }
  });

  test('with large text and on the smallest phones, no name, day or count is cut', async ({ page }) => {
    const cut = () =>
      page
        .locator('header a, main section > div:first-child > *')
        .evaluateAll((all) =>
          all
            .filter(
              (element) =>
                element.scrollWidth > element.clientWidth + 1 ||
                element.scrollHeight > element.clientHeight + 1,
            )
            .map(({ textContent }) => textContent),
        );
    await page.setViewportSize({ width: 320, height: 640 });
    for (const locale of ['', 'zh/']) {
      await open(page, `${locale}?now=2021-08-07T14:20`);
      await expect(page.locator('[data-state="running"]').first()).toBeInViewport();
      expect(await cut(), `/${locale} at 320 px`).toEqual([]);
    }
    await page.locator('[data-star]').first().click();
    for (const locale of ['', 'zh/']) {
      await open(page, `${locale}my-schedule/`);
      const navigation = page.getByRole('banner').getByRole('navigation').first();
      expect((await navigation.boundingBox())?.height, `/${locale} with a saved session`).toBeLessThan(48);
    }
    await page.setViewportSize(phone);
    await open(page, '');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await cut(), 'text at 200 %').toEqual([]);
    const spare = await page.getByRole('searchbox').evaluate((input: HTMLInputElement) => {
      const { fontFamily, fontSize } = getComputedStyle(input, '::placeholder');
      const { paddingLeft, paddingRight } = getComputedStyle(input);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) return -1;
      pen.font = `${fontSize} ${fontFamily}`;
      const sides = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
      return input.clientWidth - sides - pen.measureText(input.placeholder).width;
    });
    expect(spare, 'the hint of the search').toBeGreaterThanOrEqual(0);
  });
});

visited(
  'a visitor with a phone in Chinese finds, saves and keeps a keynote in a press or two each',
  async ({ page, host }) => {
    visited.skip(contentIsForeign !== null, contentIsForeign ?? '');
    host.sites.set('/', folderOf('conference'));
    await page.setViewportSize(phone);
    const url = `${host.url}zh/`;
    // What is on now, and where: none.
    await open(page, `${url}?now=2021-08-07T14:20`);
    await expect(page.locator('[data-state="running"]').first()).toBeInViewport();
    // A keynote in Chinese on Sunday: one.
    await page.getByRole('navigation', { name: '日期' }).getByRole('link', { name: /周日/ }).click();
    const wanted = programmeOf('conference').sessions.find(
      ({ track, language, start }) =>
        track === 'keynote' && language === 'zh' && start?.startsWith('2021-08-08'),
    );
    const id = wanted?.id ?? '';
    const keynote = page.locator(`main [data-session="${id}"]`);
    await expect(keynote).toContainText('中文');
    await expect(keynote).toBeInViewport();
    // To save it: one.
    await keynote.getByRole('button').first().click();
    // To find it again: one.
    await page.getByRole('link', { name: /^我的日程/ }).click();
    await expect(page.locator(`main [data-session="${id}"]`).first()).toBeInViewport();
    // Into the calendar: two.
    await page.getByRole('group').getByRole('button', { name: '日历' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /全部/ }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    // Again without a network, after a restart: one to my schedule, one to the session with its text.
    await stored(page, host.url);
    await host.stop();
    await page.goto(url);
    await page.getByRole('link', { name: /^我的日程/ }).click();
    await page.locator(`main [data-session="${id}"]`).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wanted?.title['zh'] ?? '');
    // The first words of its text.
    const [words = ''] = /^[^<]{6,}/.exec(wanted?.abstract['zh']?.replace(/^<p>/, '') ?? '') ?? [];
    expect(words).not.toBe('');
    await expect(page.locator('main').getByText(words).first()).toBeInViewport();
  },
);

const corpus = realProgrammes('corpus/2025/content');

test.describe('another real programme (skipped if it is not installed)', () => {
  test.skip(corpus === null, 'It is not installed.');
  let host: StaticHost;
  test.beforeAll(async () => {
    const folder = await builtSite({
      name: 'corpus-2025',
      content: corpus ?? '',
      environment: { AGENDA_PREVIEWS: 'off' },
    });
    host = await serveSite(folder);
  });
  test.afterAll(() => host.close());

  test('its agenda is as dense', async ({ page }) => {
    await expectMeasures(page, host.url);
  });
});
