import type { Page } from '@playwright/test';
import { expect, holdBack, open, test, watchMoves } from './visit.ts';

// Not the venue's zone, whose clock shows another time.
test.use({ site: 'conference', timezoneId: 'Europe/Berlin', viewport: { width: 412, height: 823 } });

/** The first row in view when the agenda opens at a local time; null for the top of the page. */
const situations = [
  ['while sessions run', '2021-08-07T14:05', '14:00'],
  ['while some run and others have ended', '2021-08-07T15:12', '15:10'],
  ['in a break', '2021-08-07T12:30', '13:30'],
  ['at night between days', '2021-08-06T23:30', '09:20'],
  ['in the morning of a day', '2021-08-08T08:00', '09:20'],
  ['on the way to the first day', '2021-08-05T12:00', null],
  ['after the end', '2021-08-08T23:00', null],
] as const;

/** The opening that the page fetches. */
const openings = /\/data\/1\/[a-z]+\/now\//;
const scripts = /\/assets\/.*\.js$/;

const rehearsed = (time: string, path = '') => `${path}?now=${time}`;

/** Sets the clock of the device to a local time at the venue, eight hours ahead of UTC. */
async function clockAt(page: Page, time: string) {
  // Not with page.clock, which replaces `performance` too.
  await page.addInitScript(
    (now) => {
      Date.now = () => now;
    },
    Date.parse(`${time}:00+08:00`),
  );
}

/** The rows in view below the bars, with their positions, and the start of the first one at the venue. */
async function inView(page: Page) {
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('[data-session]')].flatMap((row) => {
      const { top } = row.getBoundingClientRect();
      return top >= 70 && top < innerHeight
        ? `${row.getAttribute('data-session')} ${Math.round(top / 3)}`
        : [];
    }),
  );
  const start = await page.evaluate(
    (id) =>
      document
        .querySelector(`[data-session="${id}"]`)
        ?.closest('ul')
        ?.parentElement?.querySelector('time')
        ?.dateTime.slice(11, 16),
    rows[0]?.split(' ')[0],
  );
  return { rows, start, isTop: await page.evaluate(() => scrollY === 0) };
}

/** Whether anything has been painted. */
const isPainted = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);

