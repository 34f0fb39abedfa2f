import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { expect, open, test } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One of every kind of page, with edge cases. A test visits those of a group, in one tab: a new one takes longer. */
const pages = {
  'the list': ['', '?track=boats&q=hull', '?format=workshop', 'days/2031-05-10/'],
  'grids and displays': [
    'days/2031-05-10/?view=grid',
    '?view=grid&now=2031-05-11T09:40',
    '?view=board&now=2031-05-10T09:40',
    'rooms/harbour-hall/?view=door&now=2031-05-10T09:40',
  ],
  sessions: [
    'sessions/hulls/',
    'sessions/hulls/?view=both',
    'sessions/ferry/',
    'sessions/drydock/',
    'sessions/night/',
  ],
  'other pages': [
    'rooms/',
    'rooms/harbour-hall/',
    'speakers/',
    'speakers/ada-quay/',
    'tracks/',
    'tracks/boats/',
    'pages/conduct/',
    'my-schedule/',
  ],
} as const;

const longWord = 'a'.repeat(200);

/** Axe covers nothing more in these; they are checked for overflow and overlapping text. */
const oddWidths = [
  '?now=2031-05-10T09:40',
  'rooms/harbour-hall/?now=2031-05-10T09:40',
  'my-schedule/?now=2031-05-10T09:40',
  `?q=${longWord}`,
  `?track=${longWord}`,
  `speakers/?q=${longWord}`,
];

/** The titles of sessions that a time overlaps. */
function coveredTitles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main h3, main h2')].flatMap((time) => {
      const title = time.parentElement?.querySelector<HTMLElement>(':scope > ul [data-session] a');
      if (!title) return [];
      const words = document.createRange();
      words.selectNodeContents(time);
      const [over, under] = [words.getBoundingClientRect(), title.getBoundingClientRect()];
      const covers = over.bottom > under.top + 1 && over.top < under.bottom && over.right > under.left + 1;
      return covers ? [title.textContent] : [];
    }),
  );
}

/** The findings of axe, each with its rule and elements. */
async function findings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Of what is right, only that there is something: to describe each element would take longer than to look at it.
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  };
  const { violations, passes } = await page.evaluate(async (given) => {
    const results = await (window as unknown as { readonly axe: Pick<typeof Axe, 'run'> }).axe.run(given);
    return {
      violations: results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
      passes: results.passes.length,
    };
  }, options);
  expect(passes, 'axe read the page').toBeGreaterThan(0);
  return violations;
}

