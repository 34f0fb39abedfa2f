import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './visit.ts';

test.use({ site: 'arabic' });

const left = async (locator: Locator) => (await locator.boundingBox())?.x ?? Number.NaN;
const beyondScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The times of the list that are wider than their column. */
const widerThanColumn = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('heading', { level: 3 })
    .evaluateAll((times) =>
      times.filter((time) => time.scrollWidth > time.clientWidth).map((time) => time.textContent),
    );

/** The letters of an element from left to right, as they are painted. */
function painted(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: { readonly left: number; readonly top: number; readonly text: string }[] = [];
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [index, text] of [...(node.textContent ?? '')].entries()) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const [box] = range.getClientRects();
        if (box && box.width > 0) found.push({ left: box.left, top: Math.round(box.top / 8), text });
      }
    }
    return found
      .toSorted((a, b) => a.top - b.top || a.left - b.left)
      .map(({ text }) => text)
      .join('');
  });
}

for (const width of [390, 1280]) {
  test.describe(`an Arabic page, ${width} px wide,`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('is laid out from right to left, with English text, times and mixed titles in reading order', async ({
      page,
    }) => {
      await open(page, '');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      const days = page
        .getByRole('navigation')
        .filter({ has: page.locator('[aria-current=page]') })
        .last();
      const tabs = days.getByRole('link');
      expect(await left(tabs.nth(1))).toBeGreaterThan(await left(tabs.nth(2)));
      const row = page.locator('main [data-session="hulls"]');
      const title = row.getByRole('link').first();
      expect(await painted(title)).toBe('Hulls that forgive (part 2).');
      // The star is at the end of the row, which is the left one.
      expect(await left(row.getByRole('button'))).toBeLessThan(await left(title));
      expect(await beyondScreen(page)).toBe(0);
      expect(await widerThanColumn(page)).toEqual([]);
      const offsets = page.getByRole('button', { name: /^Time settings: / });
      expect(await painted(offsets.locator('span[aria-hidden]'))).toMatch(/Cairo\s+(?:UTC)?\+3/);
      await title.click();
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toContainText('Hulls');
      expect(await painted(heading)).toMatch(/^Hulls that forgive \(part 2\)\.$/);
      expect(await painted(page.getByText(/^Why a round hull/))).toBe(
        'Why a round hull forgives a tired helm.',
      );
      expect(await beyondScreen(page)).toBe(0);
      const times = page.getByRole('main').locator('time').first();
      await expect(times).toBeVisible();

      // Menus and dialogs open within the window.
      const inWindow = async (box: Locator) => {
        await expect(box).toBeVisible();
        await expect(async () => {
          const { x = -1, width: wide = 0 } = (await box.boundingBox()) ?? {};
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wide).toBeLessThanOrEqual(width);
        }).toPass({ timeout: 10_000 });
      };
      const calendar = page.getByRole('button', { name: 'Calendar', exact: true });
      await calendar.click();
      await inWindow(page.locator(`[id="${(await calendar.getAttribute('aria-controls')) ?? ''}"]`));
      await page.keyboard.press('Escape');
      await page.getByRole('contentinfo').getByRole('button').click();
      await inWindow(page.getByRole('dialog'));
      await page.keyboard.press('Escape');

      await open(page, 'sessions/mixed/');
      expect(await painted(page.getByRole('heading', { level: 1 }))).toMatch(/TypeScript 5\.9/);
      await open(page, 'en/sessions/mixed/');
      await expect(page.locator('html')).not.toHaveAttribute('dir', 'rtl');
      await expect(page.getByRole('heading', { level: 1 }).locator('[dir=rtl], bdi').first()).toBeVisible();

      // The arrow keys of the grid are mirrored.
      await open(page, 'days/2031-05-10/?view=grid');
      const opening = page.getByRole('grid').getByRole('link', { name: 'كلمة الافتتاح' });
      await opening.focus();
      await page.keyboard.press('ArrowLeft');
      const hulls = page.getByRole('grid').getByRole('link', { name: /^Hulls/ });
      await expect(hulls).toBeFocused();
      expect(await left(hulls)).toBeLessThan(await left(opening));
      expect(await painted(hulls)).toContain('(part 2).');
    });
  });
}