async function withoutApp(page: Page) {
  await page.route(scripts, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
}

test('the agenda opens at the right rows without the app, with a real clock', async ({ page }) => {
  await withoutApp(page);
  for (const [situation, time, start] of situations) {
    await clockAt(page, time);
    await page.goto('./');
    await expectOpening(page, situation, start);
  }
});

for (const [situation, time, start] of situations) {
  test(`${situation} the agenda opens at the right rows, and nothing moves while the app starts`, async ({
    page,
  }) => {
    const moved = await watchMoves(page);
    for (const width of [412, 1440]) {
      const at = `${situation}, ${width} px wide`;
      await page.setViewportSize({ width, height: 823 });
      const release = await holdBack(page, scripts);
      await page.goto(rehearsed(time), { waitUntil: 'commit' });
      const before = await expectOpening(page, at, start);
      release();
      await expect(page.locator('main')).toContainText(/on now|Resumes in|Starts in|recording|over/);
      await page.waitForLoadState('networkidle');
      expect.soft((await inView(page)).rows, at).toEqual(before.rows);
      expect.soft(await moved(), at).toEqual([]);
      await page.unrouteAll();
      // The next visit is the first again, without a strip of the day.
      await page.evaluate(() => localStorage.clear());
    }
  });
}

/** Expects that the first paint shows the rows of a start time, or the top of the page if it is null. */
async function expectOpening(page: Page, at: string, start: string | null) {
  await expect.poll(() => isPainted(page), at).toBe(true);
  const first = await inView(page);
  expect.soft(first.isTop, at).toBe(start === null);
  if (start !== null) expect.soft(first.start, at).toBe(start);
  else await expect.soft(page.getByRole('searchbox'), at).toBeInViewport();
  return first;
}

// Each time and each width with the strip shown before and not: not each pair of them with both.
const times = ['2021-08-07T14:05', '2021-08-07T12:30', '2021-08-07T09:25', '2021-08-07T23:30'];
for (const [widthIndex, width] of [320, 390, 1280].entries()) {
  test(`with a saved session, and the strip of the day shown before or not, the first rows start below the bars, ${width} px wide`, async ({
    page,
    programme,
  }) => {
    await page.setViewportSize({ width, height: 823 });
    const session = programme.sessions.find(({ start }) => start !== null);
    // The strip is shown in the agenda only: its space is not known yet.
    await open(page, `sessions/${session?.id}/`);
    await page.locator('main [data-star]').first().click();
    await expect(page.locator('main [data-star][aria-pressed="true"]').first()).toBeVisible();
    const moved = await watchMoves(page);
    for (const [timeIndex, time] of times.entries()) {
      const isKnown = (timeIndex + widthIndex) % 2 === 1;
      const at = `${time}, strip ${isKnown ? '' : 'not '}shown before`;
      const stored = () => page.evaluate(() => localStorage.getItem('lectern:ribbon:/'));
      if (!isKnown) {
        // The agenda could store it again.
        await page.goto('version.json');
        await page.evaluate(() => localStorage.removeItem('lectern:ribbon:/'));
      } else if ((await stored()) === null) await open(page, '');
      await expect.poll(async () => (await stored()) !== null, at).toBe(isKnown);
      await open(page, rehearsed(time));
      await expect(page.getByRole('navigation', { name: /^Times on / })).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect.soft(await hiddenTitles(page), at).toEqual([]);
      // Within the strip, ticks may move.
      expect
        .soft(
          (await moved())?.filter((text) => text !== ''),
          at,
        )
        .toEqual([]);
    }
  });
}

/** The titles that the heading of the day covers in part. */
const hiddenTitles = (page: Page) =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll('main section > div:has(h2)')].map((heading) =>
      heading.getBoundingClientRect(),
    );
    return [...document.querySelectorAll('main [data-session] a')]
      .filter((title) => {
        const { top, bottom } = title.getBoundingClientRect();
        return bars.some((bar) => top < bar.bottom && bottom > bar.bottom && bar.top >= 0);
      })
      .map((title) => title.textContent);
  });

test('in a break the current-time line is right below the bars, followed by what is next', async ({
  page,
}) => {
  await open(page, rehearsed('2021-08-07T12:30'));
  const line = page.getByRole('separator', { name: 'Now' });
  await expect(line).toBeInViewport();
  const bars = await page.evaluate(() => {
    const heading = [...document.querySelectorAll('main section > div:has(h2)')].find(
      (element) => getComputedStyle(element).position === 'sticky' && element.getBoundingClientRect().top > 0,
    );
    return heading?.getBoundingClientRect().bottom ?? NaN;
  });
  const label = await line.locator('span').boundingBox();
  expect(label?.y).toBeGreaterThanOrEqual(bars - 2);
  expect(label?.y).toBeLessThanOrEqual(bars + 8);
  // It needs no button back to the line.
  await expect(page.getByRole('link', { name: 'Now', exact: true })).toBeHidden();
  // Also where the app scrolls by itself.
  await page.goto(`${rehearsed('2021-08-07T12:30')}&tz=venue`);
  await expect.poll(async () => (await inView(page)).start).toBe('13:30');
});

/** At this time the page waits for its rows of now as long as the test holds them back, and not for two seconds. */
async function waitsFor(page: Page, time: string) {
  await page.addInitScript((patient) => {
    const { setTimeout: start } = globalThis;
    if (location.search.includes(patient))
      Object.assign(globalThis, {
        setTimeout: (run: () => void, after?: number) => (after === 2000 ? 0 : start(run, after)),
      });
  }, time);
}

