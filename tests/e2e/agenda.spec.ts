import { expect, expectRows, holdBack, idsOf, open, rows, test } from './visit.ts';

test('the agenda lists every session once, by day and start time, unscheduled ones last', async ({
  page,
  programme,
}) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  await expectRows(page, idsOf(programme));
  expect(idsOf(programme).at(-1)).toBe('drydock');
  const days = page.getByRole('heading', { level: 2 });
  await expect(days).toHaveText([/May 10/, /May 11/, 'Not scheduled yet']);

  // Sessions with the same start are below one time.
  const time = page.getByRole('heading', { level: 3, name: /^9:30/ }).first();
  await expect(time.locator('..').locator('[data-session]')).toHaveCount(2);

  // A row has time, title, people, room, track and spoken language.
  const row = page.locator('[data-session="moon"]');
  await expect(row).toContainText('The moon at work');
  await expect(row).toContainText('Bo Ebb');
  await expect(row).toContainText('Pier Room');
  await expect(row).toContainText('Tides');
  await expect(row).toContainText('Chinese');
  await expect(page.locator('[data-session="ferry"]')).toContainText('Cancelled');
  await expect(page.locator('[data-session="pilots"]')).toContainText('Panel');
});

test('a day tab scrolls to its day', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto('./');
  const second = page.getByRole('heading', { level: 2, name: /May 11/ });
  await expect(second).not.toBeInViewport();
  await page
    .getByRole('navigation', { name: 'Days' })
    .getByRole('link', { name: /Sun 11/ })
    .click();
  await expect(second).toBeInViewport();
});

test('a day has its own page in each language, and underlines its tab; the agenda of all days none', async ({
  page,
  programme,
}) => {
  const underlined = () =>
    page
      .getByRole('navigation', { name: /Days|日期/ })
      .getByRole('link')
      .evaluateAll((tabs) =>
        tabs.flatMap((tab) =>
          getComputedStyle(tab).borderBottomColor === 'rgba(0, 0, 0, 0)' ? [] : [tab.textContent],
        ),
      );
  await open(page, '');
  await expect(page.getByRole('navigation', { name: 'Days' }).getByRole('link')).toHaveCount(3);
  expect(await underlined()).toEqual([]);
  for (const [path, heading, tab] of [
    ['days/2031-05-10/', 'Saturday, May 10', /^Sat 10/],
    ['zh/days/2031-05-10/', '5月10日星期六', /10/],
  ] as const) {
    await open(page, path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectRows(
      page,
      idsOf(programme, ({ start }) => start?.startsWith('2031-05-10') === true),
    );
    expect(await underlined(), path).toEqual([expect.stringMatching(tab)]);
  }
});

test('a day outside the conference shows an error with links to its days', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => history.pushState(null, '', 'days/2031-06-01/'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate', { state: null })));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not a conference day');
  await page
    .getByRole('main')
    .getByRole('link', { name: /May 10/ })
    .click();
  await expect(page).toHaveURL(/days\/2031-05-10\/$/);
  await expect(rows(page).first()).toBeVisible();
});

test.describe('the conference of content/', () => {
  test.use({ site: 'conference' });

  test('lists every session, in both languages', async ({ page, programme }) => {
    for (const path of ['./', 'zh/']) {
      await page.goto(path);
      await expect(rows(page), path).toHaveCount(programme.sessions.length);
      await expect(page.getByRole('banner'), path).toContainText(programme.conference.name['en'] ?? '');
    }
  });
});

test.describe('on the narrowest phones', () => {
  test.use({ site: 'conference', viewport: { width: 320, height: 640 }, timezoneId: 'Asia/Kolkata' });

  test('three days fit beside two zones, in both languages', async ({ page }) => {
    for (const [path, days] of [
      ['', 'Days'],
      ['zh/', '日期'],
    ] as const) {
      await open(page, path);
      const tabs = page.getByRole('navigation', { name: days }).getByRole('link');
      await expect(tabs).toHaveCount(4);
      for (const tab of await tabs.all()) await expect(tab).toBeInViewport({ ratio: 1 });
    }
  });
});

test.describe('a link to a day that is not in the first HTML', () => {
  test.use({ site: 'conference' });

  test('opens at that day', async ({ page }) => {
    for (const path of ['./', 'zh/']) {
      await page.goto(`${path}#day-2021-08-08`);
      const day = page.locator('#day-2021-08-08');
      await expect(day, path).toBeInViewport();
      // Later layout above does not move it.
      await page.waitForTimeout(1500);
      const { top } = await day.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
      expect(top, path).toBeGreaterThan(-2);
      expect(top, path).toBeLessThan(200);
    }
  });

  test('does not scroll once the visitor has scrolled', async ({ page }) => {
    const release = await holdBack(page, /\/agenda\.json$/);
    await page.goto('./#day-2021-08-08');
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    release();
    await expect(page.locator('#day-2021-08-08')).toHaveCount(1);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(1500);
  });
});
