import type { Page } from '@playwright/test';
import { expect, onePageOfEachKind, open, test } from './visit.ts';

const pages = [...onePageOfEachKind, 'no-such-page/'];

/** The classes of a page's elements, and those in its active style sheets. */
function classesOf(
  page: Page,
): Promise<{ readonly used: readonly string[]; readonly known: readonly string[] }> {
  return page.evaluate(() => {
    const known = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].flatMap(({ cssText }) =>
        [...cssText.matchAll(/\.([\w-]*[A-Za-z][\w-]*)/g)].map(([, name]) => name ?? ''),
      ),
    );
    const used = [...document.body.querySelectorAll('*')].flatMap(({ classList }) => [...classList]);
    return { used: [...new Set(used)], known: [...new Set(known)] };
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every page has the styles it needs, and not all styles', async ({ page, allow }) => {
    allow.console(/404/);
    const found = new Map<string, Awaited<ReturnType<typeof classesOf>>>();
    for (const path of pages) {
      await page.goto(path === '' ? './' : path);
      found.set(path, await classesOf(page));
    }
    const all = new Set([...found.values()].flatMap(({ known }) => known));
    for (const [path, { used, known }] of found) {
      const styled = used.filter((name) => all.has(name));
      expect(styled.length, `classes read at /${path}`).toBeGreaterThan(10);
      expect(
        styled.filter((name) => !known.includes(name)),
        `at /${path}`,
      ).toEqual([]);
      expect(known.length, `at /${path}`).toBeLessThan(all.size);
    }
  });
});

test('a page has its styles when a navigation shows it', async ({ page, context }) => {
  const opened = await context.newPage();
  const styledOf = async (shown: Page) => {
    const { used, known } = await classesOf(shown);
    return used.filter((name) => known.includes(name)).toSorted();
  };
  /** The same as if it had been opened. Parts of both come later: a recording, which depends on the time, and lists. */
  const visit = async (path: string) => {
    await open(opened, path);
    await expect(async () => {
      expect(await styledOf(page), `/${path}`).toEqual(await styledOf(opened));
    }).toPass({ timeout: 10_000 });
  };
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await open(page, 'my-schedule/');
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Speakers' }).click();
  await expect(heading('Speakers')).toBeVisible();
  await visit('speakers/');
  await page.getByRole('link', { name: 'Ada Quay' }).click();
  await expect(heading('Ada Quay')).toBeVisible();
  await visit('speakers/ada-quay/');
  await page.getByRole('link', { name: 'Hulls that forgive' }).click();
  await expect(page.getByRole('heading', { name: 'Recording' })).toBeVisible();
  await visit('sessions/hulls/');
});

test('the agenda has its styles after a navigation from a page without them', async ({ page }) => {
  await open(page, './');
  const { known } = await classesOf(page);
  const response = await open(page, 'sessions/hulls/');
  expect(await response?.text()).toMatch(/<link [^>]*lists-[^>]* data-later/);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Agenda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  expect((await classesOf(page)).known).toEqual(expect.arrayContaining([...known]));
});

test('an inline style sheet is not fetched again', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'stylesheet') fetched.push(new URL(request.url()).pathname);
  });
  await open(page, 'sessions/hulls/');
  const inlined = await page
    .locator('link[rel=stylesheet][disabled]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(inlined.length).toBeGreaterThan(1);
  await page.getByRole('button', { name: /^Save/ }).first().click();
  await page.getByRole('link', { name: 'My schedule' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'My schedule' })).toBeVisible();
  await expect.poll(() => fetched.length).toBeGreaterThan(0);
  expect(fetched.filter((path) => inlined.includes(path))).toEqual([]);
});