test('nothing is painted before the rows of now have loaded, or have taken too long', async ({ page }) => {
  await withoutApp(page);
  await waitsFor(page, '2021-08-07T14:05');
  const release = await holdBack(page, openings);
  await page.goto(rehearsed('2021-08-07T14:05'));
  expect(await page.evaluate(() => document.documentElement.hidden)).toBe(true);
  expect(await isPainted(page)).toBe(false);
  release();
  await expect.poll(() => isPainted(page)).toBe(true);
  expect((await inView(page)).start).toBe('14:00');

  const releaseLate = await holdBack(page, openings);
  await page.goto(rehearsed('2021-08-07T14:06'));
  await expect(page.getByRole('searchbox')).toBeInViewport();
  expect((await inView(page)).isTop).toBe(true);
  releaseLate();
});

test('if the rows of now do not load, the page shows its first rows, and the app scrolls to now', async ({
  page,
  allow,
}) => {
  allow.console(/Failed to load resource/);
  await page.route(openings, (route) => route.abort());
  await open(page, rehearsed('2021-08-07T14:05'));
  await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
});

for (const timezoneId of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`on a device in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('the agenda opens at the same rows', async ({ page }) => {
      await withoutApp(page);
      await clockAt(page, '2021-08-07T14:05');
      await page.goto('./');
      await expect.poll(() => isPainted(page)).toBe(true);
      expect((await inView(page)).start).toBe('14:00');
      await page.goto(rehearsed('2021-08-08T15:45', 'zh/'));
      await expect.poll(() => isPainted(page)).toBe(true);
      expect((await inView(page)).start).toBe('15:30');
    });
  });
}

test('the app hydrates the rows of now, and then has all others', async ({ page, programme }) => {
  const release = await holdBack(page, scripts);
  await page.goto(rehearsed('2021-08-07T14:05'), { waitUntil: 'commit' });
  const row = page.locator('main [data-session]').first();
  await row.waitFor();
  const id = await row.getAttribute('data-session');
  await row.evaluate((element) => Object.assign(element, { wasThere: true }));
  release();
  await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
  const same = page.locator(`main [data-session="${id}"]`);
  expect(await same.evaluate((element) => 'wasThere' in element)).toBe(true);
  // Links keep the rehearsal time.
  await expect(page.getByRole('link', { name: /^Fri 6/ })).toHaveAttribute('href', /\?now=/);
  // The listener for the first movement loads after hydration, and a real pointer never moves only once.
  const timed = programme.sessions.filter(({ start }) => start !== null).length;
  await expect(async () => {
    await page.mouse.move(200, 400);
    await page.mouse.move(220, 400, { steps: 5 });
    await expect(page.locator('main [data-session]')).toHaveCount(timed, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
});

test('the app waits for rows of now that arrive after its scripts', async ({ page }) => {
  const release = await holdBack(page, openings);
  await waitsFor(page, '2021-08-07T14:05');
  await page.goto(rehearsed('2021-08-07T14:05'));
  await page.waitForLoadState('load');
  const html = page.locator('html');
  await expect(html).not.toHaveAttribute('data-hydrated');
  release();
  await expect(html).toHaveAttribute('data-hydrated');
  await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
  expect((await inView(page)).start).toBe('14:00');
});

test('earlier rows of the day load when the visitor scrolls up', async ({ page }) => {
  await open(page, rehearsed('2021-08-07T14:05'));
  await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
  // The first turn of the wheel may only reach the top of what is loaded.
  await expect(async () => {
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => (await inView(page)).start, { timeout: 500 }).not.toBe('14:00');
  }).toPass();
  await expect(page.getByRole('main')).toContainText('9:20');
});

test('the skip link leads to what is on, and keeps it in view', async ({ page }) => {
  await open(page, rehearsed('2021-08-07T14:05'));
  await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-state="running"] :focus')).toBeInViewport({ ratio: 1 });
  // A movement adds the earlier rows above.
  await expect(async () => {
    await page.mouse.move(200, 400);
    await page.mouse.move(220, 400, { steps: 5 });
    await expect(page.getByRole('heading', { name: /August 6/ })).toBeAttached({ timeout: 500 });
  }).toPass();
  await expect(page.locator('[data-state="running"] :focus')).toBeInViewport({ ratio: 1 });
});

test('a day tab leads to the day’s heading, while earlier rows load above', async ({ page }) => {
  await open(page, rehearsed('2021-08-07T14:05'));
  await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
  const days = page.getByRole('navigation', { name: 'Days' });
  await days.getByRole('link', { name: /Sun 8/ }).click();
  // A movement adds the earlier rows: that of the press, or of the hand after it.
  await expect(async () => {
    await page.mouse.move(200, 500);
    await page.mouse.move(210, 500, { steps: 5 });
    await expect(page.getByRole('heading', { name: /August 6/ })).toBeAttached({ timeout: 500 });
  }).toPass();
  const below = async () => {
    const bar = await days.boundingBox();
    const day = await page.getByRole('heading', { name: /August 8/ }).boundingBox();
    return Math.round((day?.y ?? Infinity) - (bar?.y ?? 0) - (bar?.height ?? 0));
  };
  await expect.poll(async () => Math.abs(await below())).toBeLessThan(20);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('the first swipe scrolls the page, while earlier rows load', async ({ page }) => {
    await open(page, rehearsed('2021-08-07T14:05'));
    await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
    const row = page.locator('main [data-session="1127"]');
    const top = () => row.evaluate((element) => element.getBoundingClientRect().top);
    const from = await top();
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 200, y }] });
    await touch('touchStart', 700);
    for (let y = 690; y >= 300; y -= 10) await touch('touchMove', y);
    // Before the touch ends: the scroll position is only held for a moment. The page scrolls with the next frames.
    await expect.poll(async () => from - (await top())).toBeGreaterThan(200);
    const way = from - (await top());
    await touch('touchEnd');
    expect(way).toBeLessThanOrEqual(400);
  });
});

test.describe('an address with a position, or a return, does not open at now:', () => {
  test('a day in the list, a filter, a time zone, a view, a day', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => openings.test(request.url()) && asked.push(request.url()));
    await clockAt(page, '2021-08-07T14:05');
    for (const path of ['#day-2021-08-08', '?track=api', '?tz=venue', '?view=grid', 'days/2021-08-06/']) {
      await open(page, path);
      await page.waitForLoadState('networkidle');
      expect.soft(asked, path).toEqual([]);
      if (path.startsWith('#'))
        await expect(page.getByRole('heading', { name: /August 8/ })).toBeInViewport();
    }
  });

  test('a search, which shows its best match first', async ({ page }) => {
    await open(page, '?q=flink&now=2021-08-07T14:20');
    await expect(page.locator('main mark').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main [data-session]').first()).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('a reload, which stays where the visitor was', async ({ page }) => {
    await open(page, rehearsed('2021-08-07T14:05'));
    await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, -3000);
    await expect(page.getByRole('separator', { name: 'Now' })).not.toBeInViewport();
    // Rows are added above once the pointer has moved; without them the top of the list is where the page began.
    await expect(async () => {
      await page.mouse.move(200, 400);
      await page.mouse.move(220, 400, { steps: 5 });
      await expect(page.getByRole('heading', { name: /August 6/ })).toBeAttached({ timeout: 500 });
    }).toPass();
    let start: string | undefined;
    await expect(async () => {
      ({ start } = await inView(page));
      await page.waitForTimeout(300);
      expect((await inView(page)).start).toBe(start);
    }).toPass();
    await page.reload();
    await expect.poll(async () => (await inView(page)).start).toBe(start);
  });

  test('the way back from a session, which restores the rows in view', async ({ page }) => {
    await open(page, rehearsed('2021-08-07T14:05'));
    await expect(page.getByRole('separator', { name: 'Now' })).toBeInViewport();
    const before = await inView(page);
    await page
      .locator(`[data-session="${before.rows[2]?.split(' ')[0]}"] a`)
      .first()
      .click();
    await expect(page).toHaveURL(/sessions/);
    await page.goBack();
    await expect.poll(async () => (await inView(page)).start).toBe(before.start);
  });
});

test.describe('below a path', () => {
  test.use({ site: 'subfolder' });

  test('the agenda opens at now', async ({ page }) => {
    await withoutApp(page);
    await page.goto(rehearsed('2031-05-11T14:05'));
    await expect.poll(() => isPainted(page)).toBe(true);
    expect((await inView(page)).start).toBe('14:00');
  });
});
