import type { Page } from '@playwright/test';
import { expect, expectRows, holdBack, open, test } from './visit.ts';

const star = (page: Page, id: string) => page.locator(`[data-session="${id}"] [data-star]`).first();

test('a star answers before the app has come, which takes over what was pressed', async ({ page }) => {
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
  // From now on the app answers, and nobody else.
  await star(page, 'hulls').click();
  await expect(star(page, 'hulls')).toHaveAttribute('aria-pressed', 'false');
  await star(page, 'hulls').click();
  await saved.click();
  await expectRows(page, ['hulls']);
});

test('a star pressed on a page that is left before the app has come is saved all the same', async ({
  page,
}) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto('./', { waitUntil: 'commit' });
  await star(page, 'hulls').click();
  // Nothing of the session is on this page until the whole agenda has come.
  await page.goto('tracks/', { waitUntil: 'commit' });
  release();
  await open(page, 'my-schedule/');
  await expectRows(page, ['hulls']);
  expect(await page.evaluate(() => localStorage.getItem('lectern:pressed:/'))).toBe('[]');
});

test('a link pressed before the app has come takes along the zone and the rehearsed time', async ({
  page,
}) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto('?tz=America/New_York&now=2031-05-10T09:40', { waitUntil: 'commit' });
  await page.locator('[data-session="hulls"]').getByRole('link', { name: 'Hulls that forgive' }).click();
  await page.waitForURL('**/sessions/hulls/**', { waitUntil: 'commit' });
  release();
  await expect(page.getByText('Eastern Daylight Time (UTC−4)')).toBeVisible();
  await page.getByRole('link', { name: 'Agenda', exact: true }).click();
  await expect(page.locator('[data-session="hulls"]')).toContainText('30 min left');
});

for (const { from, name, to } of [
  { from: '?tz=mine', name: /May 11/, to: /\/\?tz=mine#day-2031-05-11$/ },
  {
    from: 'days/2031-05-10/?track=boats&tz=mine',
    name: /May 11/,
    to: /\/days\/2031-05-11\/\?track=boats&tz=mine$/,
  },
  { from: '?track=boats&view=grid', name: '中文', to: /\/zh\/\?track=boats&view=grid$/ },
  { from: '?track=boats&view=grid', name: 'List', to: /\/\?track=boats$/ },
  { from: '?track=boats&view=grid', name: 'Tracks', to: /\/tracks\/$/ },
  { from: 'tracks/boats/?now=2031-05-10T09:40', name: 'Agenda', to: /\/\?now=2031-05-10T09%3A40$/ },
] as const) {
  test(`from ${from} a link pressed before the app has come leads where the app would: ${name}`, async ({
    page,
  }) => {
    await holdBack(page, '**/*.js');
    await page.goto(from, { waitUntil: 'commit' });
    await page.getByRole('link', { name, exact: true }).first().click();
    await expect(page).toHaveURL(to);
  });
}
