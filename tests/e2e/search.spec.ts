import { expect, expectRows, open, test } from './visit.ts';

test('what only an abstract mentions is found below the list, and its texts travel when the box is used', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page, '');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /search/i.test(path))).toEqual([]);
  const box = page.getByRole('searchbox');
  await box.focus();
  await expect.poll(() => fetched.filter((path) => path.endsWith('data/en/search.json')).length).toBe(1);
  await box.fill('forgives a tired helm');
  const found = page.getByRole('region', { name: 'In abstracts' });
  await expect(found.getByRole('link', { name: 'Hulls that forgive' })).toBeVisible();
  await expect(found).toContainText('1 more session mentions “forgives a tired helm” in the abstract.');
  await box.fill('hulls');
  await expectRows(page, ['hulls']);
  await expect(found).toHaveCount(0);
});

test('abstracts are found in the language of the page', async ({ page }) => {
  await open(page, 'zh/?q=三道浪');
  await expect(
    page.getByRole('region', { name: '摘要中的结果' }).getByRole('link', { name: '大海与我们' }),
  ).toBeVisible();
});
