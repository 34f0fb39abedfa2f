import type { Page } from '@playwright/test';
import { dayOfChange, facets, roomPath } from '../site/regatta.ts';
import { expect, open, test } from './visit.ts';

test.use({ site: 'regatta' });

const tabs = (page: Page) => page.getByRole('navigation', { name: /Days|日期/ });

test('days that do not fit the screen scroll by themselves', async ({ page }) => {
  for (const path of ['', `days/${dayOfChange}/`, roomPath, `zh/days/${dayOfChange}/`, `zh/${roomPath}`]) {
    await open(page, path);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      const at = `at /${path}, ${width} px wide`;
      const beyond = await tabs(page).evaluate((nav) => nav.scrollWidth - nav.clientWidth);
      expect.soft(beyond, `pixels of days beyond the edge ${at}`).toBeGreaterThan(0);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(excess, `pixels beyond the screen ${at}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the mark of today scrolls with its day', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, `days/${dayOfChange}/?now=${dayOfChange}T11:00`);
  const today = tabs(page).getByRole('link', { name: /^Today/ });
  await expect(today).toBeInViewport({ ratio: 1 });
  // Positioned within the scrolling element, so that it moves with it.
  const isWithin = await today
    .locator('span')
    .first()
    .evaluate((word) => word instanceof HTMLElement && word.offsetParent?.closest('nav') !== null);
  expect(isWithin).toBe(true);
});

test('an end with its offset fits the column of times', async ({ page }) => {
  for (const locale of ['', 'zh/']) {
    await open(page, `${locale}days/${dayOfChange}/`);
    const time = page.getByRole('heading', { level: 2 }).first();
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(time).toContainText('UTC−2:30');
      expect(
        await time.evaluate((column) => column.scrollWidth - column.clientWidth),
        `pixels over what stands beside, ${width} px wide, /${locale}`,
      ).toBeLessThanOrEqual(0);
    }
  }
});

test('six days fit on a wide screen, with their number of sessions, and the focus ring of the zones', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  await expect(tabs(page).getByRole('link')).toHaveCount(7);
  expect(await tabs(page).evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBe(0);

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

test('a display shows another date in the colour of its time, and smaller', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, `${roomPath}?view=door&now=${dayOfChange}T23:40`);
  const mark = page.getByRole('region', { name: 'Now' }).getByText('+1', { exact: true });
  const { ink, inkOfTime, size } = await mark.evaluate((element) => {
    const [own, time] = [getComputedStyle(element), getComputedStyle(element.parentElement ?? element)];
    const proportion = Number.parseFloat(own.fontSize) / Number.parseFloat(time.fontSize);
    return { ink: own.color, inkOfTime: time.color, size: proportion };
  });
  expect(ink).toBe(inkOfTime);
  expect(size).toBeGreaterThan(0.5);
});

test('menus of many facets take more lines, and leave the search its width', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await open(page, '');
  const bar = page.getByRole('search');
  await bar.getByRole('button', { name: 'Filters' }).click();
  const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  for (const width of [320, 800, 1024, 1280]) {
    const at = `${width} px wide`;
    await page.setViewportSize({ width, height: 900 });
    const search = await bar.getByRole('searchbox').boundingBox();
    expect(search?.width, at).toBeGreaterThan(120);
    expect(await excess(), at).toBeLessThanOrEqual(0);
    for (const facet of facets) {
      await bar.getByRole('button', { name: `The ${facet} of a race` }).click();
      const menu = bar.getByRole('group', { name: `The ${facet} of a race` });
      await expect(menu, at).toBeInViewport({ ratio: 1 });
      expect(await excess(), `${facet}, ${at}`).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
  }
});