/** In both themes; in the second only the rules about colours. */
async function expectNoFindings(page: Page, at = '') {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await findings(page), `in the light theme ${at}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await findings(page, ['color-contrast', 'link-in-text-block']);
  expect.soft(inDark, `in the dark theme ${at}`).toEqual([]);
}

/** The overflow of the page in pixels, measured after two frames, when it is laid out. */
function beyondScreen(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => done(document.documentElement.scrollWidth - innerWidth)),
        ),
      ),
  );
}

/** The titles outside of grids whose widest line is less than three letters. */
function narrowTitles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, [data-session] a, h3 a')]
      .filter((title) => title.closest('[role=grid], [role=table]') === null)
      .filter((title) => {
        const size = Number.parseFloat(getComputedStyle(title).fontSize);
        const { width, height } = title.getBoundingClientRect();
        return width > 0 && width < 3 * size && height > 3 * size;
      })
      .map((title) => title.outerHTML.slice(0, 120)),
  );
}

/** Records whether the prerendered heading is removed while the page hydrates. */
function noteRemovedHeading() {
  let standing = false;
  const look = () => {
    const stands = document.querySelector('main h1') !== null;
    if (standing && !stands) Object.assign(window, { __taken: true });
    standing ||= stands;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

test('axe finds faults at all', async ({ page }) => {
  await open(page, 'tracks/');
  await page.evaluate(() => document.querySelector('main')?.append(new Image()));
  expect(await findings(page)).toEqual([expect.stringMatching(/^image-alt: <img/)]);
});

for (const locale of ['', 'zh/']) {
  test.describe(locale || 'en/', () => {
    // Colours are the same in every language: each sees every page in one theme.
    test.use({ colorScheme: locale === '' ? 'light' : 'dark' });

    // One visit a page, because opening it takes longer than each of these looks.
    for (const [kind, paths] of Object.entries(pages)) {
      test(`/${locale}: ${kind} are accessible, fit 320 pixels, and do not change while they hydrate`, async ({
        page,
        viewport,
      }) => {
        await page.addInitScript(noteRemovedHeading);
        for (const path of paths) {
          const at = `at /${locale}${path}`;
          await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
          await open(page, `${locale}${path}`);
          await page.waitForLoadState('networkidle');
          expect.soft(await findings(page), at).toEqual([]);
          await page.setViewportSize({ width: 320, height: 640 });
          expect.soft(await beyondScreen(page), `pixels beyond a screen of 320 ${at}`).toBeLessThanOrEqual(0);
          // Displays are read from a distance.
          if (!/view=(?:board|door)/.test(path)) {
            await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
            expect.soft(await beyondScreen(page), `with text at 200 % ${at}`).toBeLessThanOrEqual(0);
            expect.soft(await narrowTitles(page), `with text at 200 % ${at}`).toEqual([]);
          }
          expect
            .soft(await page.evaluate(() => '__taken' in window), `the heading was removed ${at}`)
            .toBe(false);
        }
      });
    }

    test('during the conference, with a star and a long word, nothing overflows or is covered', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, `${locale}sessions/hulls/`);
      await page.locator('main [data-star]').first().click();
      for (const path of oddWidths) {
        await open(page, `${locale}${path}`);
        if (path.includes('now')) await expect(page.locator('[data-state]').first()).toBeAttached();
        if (path.startsWith('?q=')) await expect(page.getByRole('searchbox')).toHaveValue(longWord);
        else if (path.includes(longWord)) await expect(page.getByRole('main')).toContainText(longWord);
        expect(await beyondScreen(page), path).toBeLessThanOrEqual(0);
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        expect(await beyondScreen(page), `${path}, with text at 200 %`).toBeLessThanOrEqual(0);
        expect(await coveredTitles(page), `${path}, with text at 200 %`).toEqual([]);
      }
    });

    test('axe finds nothing on a phone with the filters open', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, locale);
      await page.getByRole('search').getByRole('button').first().click();
      await page.getByRole('search').getByRole('button').nth(1).click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await expectNoFindings(page);
    });

    test('axe finds nothing in a full schedule, and its heading stays in view', async ({ page }) => {
      await page.addInitScript(noteRemovedHeading);
      await open(page, locale);
      for (const id of ['hulls', 'night', 'drydock']) {
        await page.locator(`[data-session="${id}"]`).getByRole('button').click();
      }
      await open(page, `${locale}my-schedule/`);
      await expect(page.getByRole('main').locator('[data-session]')).toHaveCount(3);
      expect(await page.evaluate(() => '__taken' in window), 'the heading was removed').toBe(false);
      await expectNoFindings(page);
    });
  });
}

test('each page has its own title, in each language', async ({ request }) => {
  const paths = Object.values(pages)
    .flat()
    .filter((one) => !one.includes('?'));
  for (const locale of ['', 'zh/']) {
    const titles = await Promise.all(
      paths.map(async (path) => {
        const html = await (await request.get(`${locale}${path}`)).text();
        return /<title>([^<]+)<\/title>/.exec(html)?.[1];
      }),
    );
    expect(titles, `/${locale}`).not.toContain(undefined);
    expect(new Set(titles).size, `/${locale}`).toBe(titles.length);
  }
});

test.describe('a conference with its own look', () => {
  test.use({ site: 'marina' });

  test('axe finds nothing, on a phone and a wide screen', async ({ page }) => {
    for (const path of ['', 'pages/venue/', 'zh/pages/conduct/', 'sessions/hulls/']) {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, path);
      await expectNoFindings(page, `at /${path}, on a phone`);
      expect.soft(await beyondScreen(page), `at /${path}, on a phone`).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      await expectNoFindings(page, `at /${path}, on a wide screen`);
      expect.soft(await beyondScreen(page), `at /${path}, on a wide screen`).toBeLessThanOrEqual(0);
    }
  });
});

test.describe('the conference of content/', () => {
  test.use({ site: 'conference' });
  test.slow();

  test('its sessions open in both languages without errors', async ({ page, programme }) => {
    const some = programme.sessions.filter((_session, index) => index % 16 === 0);
    expect(some.length).toBeGreaterThan(3);
    // Half of them open in each language, and are shown in the other by the switch.
    const languages = [
      { locale: '', switchTo: '中文', other: /\/zh\/sessions\// },
      { locale: 'zh/', switchTo: 'English', other: /:\d+\/sessions\// },
    ] as const;
    for (const [index, { id }] of some.entries()) {
      const { locale, switchTo, other } = languages[index % 2 === 0 ? 0 : 1];
      await open(page, `${locale}sessions/${encodeURIComponent(id)}/`);
      const region = page.getByRole('main').getByRole('region').first();
      await expect(region, `${locale}${id}`).toBeVisible();
      await page.getByRole('link', { name: switchTo, exact: true }).click();
      await expect(page, id).toHaveURL(other);
      await expect(page.getByRole('link', { name: switchTo, exact: true }), id).toHaveCount(0);
      await expect(region, id).toBeVisible();
    }
  });

  test('axe finds nothing in the whole agenda', async ({ page }) => {
    await open(page, '');
    await expectNoFindings(page);
  });
});
