import { expect, expectRows, holdBack, open, rows, test } from './visit.ts';

test('text that is only in an abstract is found, and the search data loads when the box is used', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, '');
  await page.waitForLoadState('networkidle');
  const searched = () => fetched.filter((path) => /search|titles|abstracts/i.test(path));
  expect(searched()).toEqual([]);
  const box = page.getByRole('searchbox');
  await box.focus();
  await expect
    .poll(() =>
      searched()
        .filter((path) => path.endsWith('.json'))
        .toSorted(),
    )
    .toEqual([
      expect.stringMatching(/\/data\/1\/en\/abstracts\.json$/),
      expect.stringMatching(/\/data\/1\/en\/titles\.json$/),
    ]);
  await box.fill('forgives a tired helm');
  const found = page.getByRole('region', { name: 'Search results' });
  await expect(found.getByRole('link', { name: 'Hulls that forgive' })).toBeVisible();
  await expect(found.locator('mark', { hasText: 'forgives' })).toBeVisible();
  await expect(page.getByText('1 of ').first()).toBeVisible();
  await box.fill('hulls');
  await expectRows(page, ['hulls']);
});

test('words of the other language, parts of words and typos are understood, and a link gives the same', async ({
  page,
}) => {
  await open(page, '?q=三道浪');
  const found = page.getByRole('region', { name: 'Search results' });
  await expect(found.locator('mark')).toHaveText(['三道浪']);
  await expect(found.locator('[lang="zh"]').first()).toBeVisible();
  const box = page.getByRole('searchbox');
  await box.fill('forgvie');
  await expectRows(page, ['hulls']);
  await expect(page.getByText('Results for “forgive”')).toBeVisible();
  await box.blur();
  await expect(page).toHaveURL(/\?q=forgvie$/);
  await found.getByRole('link', { name: 'Hulls that forgive' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulls that forgive');
  await page.goBack();
  await expectRows(page, ['hulls']);
  await expect(box).toHaveValue('forgvie');

  // In the language of the page.
  await open(page, 'zh/?q=三道浪');
  await expect(
    page.getByRole('region', { name: '搜索结果' }).getByRole('link', { name: '大海与我们' }),
  ).toBeVisible();
});

test('an answer leaves the focus on the session that has it', async ({ page }) => {
  await open(page, '?q=hulls');
  const row = page.getByRole('region', { name: 'Search results' }).locator('[data-session=hulls]');
  await row.getByRole('link', { name: 'Ada Quay' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quay' })).toBeFocused();
  await page.goBack();
  await expect(row.getByRole('link').first()).toBeFocused();

  const release = await holdBack(page, /titles\.json/);
  await open(page, '?q=hulls');
  await page.getByRole('button', { name: 'Save Hulls that forgive' }).focus();
  release();
  await expect(row.getByRole('button')).toBeFocused();
});

test.describe('with many results', () => {
  test.use({ site: 'conference', viewport: { width: 390, height: 844 } });

  test('a better answer leaves the results where the visitor has scrolled to', async ({ page }) => {
    const release = await holdBack(page, /abstracts\.json/);
    await open(page, '');
    await page.getByRole('searchbox').fill('apache');
    const found = page.getByRole('region', { name: 'Search results' });
    await found.getByRole('listitem').nth(40).scrollIntoViewIfNeeded();
    const count = await rows(page).count();
    await page.evaluate(() => {
      const reached = [scrollY];
      Object.assign(globalThis, { reached });
      addEventListener('scroll', () => reached.push(scrollY));
    });
    release();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(count);
    const [before = 0, ...after] = await page.evaluate(
      () => (globalThis as { reached?: number[] }).reached ?? [],
    );
    expect(before).toBeGreaterThan(2000);
    expect(Math.min(before, ...after)).toBeGreaterThan(before - 1000);
  });
});
