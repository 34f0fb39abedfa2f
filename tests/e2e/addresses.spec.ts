import { urlOf } from './sites.ts';
import { expect, open, rows, test } from './visit.ts';

test('addresses of the former site redirect to the new ones', async ({ page, baseURL }) => {
  for (const [old, now] of [
    ['sessions/hulls.html', 'sessions/hulls/'],
    ['tracks/boats.html', 'tracks/boats/'],
    ['tracks.html', 'tracks/'],
    ['search.html', ''],
    ['zh/sessions/hulls.html', 'zh/sessions/hulls/'],
    ['zh/tracks/boats.html', 'zh/tracks/boats/'],
    ['zh/tracks.html', 'zh/tracks/'],
    ['zh/search.html', 'zh/'],
  ] as const) {
    const response = await page.goto(old);
    expect(response?.status(), old).toBe(200);
    await expect(page, old).toHaveURL(new URL(now, baseURL).href);
    await expect(page.getByRole('heading', { level: 1 }), old).toBeVisible();
  }
});

test('an unknown address shows the 404 page, with links', async ({ page, allow }) => {
  allow.console(/the server responded with a status of 404/);
  for (const [path, name] of [
    ['nowhere/', 'Page not found'],
    ['sessions/kraken/', 'Session not found'],
    ['speakers/kraken/', 'Speaker not found'],
    ['tracks/kraken/', 'Track not found'],
  ] as const) {
    // The app replaces the page that is served.
    const response = await open(page, path);
    expect(response?.status(), path).toBe(404);
    const heading = page.getByRole('heading', { level: 1, name });
    await expect(heading, path).toBeVisible();
    await page.getByRole('main').getByRole('link').first().click();
    await expect(heading, path).toHaveCount(0);
  }
});

test.describe('a site below a path', () => {
  test.use({ site: 'subfolder' });

  test('works there, in both languages, without requests outside of it', async ({ page }) => {
    const url = urlOf('subfolder');
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) outside.push(request.url());
    });
    await page.goto('./');
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('link', { name: 'Hulls that forgive' }).click();
    await expect(page).toHaveURL(`${url}sessions/hulls/`);
    await expect(page.getByText('Why a round hull forgives a tired helm.')).toBeVisible();
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(`${url}zh/sessions/hulls/`);
    await page.reload();
    await expect(page.getByText('圆形船体为何能容忍疲惫的舵手。')).toBeVisible();
    await page.goto('zh/tracks/boats.html');
    await expect(page).toHaveURL(`${url}zh/tracks/boats/`);
    expect(outside).toEqual([]);
  });

  test('shows the unknown address as in the address bar', async ({ page, allow }) => {
    allow.console(/the server responded with a status of 404/);
    await page.goto('nothere/大会');
    await expect(page.getByRole('main')).toContainText('/2027/nothere/大会');
  });
});
