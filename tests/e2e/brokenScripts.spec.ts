import { serveSite } from '../site/staticHost.ts';
import { folderOf } from './sites.ts';
import { expect, onePageOfEachKind, test } from './visit.ts';

const said = {
  '': 'The scripts of this page did not load. You can read it and follow its links',
  'zh/': '页面的脚本没有加载成功',
} as const;

/** In Chinese only the words differ. */
const someKinds = ['', 'sessions/hulls/', 'my-schedule/'];

for (const [locale, words] of Object.entries(said)) {
  test(`a page of /${locale} whose script fails to load says so, and hides what needs it`, async ({
    page,
    allow,
  }) => {
    allow.console(/Failed to load resource/);
    await page.route(/\/assets\/index-.*\.js$/, (route) => route.fulfill({ status: 404 }));
    for (const path of locale === '' ? onePageOfEachKind : someKinds) {
      await page.goto(`./${locale}${path}`);
      const alert = page.getByRole('alert').filter({ hasText: words });
      await expect(alert, path).toBeInViewport();
      await expect(page.getByRole('button'), path).toHaveCount(0);
      await expect(page.getByRole('searchbox'), path).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    }
  });
}

test('a page whose script imports one that fails to load says so', async ({ page, allow }) => {
  allow.console(/Failed to load resource/);
  await page.route(/\/assets\/vendor-.*\.js$/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert').filter({ hasText: said[''] })).toHaveCount(1);
});

test('a site built for the root and copied to another folder says so', async ({ page, allow }) => {
  allow.console(/Failed to load resource/);
  const host = await serveSite(folderOf('harbour'), { base: '/2027/' });
  await page.goto(host.url);
  await expect(page.getByRole('alert').filter({ hasText: said[''] })).toBeInViewport();
  await host.close();
});

test('a page whose scripts load shows no such message', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByText(said[''])).toHaveCount(0);
});
