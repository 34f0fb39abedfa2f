import type { Page } from '@playwright/test';
import { expect, expectRows, holdBack, open, test } from './visit.ts';

const star = (page: Page, id: string) => page.locator(`[data-session="${id}"] [data-star]`).first();

test('a star responds before the app has loaded, and the app takes over', async ({ page }) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto('./', { waitUntil: 'commit' });
  await star(page, 'hulls').click();
  await expect(star(page, 'hulls')).toHaveAttribute('aria-pressed', 'true');
  await star(page, 'moon').dblclick();
  await expect(star(page, 'moon')).toHaveAttribute('aria-pressed', 'false');
  release();
  const saved = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /My schedule/ });
  await expect(saved).toContainText('1');
  await expect(star(page, 'hulls')).toHaveAttribute('aria-pressed', 'true');
  // From now on only the app handles presses.
  await star(page, 'hulls').click();
  await expect(star(page, 'hulls')).toHaveAttribute('aria-pressed', 'false');
  await star(page, 'hulls').click();
  await saved.click();
  await expectRows(page, ['hulls']);
});

test('stars pressed on two pages in turn before the app has loaded are both saved', async ({ page }) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto('./', { waitUntil: 'commit' });
  await star(page, 'hulls').click();
  await star(page, 'cafe').click();
  await page.goto('tracks/boats/', { waitUntil: 'commit' });
  await star(page, 'pilots').click();
  await star(page, 'cafe').dblclick();
  // This page has no data of the sessions until the whole agenda has loaded.
  await page.goto('tracks/', { waitUntil: 'commit' });
  release();
  await open(page, 'my-schedule/');
  await expectRows(page, ['hulls', 'pilots']);
  expect(await page.evaluate(() => localStorage.getItem('lectern:pressed:/'))).toBe('[]');
});

test('text typed before the app has loaded is searched for', async ({ page }) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto('./', { waitUntil: 'commit' });
  const box = page.getByRole('searchbox', { name: 'Search' });
  await box.pressSequentially('café');
  release();
  await expectRows(page, ['cafe']);
  await expect(box).toHaveValue('café');
  await expect(page).toHaveURL(/\?q=caf%C3%A9$/);
});

test('text typed into the search of speakers before the app has loaded is searched for', async ({ page }) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto('speakers/', { waitUntil: 'commit' });
  await page.getByRole('searchbox', { name: 'Find a speaker' }).pressSequentially('jose');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(4);
  release();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});
