import { expect, onePageOfEachKind, test } from './visit.ts';

test.use({ javaScriptEnabled: false });

for (const locale of ['', 'zh/']) {
  test(`without script /${locale} has nothing that needs it`, async ({ page }) => {
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

test('without script the agenda links to every day, and a day to its sessions, people and tracks', async ({
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

test.describe('with more sessions than its HTML holds', () => {
  test.use({ site: 'conference' });

  test('without script the agenda ends with links to the rest', async ({ page, programme }) => {
    await page.goto('./');
    const listed = await page
      .locator('main [data-session]')
      .evaluateAll((rows) => rows.map((row) => row.dataset['session']));
    const missing = programme.sessions.filter(({ id }) => !listed.includes(id));
    expect(missing).not.toEqual([]);
    const days = [...new Set(missing.map(({ start }) => start?.slice(0, 10)))];
    // Visible, though Playwright ignores `noscript`.
    const links = page.locator('main noscript a');
    expect(await links.first().boundingBox()).not.toBeNull();
    const led = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(led).toEqual(days.map((day) => `/days/${day}/`));
    const tabs = page.getByRole('navigation', { name: 'Days' }).getByRole('link');
    const tabsLead = await tabs.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(tabsLead).toEqual(expect.arrayContaining(led));
    for (const day of led) {
      await page.goto(`.${day}`);
      for (const { id } of missing.filter(
        ({ start }) => start !== null && day?.includes(start.slice(0, 10)),
      )) {
        await expect(page.locator(`main [data-session="${id}"]`)).toBeVisible();
      }
    }
  });
});

test('without script a recording is a link, My schedule explains what is missing, and the 404 page has links', async ({
  page,
}) => {
  await page.goto('./sessions/hulls/');
  // Directly below its heading.
  const heading = await page.getByRole('heading', { name: 'Recording' }).boundingBox();
  const link = await page.getByRole('link', { name: 'Watch on YouTube' }).boundingBox();
  expect(heading).not.toBeNull();
  expect(link?.y).toBeLessThan((heading?.y ?? 0) + (heading?.height ?? 0) + 40);

  await page.goto('./my-schedule/');
  // Its text is visible, though Playwright ignores text in `noscript`.
  expect(await page.locator('main noscript').textContent()).toContain('needs JavaScript');
  expect(await page.locator('main noscript').boundingBox()).not.toBeNull();
  await expect(page.getByText('Loading')).toBeHidden();

  await page.goto('./404.html');
  await expect(page.getByRole('main')).not.toContainText('404.html');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/$/);
});
