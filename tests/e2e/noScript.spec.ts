import { expect, onePageOfEachKind, test } from './visit.ts';

test.use({ javaScriptEnabled: false });

for (const locale of ['', 'zh/']) {
  test(`without script /${locale} offers nothing that needs it`, async ({ page }) => {
    for (const path of onePageOfEachKind) {
      await page.goto(`./${locale}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const role of ['button', 'searchbox', 'combobox', 'checkbox'] as const) {
        await expect(page.getByRole(role), `at /${locale}${path}`).toHaveCount(0);
      }
      if (path === 'my-schedule/') continue;
      const links = await page.getByRole('main').getByRole('link').count();
      expect(links, `links at /${locale}${path}`).toBeGreaterThan(0);
    }
  });
}

test('without script the agenda leads to every day, and a day to its sessions, their people and tracks', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/days\/2031-05-10\/$/);
  await page.getByRole('link', { name: 'Hulls that forgive' }).click();
  await expect(page).toHaveURL(/\/sessions\/hulls\/$/);
  await page.getByRole('main').getByRole('link', { name: 'Ada Quay' }).first().click();
  await expect(page).toHaveURL(/\/speakers\/ada-quay\/$/);
});

test('without script My schedule says what it lacks', async ({ page }) => {
  await page.goto('./my-schedule/');
  // Its words are shown, though Playwright takes no `noscript` for text.
  expect(await page.locator('main noscript').textContent()).toContain('needs JavaScript');
  expect(await page.locator('main noscript').boundingBox()).not.toBeNull();
});
