import type { Page } from '@playwright/test';
import { expect, open, rows, test } from './visit.ts';

const strip = (page: Page) => page.getByRole('navigation', { name: /^Times on / });
const star = (page: Page, id: string) => page.locator(`[data-session="${id}"]`).getByRole('button').first();

test('the strip of a day appears with the first saved session, stays, and links to each time', async ({
  page,
}) => {
  await open(page, 'days/2031-05-10/');
  await expect(strip(page)).toBeHidden();
  const first = (await rows(page).first().getAttribute('data-session')) ?? '';
  await star(page, first).click();
  await expect(strip(page)).toHaveCSS('height', '24px');
  await expect(strip(page).getByRole('button', { name: /Saved/ })).toHaveCount(1);

  // Its space is reserved from the first paint.
  await page.reload();
  await expect(strip(page).getByRole('listitem').first()).toBeVisible();
  const top = () =>
    rows(page)
      .first()
      .evaluate((row) => row.getBoundingClientRect().top);
  const before = await top();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(await top()).toBe(before);

  // One tab stop, with arrow keys within; a press scrolls to the sessions of that time.
  const times = strip(page).getByRole('button');
  await times.first().focus();
  await page.keyboard.press('End');
  await expect(times.last()).toBeFocused();
  await expect(strip(page).locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const name = (await times.last().getAttribute('aria-label')) ?? '';
  const focused = page.locator('[data-session] a:focus');
  await expect(focused).toBeVisible();
  const slot = page
    .locator('main section div', { has: focused })
    .filter({ has: page.locator('h2, h3') })
    .last();
  await expect(slot.getByRole('heading').first()).toContainText(name.split(' ')[0] ?? '');
});

test('in the list of all days the strip shows the day in view', async ({ page }) => {
  await open(page, '');
  await star(page, 'hulls').click();
  await expect(page.getByRole('navigation', { name: /^Times on .*May 10/ })).toBeVisible();
  await page.locator('#day-2031-05-11').evaluate((section) => section.scrollIntoView());
  await expect(page.getByRole('navigation', { name: /^Times on .*May 11/ })).toBeVisible();
});
