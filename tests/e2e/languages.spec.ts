import { expect, expectRows, idsOf, open, rows, test } from './visit.ts';

test('the language switch keeps page, filters, day and scroll position', async ({ page, programme }) => {
  await page.goto('days/2031-05-11/?track=tides&q=bo');
  const watches = idsOf(programme, ({ id }) => id.startsWith('watch-'));
  await expectRows(page, watches);
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  const before = await page.evaluate(() => scrollY);

  // The switch is further up: a press on it from here must not scroll first.
  await page.getByRole('link', { name: '中文' }).evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/zh\/days\/2031-05-11\/\?track=tides&q=bo$/);
  await expect(page.getByRole('heading', { level: 1, name: '5月11日星期日' })).toBeVisible();
  await expectRows(page, watches);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 300);

  await page.getByRole('link', { name: 'English' }).evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/days\/2031-05-11\/\?track=tides&q=bo$/);
});

test.describe('in a long list', () => {
  test.use({ site: 'conference', viewport: { width: 1440, height: 900 } });

  test('the same session stays in view, however often the language changes', async ({ page, programme }) => {
    await open(page, '');
    await expect(rows(page)).toHaveCount(programme.sessions.length);
    const topOf = (id: string) =>
      page.locator(`[data-session="${id}"]`).evaluate((row) => row.getBoundingClientRect().top);
    // The screen begins at another row, or between two.
    for (const [y, ...names] of [
      [2529, '中文', 'English', '中文', 'English'],
      [2510, '中文', 'English'],
      [2607, '中文', 'English'],
    ] as const) {
      // Rows get their real height when they are painted.
      await page.evaluate(async (top) => {
        scrollTo(0, top);
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
      }, y);
      const first = await page.locator('[data-session]').evaluateAll((all) => {
        const row = all.find((element) => element.getBoundingClientRect().top >= 100);
        return row instanceof HTMLElement ? (row.dataset['session'] ?? '') : '';
      });
      const before = await topOf(first);
      for (const name of names) {
        await page.getByRole('link', { name, exact: true }).evaluate((link: HTMLElement) => link.click());
        await expect(page.getByRole('link', { name, exact: true })).toBeHidden();
        await expect.poll(async () => Math.abs((await topOf(first)) - before)).toBeLessThanOrEqual(2);
      }
    }
  });
});

for (const path of ['./', 'sessions/pilots/'])
  test(`the focus stays on the switch, and the new title is announced: ${path}`, async ({ page }) => {
    // Before the page is hydrated, the switch is a plain link, and the browser announces the title.
    await open(page, path);
    const heading = page.getByRole('heading', { level: 1 });
    const english = await heading.textContent();
    for (const [name, other] of [
      ['中文', 'English'],
      ['English', '中文'],
    ] as const) {
      const before = await page.title();
      await page.getByRole('link', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('link', { name: other, exact: true })).toBeFocused();
      // The title is set after the page.
      await expect.poll(() => page.title()).not.toBe(before);
      await expect(page.getByRole('status').filter({ hasText: await page.title() })).not.toHaveCount(0);
    }
    await expect(heading).toHaveText(english ?? '');
  });

test('a session keeps its page in the other language, and its star', async ({ page }) => {
  await page.goto('sessions/pilots/');
  await page
    .getByRole('button', { name: /Pilots in fog/ })
    .first()
    .click();
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/sessions\/pilots\/$/);
  await expect(page.getByRole('heading', { level: 1, name: '雾中引航' })).toBeVisible();
  await expect(page).toHaveTitle('雾中引航 · 潮水大会');
  const star = page.getByRole('button', { name: /雾中引航/ }).first();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('the page, and each run of text in another language, have a lang attribute', async ({ page }) => {
  const html = page.locator('html');
  const language = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  await page.goto('./');
  await expect(html).toHaveAttribute('lang', 'en');
  await page.goto('zh/');
  await expect(html).toHaveAttribute('lang', 'zh');
  await expect(page.getByRole('heading', { level: 1, name: '日程' })).toBeVisible();
  expect(await language('码头上的咖啡')).toBe('zh');
  expect(await language('Night sailing')).toBe('en');
  expect(await language('José Muelle')).toBe('en');
  await expect(page.locator('[data-session="night"]')).toContainText('仅有英语版');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(html).toHaveAttribute('lang', 'en');
});

test('the lang attribute is set before any script has run', async ({ request }) => {
  expect(await (await request.get('zh/sessions/night/')).text()).toContain('<html lang="zh"');
  expect(await (await request.get('sessions/night/')).text()).toContain('<html lang="en"');
});

test('a session without a translation is shown in the default language, marked as such', async ({ page }) => {
  await page.goto('zh/sessions/night/');
  await expect(page.getByRole('main')).toContainText('仅有英语版');
  await expect(page.locator('[lang=en]').getByText('Lights, stars and patience.')).toBeVisible();
});
