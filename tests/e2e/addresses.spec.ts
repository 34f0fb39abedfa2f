import { buildSite } from '../site/buildSite.ts';
import { temporaryFolder, type TemporaryFolder } from '../site/contentFolder.ts';
import { harbour } from '../site/harbour.ts';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { expect, rows, test } from './visit.ts';

test.describe('addresses of the former site lead to the new ones', () => {
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
    test(old, async ({ page, baseURL }) => {
      const response = await page.goto(old);
      expect(response?.status()).toBe(200);
      await expect(page).toHaveURL(new URL(now, baseURL).href);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
});

for (const [path, heading] of [
  ['nowhere/', 'There is no such page'],
  ['sessions/kraken/', 'There is no such session'],
  ['speakers/kraken/', 'There is no such speaker'],
  ['tracks/kraken/', 'There is no such track'],
] as const) {
  test(`${path} is not found, says so, and leads on`, async ({ page, leave }) => {
    leave.complaint(/the server responded with a status of 404/);
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toHaveCount(0);
  });
}

test.describe('a site under a folder', () => {
  let content: TemporaryFolder;
  let out: TemporaryFolder;
  let host: StaticHost;

  test.beforeAll(async () => {
    content = temporaryFolder(harbour);
    out = temporaryFolder();
    const built = await buildSite({
      content: content.path,
      out: out.path,
      environment: { AGENDA_BASE: '/2027/' },
    });
    expect(built.code, built.output).toBe(0);
    host = await serveSite(out.path, { base: '/2027/' });
  });

  test.afterAll(async () => {
    await host.close();
    content.remove();
    out.remove();
  });

  test('works from there, in both languages, with nothing asked for outside of it', async ({ page }) => {
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(host.url)) outside.push(request.url());
    });
    await page.goto(host.url);
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('link', { name: 'Hulls that forgive' }).click();
    await expect(page).toHaveURL(`${host.url}sessions/hulls/`);
    await expect(page.getByText('Why a round hull forgives a tired helm.')).toBeVisible();
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(`${host.url}zh/sessions/hulls/`);
    await page.reload();
    await expect(page.getByText('圆形船体为何能容忍疲惫的舵手。')).toBeVisible();
    await page.goto(`${host.url}zh/tracks/boats.html`);
    await expect(page).toHaveURL(`${host.url}zh/tracks/boats/`);
    expect(outside).toEqual([]);
  });

  test('names an address that it has not as it stands in the address bar', async ({ page, leave }) => {
    leave.complaint(/the server responded with a status of 404/);
    await page.goto(`${host.url}nothere/大会`);
    await expect(page.getByRole('main')).toContainText('/2027/nothere/大会');
  });
});
