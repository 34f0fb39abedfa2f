import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, open, test } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One of every kind of page, with its odd cases. */
const pages = [
  '',
  '?track=boats&q=hull',
  '?format=workshop',
  'days/2031-05-10/',
  'days/2031-05-10/?view=grid',
  '?view=grid&now=2031-05-11T09:40',
  '?view=board&now=2031-05-10T09:40',
  'rooms/harbour-hall/',
  'rooms/harbour-hall/?view=door&now=2031-05-10T09:40',
  'sessions/hulls/',
  'sessions/hulls/?view=both',
  'sessions/ferry/',
  'sessions/drydock/',
  'sessions/night/',
  'speakers/',
  'speakers/ada-quay/',
  'tracks/',
  'tracks/boats/',
  'my-schedule/',
];

/** What axe finds, each as its rule and the elements it is about. */
async function findings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe);
  const options = rules ? { runOnly: rules } : {};
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  expect(passes.length, 'axe read the page').toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** In both themes; all that is not about colours is the same in the second. */
async function expectNoFindings(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(page), 'in the light theme').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page, ['color-contrast', 'link-in-text-block']), 'in the dark theme').toEqual([]);
}

for (const locale of ['', 'zh/']) {
  test.describe(locale || 'en/', () => {
    for (const path of pages) {
      test(`axe finds nothing at /${locale}${path}`, async ({ page }) => {
        await open(page, `${locale}${path}`);
        await expectNoFindings(page);
      });
    }

    test('axe finds nothing on a phone with the filters open', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, locale);
      await page.getByRole('search').getByRole('button').first().click();
      await page.getByRole('search').getByRole('button').nth(1).click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await expectNoFindings(page);
    });

    test('axe finds nothing in a full schedule', async ({ page }) => {
      await open(page, locale);
      for (const id of ['hulls', 'night', 'drydock']) {
        await page.locator(`[data-session="${id}"]`).getByRole('button').click();
      }
      await open(page, `${locale}my-schedule/`);
      await expect(page.getByRole('main').locator('[data-session]')).toHaveCount(3);
      await expectNoFindings(page);
    });

    test('nothing scrolls sideways on a screen of 320 pixels', async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 320, height: 640 });
      for (const path of pages) {
        await open(page, `${locale}${path}`);
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess, `pixels beyond the screen at /${locale}${path}`).toBeLessThanOrEqual(0);
      }
    });

    test('what stands before the script is not taken away while the page comes alive', async ({ page }) => {
      test.slow();
      await page.addInitScript(() => {
        let standing = false;
        const look = () => {
          const stands = document.querySelector('main h1') !== null;
          if (standing && !stands) Object.assign(window, { __taken: true });
          standing ||= stands;
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
      });
      await open(page, locale);
      await page.locator('[data-session="hulls"]').getByRole('button').click();
      for (const path of pages) {
        await open(page, `${locale}${path}`);
        await page.waitForLoadState('networkidle');
        expect(await page.evaluate(() => '__taken' in window), `/${locale}${path}`).toBe(false);
      }
    });

    test('each page has a title of its own', async ({ page }) => {
      test.slow();
      const titles: string[] = [];
      for (const path of pages.filter((one) => !one.includes('?'))) {
        await open(page, `${locale}${path}`);
        titles.push(await page.title());
      }
      expect(new Set(titles).size).toBe(titles.length);
    });
  });
}

test.describe('the conference of content/', () => {
  test.use({ site: 'conference' });
  test.slow();

  test('its sessions open in both languages without a complaint', async ({ page, programme }) => {
    const some = programme.sessions.filter((_session, index) => index % 8 === 0);
    expect(some.length).toBeGreaterThan(3);
    for (const { id } of some) {
      for (const locale of ['', 'zh/']) {
        await open(page, `${locale}sessions/${encodeURIComponent(id)}/`);
        await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
      }
    }
  });

  test('axe finds nothing in the whole agenda', async ({ page }) => {
    await open(page, '');
    await expectNoFindings(page);
  });
});
