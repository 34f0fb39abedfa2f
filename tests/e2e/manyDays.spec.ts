import type { Page } from '@playwright/test';
import { buildSite } from '../site/buildSite.ts';
import { session, temporaryFolder, type Files, type TemporaryFolder } from '../site/contentFolder.ts';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { expect, open, test } from './visit.ts';

// One worker builds the site once; the tests then follow each other.
test.describe.configure({ mode: 'default' });

const room = 'Auditorium of the Old Customs House';
const roomPath = 'rooms/auditorium-of-the-old-customs-house/';

/** Six days of two figures, each with as many races; on one of them clocks go forward, from 2:00 to 3:00. */
const days = ['2027-03-10', '2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14', '2027-03-15'] as const;
const dayOfChange = '2027-03-14';

const races = days.flatMap((day) =>
  Array.from({ length: 10 }, (_, index): readonly [string, string] => {
    const date = `${day}T${10 + index}:00:00`;
    const text = session({ title: `Race ${index}`, date, stype: 'English Session', room });
    return [`sessions/race-${day}-${index}.md`, text];
  }),
);

const regatta: Files = {
  'conference.yaml': [
    'name: Long Regatta',
    'timezone: America/St_Johns',
    'locales: [en, zh]',
    'sessionMinutes: 60',
    '',
  ].join('\n'),
  'rooms.yaml': `en: [${room}]\n`,
  'sessions/change.md': session({
    title: 'Sailing through the change',
    date: `${dayOfChange}T01:30:00`,
    stype: 'English Session',
    room,
  }),
  'sessions/midnight.md': session({
    title: 'Sailing past midnight',
    date: `${dayOfChange}T23:30:00`,
    stype: 'English Session',
    room,
  }),
  ...Object.fromEntries(races),
};

let content: TemporaryFolder;
let out: TemporaryFolder;
let host: StaticHost;

test.beforeAll(async () => {
  // A whole site is built, on a machine that may have other things to do.
  test.setTimeout(180_000);
  content = temporaryFolder(regatta);
  out = temporaryFolder();
  const built = await buildSite({ content: content.path, out: out.path });
  expect(built.code, built.output).toBe(0);
  host = await serveSite(out.path);
});

test.afterAll(async () => {
  await host.close();
  content.remove();
  out.remove();
});

const tabs = (page: Page) => page.getByRole('navigation', { name: /Days|日期/ });

for (const width of [390, 320]) {
  test(`days that go on beyond the screen scroll by themselves, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const path of ['', `days/${dayOfChange}/`, roomPath, `zh/days/${dayOfChange}/`, `zh/${roomPath}`]) {
      await open(page, `${host.url}${path}`);
      const beyond = await tabs(page).evaluate((nav) => nav.scrollWidth - nav.clientWidth);
      expect(beyond, `pixels of days beyond the edge at /${path}`).toBeGreaterThan(0);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, `pixels beyond the screen at /${path}`).toBeLessThanOrEqual(0);
    }
  });
}

test('six days fit on a wide screen, with how many sessions each has', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, host.url);
  await expect(tabs(page).getByRole('link')).toHaveCount(7);
  expect(await tabs(page).evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBe(0);
});

test('what marks today scrolls with its day', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, `${host.url}days/${dayOfChange}/?now=${dayOfChange}T11:00`);
  const today = tabs(page).getByRole('link', { name: /^Today/ });
  await expect(today).toBeInViewport({ ratio: 1 });
  // Placed within what scrolls, and so moved by it.
  const isWithin = await today
    .locator('span')
    .first()
    .evaluate((word) => word instanceof HTMLElement && word.offsetParent?.localName === 'nav');
  expect(isWithin).toBe(true);
});

test('an end with its offset stays in the column of times', async ({ page }) => {
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const locale of ['', 'zh/']) {
      await open(page, `${host.url}${locale}days/${dayOfChange}/`);
      const time = page.getByRole('heading', { level: 2 }).first();
      await expect(time).toContainText('UTC−2:30');
      expect(
        await time.evaluate((column) => column.scrollWidth - column.clientWidth),
        `pixels over what stands beside, ${width} px wide, /${locale}`,
      ).toBeLessThanOrEqual(0);
    }
  }
});

test('the ring of the zones is whole', async ({ page }) => {
  await open(page, host.url);
  await tabs(page).getByRole('link').last().focus();
  await page.keyboard.press('Tab');
  const zones = page.getByRole('main').getByRole('button', { name: /^Time settings/ });
  await expect(zones).toBeFocused();
  const { offset, width } = await zones.evaluate((button) => {
    const { outlineOffset, outlineWidth } = getComputedStyle(button);
    return { offset: Number.parseFloat(outlineOffset), width: Number.parseFloat(outlineWidth) };
  });
  expect(width).toBeGreaterThan(0);
  // The bar cuts off what is outside of it, and the button is as high as the bar.
  expect(offset + width).toBeLessThanOrEqual(0);
});

test('a display marks another date in the ink of its time, and in proportion', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, `${host.url}${roomPath}?view=door&now=${dayOfChange}T23:40`);
  const mark = page.getByRole('region', { name: 'Now' }).getByText('+1', { exact: true });
  const { ink, inkOfTime, size } = await mark.evaluate((element) => {
    const [own, time] = [getComputedStyle(element), getComputedStyle(element.parentElement ?? element)];
    const proportion = Number.parseFloat(own.fontSize) / Number.parseFloat(time.fontSize);
    return { ink: own.color, inkOfTime: time.color, size: proportion };
  });
  expect(ink).toBe(inkOfTime);
  expect(size).toBeGreaterThan(0.5);
});
