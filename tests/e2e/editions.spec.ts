import { contentIsForeign, folderOf } from './sites.ts';
import { stored, testAtVenue } from './venue.ts';
import { expect, open, rows, test } from './visit.ts';

// The conference of content/ and its edition in content/2027 are one site. These tests cover both.
const between = '?now=2026-12-01T10:00';

test.describe('two years on one site', () => {
  test.use({ site: 'conference' });

  test('the past one links to the next, which links back', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, between);
    await expect(page.getByRole('link', { name: /recordings$/ })).toBeVisible();
    const next = page.getByRole('main').getByRole('link', { name: /Lectern Example 2027 · August 5/ });
    await expect(next).toBeInViewport();
    await next.click();
    await expect(page).toHaveURL(/\/2027\/$/);
    await expect(page).toHaveTitle(/Lectern Example 2027/);
    await open(page, `2027/${between}`);
    await expect(page.getByText('Starts in 246 days')).toBeVisible();
    await expect(page.getByRole('link', { name: /recordings$/ })).toHaveCount(0);
    await expect(rows(page).last()).toContainText('Workshop: repair an old program');

    await open(page, `2027/zh/sessions/2/`);
    const foot = page.getByRole('contentinfo');
    await foot.getByRole('link', { name: 'ApacheCon Asia 2021' }).click();
    await expect(page).toHaveURL(/:\d+\/zh\/$/);
    await expect(foot.getByRole('link', { name: 'Lectern 示例大会 2027' })).toHaveAttribute(
      'href',
      '/2027/zh/',
    );
  });
});

testAtVenue.describe('two years on one device', () => {
  testAtVenue.skip(contentIsForeign !== null, contentIsForeign ?? '');

  testAtVenue(
    'each has its saved sessions, and its files for use without a network',
    async ({ page, context, host }) => {
      host.sites.set('/', folderOf('conference'));
      const years = ['', '2027/'] as const;
      const [first, second] = years;
      await open(page, host.url + first);
      await rows(page).first().getByRole('button').click();
      await stored(page, host.url + first);

      // It is known as another site before it is opened.
      await host.stop();
      const tab = await context.newPage();
      await expect(tab.goto(host.url + second)).rejects.toThrow('ERR_');
      await tab.close();
      await host.start();

      await open(page, host.url + second);
      await rows(page).first().getByRole('button').click();
      await rows(page).nth(1).getByRole('button').click();
      await stored(page, host.url + second);
      await host.stop();
      for (const [year, count] of [
        [first, 1],
        [second, 2],
      ] as const) {
        await open(page, `${host.url}${year}my-schedule/`);
        await expect(rows(page), year).toHaveCount(count);
      }
      await open(page, `${host.url}${second}sessions/14/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workshop: repair an old program');
    },
  );
});
