import { dayOfChange } from '../site/lighthouse.ts';
import { expect, open, test } from './visit.ts';

test('during the conference the agenda opens at now, and a press returns there', async ({ page }) => {
  await open(page, '?now=2031-05-11T14:05');
  const line = page.getByRole('separator', { name: 'Now' });
  await expect(line).toBeInViewport();
  await expect(line).toContainText('14:05');
  await expect(page.getByRole('main')).toContainText('25 min left');
  await expect(page.locator('[data-session="watch-11"]')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-session="watch-12"]')).not.toContainText('in 55 min');
  const back = page.getByRole('link', { name: 'Now', exact: true });
  await expect(back).toBeHidden();
  // The first movement of the pointer adds the rows of the day before; a wheel event comes after it.
  await expect(async () => {
    await page.mouse.move(300, 400);
    await page.mouse.move(320, 400, { steps: 5 });
    await expect(page.getByRole('heading', { name: /May 10/ })).toBeAttached({ timeout: 500 });
  }).toPass();
  await page.mouse.wheel(0, -5000);
  await expect(line).not.toBeInViewport();
  await back.click();
  await expect(page).toHaveURL(/#now$/);
  await expect(line).toBeInViewport();
});

test('outside of the hours of a day the agenda opens at the next day, marked as today once it is', async ({
  page,
}) => {
  const sunday = page.getByRole('heading', { level: 2, name: 'Sunday, May 11' });
  for (const time of ['10T22:00', '11T03:00', '11T08:00']) {
    await open(page, `?now=2031-05-${time}`);
    await expect(sunday, `at ${time}`).toBeInViewport();
    await expect(page.locator('[data-session="watch-01"]'), `at ${time}`).toBeInViewport();
    const today = page.getByRole('link', { name: /^Today/ });
    await expect(today).toHaveText(time.startsWith('10') ? /Sat 10/ : /Sun 11/);
  }
});

test('the agenda opens with what is on at the top, or shows when it continues', async ({ page }) => {
  for (const height of [500, 1100]) {
    await page.setViewportSize({ width: 390, height });
    await open(page, '?now=2031-05-10T09:40');
    const slot = page.getByRole('heading', { level: 3, name: /^9:30/ }).first();
    await expect(slot).toBeInViewport({ ratio: 1 });
    await expect(page.locator('[data-session="cafe"]')).toBeInViewport();
    await expect(page.getByRole('link', { name: 'Now', exact: true })).toBeHidden();
    await expect(page.getByRole('link', { name: /^\d on now$/ })).toBeVisible();
  }
  // Between sessions.
  await open(page, '?now=2031-05-10T12:10');
  await expect(page.getByRole('link', { name: 'Resumes in 1 hr 20 min' })).toBeVisible();
  await open(page, 'zh/?now=2031-05-10T12:10');
  await expect(page.getByRole('link', { name: '1 小时 20 分钟后继续' })).toBeVisible();
});

test('the rehearsal clock keeps running, without loading data again', async ({ page }) => {
  await page.clock.install();
  await open(page, '?now=2031-05-10T09:22');
  await page.clock.runFor(5000);
  const main = page.getByRole('main');
  await expect(main).toContainText('in 8 min');
  await page.clock.runFor(60_000);
  await expect(main).toContainText('in 7 min');
  await page.clock.runFor(7 * 60_000);
  await expect(main).toContainText('left');
  await expect(main).toContainText('Just ended');
});

test('there is a countdown before, and nothing is marked as on now after the conference', async ({
  page,
}) => {
  await open(page, '?now=2031-05-08T06:00');
  await expect(page.getByRole('main')).toContainText('Starts in 2 days 3 hr');
  await expect(page.getByRole('search')).toBeInViewport();
  await expect(page.getByRole('separator', { name: 'Now' })).toHaveCount(0);
  await open(page, '?now=2031-06-01T06:00');
  await page.getByRole('link', { name: '1 recording' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Recordings' })).toBeVisible();
  await expect(page.getByRole('main').locator('[data-session]')).toHaveCount(1);
  await expect(page.getByRole('main')).not.toContainText('left');
  await expect(page).toHaveTitle(/^Recordings/);
  await expect(page.getByRole('main').getByRole('status').getByText('1 session')).toBeVisible();
  await page.getByRole('link', { name: 'All sessions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
});

test('My schedule shows the time until the next session, and what the list does not show', async ({
  page,
}) => {
  await open(page, '');
  for (const id of ['opening', 'hulls', 'night'])
    await page.locator(`[data-session="${id}"] [data-star]`).click();
  const mine = page.getByRole('region', { name: 'Now and next' });
  const at = (time: string) => open(page, `my-schedule/?now=2031-05-${time}`);
  // The list begins with the session that is on.
  await at('10T09:12');
  await expect(mine.getByRole('term')).toHaveText(['Next']);
  await expect(mine.getByRole('definition')).toHaveText('in 18 min');
  // It begins with one that is over.
  await at('10T09:40');
  await expect(mine.getByRole('term')).toHaveText(['Now', 'Next']);
  await expect(mine.getByRole('definition').first()).toContainText(/30 min left.*Hulls that forgive/);
  await expect(mine.getByRole('definition').last()).toContainText(
    /in 1 day 10 hr.*Sun, May 11.*Night sailing/,
  );
  await mine.getByRole('link', { name: 'Harbour Hall' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Hall' })).toBeVisible();
  await at('10T23:30');
  await expect(mine.getByRole('definition')).toHaveText('in 20 hr 30 min');
  await at('12T09:00');
  await expect(page.getByRole('main').getByText('3 saved sessions')).toBeVisible();
  await expect(mine).toHaveCount(0);
});

test.describe('on a day with a clock change', () => {
  test.use({ site: 'lighthouse' });

  test('only the running session is marked around the change', async ({ page }) => {
    // The change is at 2:00.
    for (const hour of [0, 1, 2, 3, 12, 23]) {
      const two = String(hour).padStart(2, '0');
      await open(page, `?now=${dayOfChange}T${two}:10`);
      const running = page.locator('[data-session][data-state="running"]');
      await expect(running, `at ${two}:10`).toHaveCount(1);
      await expect(running).toHaveAttribute('data-session', `light-${two}`);
      await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
    }
  });

  test('times after the change show their offset, and the grid the real height of a repeated hour', async ({
    page,
    programme,
  }) => {
    await open(page, '?tz=venue');
    const start = (id: string) => programme.sessions.find((session) => session.id === id)?.start ?? '';
    expect(start('light-01')).toBe(`${dayOfChange}T01:00:00+11:00`);
    expect(start('light-02')).toBe(`${dayOfChange}T02:00:00+10:30`);
    const slots = page.getByRole('heading', { level: 3 });
    await expect(slots.nth(1).locator('time').first()).toHaveAttribute('datetime', start('light-01'));
    await expect(slots.nth(2).locator('time').first()).toHaveAttribute('datetime', start('light-02'));
    // It begins before the change, and ends with it.
    await expect(slots.nth(1)).toHaveText(/^1:00.am –1:30/);
    await expect(slots.nth(1)).toContainText('UTC+10:30');
    await expect(slots.nth(2)).toContainText('UTC+10:30');

    await open(page, '?view=grid');
    // All in one evaluation: the page may still scroll to the start of the day.
    const tops = () =>
      page.evaluate(() =>
        ['light-00', 'light-01', 'light-02'].map(
          (id) => document.querySelector(`[data-session="${id}"]`)?.getBoundingClientRect().top ?? 0,
        ),
      );
    await expect
      .poll(async () => {
        const [midnight = 0, one = 0, two = 0] = await tops();
        return Math.round((10 * (two - one)) / (one - midnight)) / 10;
      })
      .toBe(1.5);
  });
});

test('a hidden page does nothing, and shows the time as soon as it is visible', async ({ page }) => {
  await page.clock.install();
  await open(page, '?now=2031-05-11T14:05');
  const running = page
    .locator('section > div')
    .filter({ has: page.locator('[data-session="watch-11"]') })
    .getByRole('heading');
  await expect(running).toContainText('25 min left');
  // The idle requests of the page.
  await page.clock.runFor(5000);
  await page.waitForLoadState('networkidle');
  // Simulates a tab in the background, and in front again.
  const show = (state: DocumentVisibilityState) =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await page.evaluate(() => {
    const changes: MutationRecord[] = [];
    Object.assign(globalThis, { changes });
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver((records) => changes.push(...records)).observe(document.documentElement, all);
  });
  const changed = () =>
    page.evaluate(() => (globalThis as { changes?: unknown[] }).changes?.splice(0).length ?? -1);
  // Work that was in progress when the page was hidden finishes first.
  let quiet = 0;
  await expect
    .poll(async () => (quiet = (await changed()) === 0 ? quiet + 1 : 0), { intervals: [200] })
    .toBeGreaterThan(4);
  await page.clock.runFor('10:00');
  expect(await changed()).toBe(0);
  await show('visible');
  await expect(running).toContainText('15 min left');
});

test.describe('abroad', () => {
  test.use({ timezoneId: 'Asia/Kolkata' });

  test('the label of the current-time line covers no other time', async ({ page }) => {
    for (const width of [390, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, '?now=2031-05-10T13:10');
      const label = page.getByRole('separator', { name: 'Now' }).locator('> *');
      const lunch = page.getByRole('heading', { level: 3, name: /^12:00/ }).first();
      await expect(lunch).toContainText('9:30');
      await expect(label).toBeInViewport();
      // The page may scroll between the two looks.
      await expect(async () => {
        const last = await lunch.locator('time').last().boundingBox();
        const end = (last?.y ?? Infinity) + (last?.height ?? 0);
        expect(end, `${width} px wide`).toBeLessThanOrEqual((await label.boundingBox())?.y ?? 0);
      }).toPass({ timeout: 10_000 });
    }
  });
});
