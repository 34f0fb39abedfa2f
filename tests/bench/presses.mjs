// @ts-check
import { pressToPaint, startVisit } from './phone.mjs';

/**
 * @typedef {import('./phone.mjs').Browser} Browser
 * @typedef {import('./phone.mjs').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 */

/** The tolerance for the position of a row, in pixels: less than the height of any row. */
const positionTolerance = 24;

/**
 * The same presses in the app and on the bare page: the title of a session further down, back, and a filter.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {(page: Page) => Promise<Locator>} openFilters leads to the filters
 * @returns {Promise<{ readonly opened: number, readonly back: number, readonly filter: number }>} opened: to the
 *   painted title; back: to painted rows at the same position; filter: the second of a visit, to painted rows
 */
export async function visitPresses(browser, url, openFilters) {
  const visit = await startVisit(browser);
  const { page, quiet } = visit;
  await page.goto(url);
  await quiet();
  // Not at the top, where any page begins, nor where rows load later.
  const link = page.locator('[data-session] a:first-of-type').nth(12);
  await link.scrollIntoViewIfNeeded();
  await quiet();
  const row = await link.evaluate((one) => {
    const found = one.closest('[data-session]');
    return { id: found?.getAttribute('data-session') ?? '', top: found?.getBoundingClientRect().top ?? 0 };
  });
  const heading = (await link.textContent()) ?? '';
  const opened = await pressUntil(page, () => link.tap(), { heading });
  await quiet();
  const back = await pressUntil(page, () => page.evaluate(() => history.back()), { row });
  await quiet();
  await page.evaluate(() => scrollTo(0, 0));
  const filters = await openFilters(page);
  await filters.first().waitFor();
  await quiet();
  await pressToPaint(visit, () => filters.nth(0).tap());
  const filter = await pressToPaint(visit, () => filters.nth(1).tap());
  await visit.end();
  return { opened, back, filter };
}

/** The filters of the app by track. @param {Page} page */
export async function trackFilters(page) {
  await page.getByRole('button', { name: 'Filters' }).tap();
  await page.getByRole('button', { name: 'Track', exact: true }).tap();
  return page.getByRole('group', { name: 'Track' }).getByRole('checkbox');
}

/** Those of the bare page. @param {Page} page */
export function bareFilters(page) {
  return Promise.resolve(page.getByRole('checkbox'));
}

/**
 * From a press, or going back, to the frame that shows a heading, or a row at its position.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} press
 * @param {{ readonly heading?: string, readonly row?: { readonly id: string, readonly top: number } }} awaited
 * @returns {Promise<number>}
 * @throws {Error} if it is not shown
 */
async function pressUntil(page, press, awaited) {
  await page.evaluate(
    ({ heading, row, tolerance }) => {
      const state = { began: 0, shown: 0 };
      Object.assign(globalThis, { awaited: state });
      // Going back has no input event.
      const { back } = history;
      history.back = () => {
        state.began ||= performance.now();
        back.call(history);
      };
      const begin = (/** @type {Event} */ { timeStamp }) => (state.began ||= timeStamp);
      addEventListener('pointerdown', begin, { capture: true, once: true });
      const isThere = (/** @type {Element} */ one) =>
        one.getClientRects().length > 0 &&
        (row ? Math.abs(one.getBoundingClientRect().top - row.top) < tolerance : one.textContent === heading);
      const look = () => {
        const found = document.querySelectorAll(row ? `[data-session="${row.id}"]` : 'h1');
        if (state.began === 0 || ![...found].some(isThere)) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (state.shown = performance.now()));
        port1.start();
        return port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    { ...awaited, tolerance: positionTolerance },
  );
  await press();
  const time = await page.waitForFunction(
    () => {
      const { began, shown } = /** @type {{ awaited: { began: number, shown: number } }} */ (
        /** @type {unknown} */ (globalThis)
      ).awaited;
      return shown > 0 && shown - began;
    },
    null,
    { timeout: 20_000 },
  );
  return Number(await time.jsonValue());
}

/** How many presses a visit of `visitBusily` has. */
const busyPresses = 60;

/**
 * A visit of sixty presses: filters, search, sessions, stars, days, the grid and back.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<{ readonly inp: number }>} the 98th percentile of the times from a press to the next frame, as
 *   browsers report them
 */
export async function visitBusily(browser, url) {
  const visit = await startVisit(browser);
  const { page, quiet } = visit;
  await page.addInitScript(() => {
    /** @type {Map<number, number>} */
    const longest = new Map();
    Object.assign(globalThis, { interactions: longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = /** @type {PerformanceEventTiming} */ (entry);
        if (interactionId) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
      }
    }).observe(
      /** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16, buffered: true }),
    );
  });
  await page.goto(url);
  await quiet();
  const pause = () => page.waitForTimeout(250);
  let presses = 0;
  const press = async (/** @type {Locator} */ target) => {
    await target.tap();
    presses += 1;
    await pause();
  };
  const rows = page.locator('[data-session]');
  for (const index of [0, 2, 4]) {
    await press(rows.nth(index).getByRole('button'));
    await press(
      rows
        .nth(index + 1)
        .getByRole('link')
        .first(),
    );
    await page.waitForTimeout(600);
    await press(page.locator('main button[aria-pressed]').first());
    await page.goBack();
    await rows.nth(5).waitFor();
    await pause();
  }
  const filters = await trackFilters(page);
  presses += 2;
  for (const index of [0, 1, 2, 0, 1, 2]) await press(filters.nth(index));
  await page.keyboard.press('Escape');
  presses += 1;
  await pause();
  const box = page.getByRole('searchbox');
  for (const word of ['storage', 'trace', 'lesson']) {
    await press(box);
    for (const key of word) {
      await page.keyboard.press(key);
      presses += 1;
      await page.waitForTimeout(120);
    }
    await page.waitForTimeout(500);
    await press(page.locator('[role=search] input + button'));
  }
  const days = page.locator('main nav a');
  for (const index of [1, 2, 0]) await press(days.nth(index));
  await press(page.getByRole('link', { name: 'Grid' }).first());
  await page.waitForTimeout(600);
  await press(page.getByRole('link', { name: 'List' }).first());
  for (let left = busyPresses - presses; left > 0; left -= 1)
    await press(
      rows
        .nth(left % 6)
        .getByRole('button')
        .first(),
    );
  await quiet();
  const times = await page.evaluate(() => [
    .../** @type {{ interactions: Map<number, number> }} */ (
      /** @type {unknown} */ (globalThis)
    ).interactions.values(),
  ]);
  await visit.end();
  // Presses that were answered within a frame are not reported.
  const all = [...times, ...Array(Math.max(0, busyPresses - times.length)).fill(16)].toSorted(
    (a, b) => a - b,
  );
  return { inp: all[Math.ceil(all.length * 0.98) - 1] ?? 0 };
}

/**
 * The grid of a day, swiped to its end and back.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<{ readonly swipe: number }>} the percentage of frames that took over 50 ms
 */
export async function visitGrid(browser, url) {
  const visit = await startVisit(browser);
  const { page, devtools, quiet } = visit;
  await page.goto(new URL('?view=grid', url).href);
  await page.getByRole('grid').waitFor();
  await quiet();
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    Object.assign(globalThis, { frames });
    const next = (/** @type {number} */ at) => {
      frames.push(at);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (const [x, y] of [
    [-1200, 0],
    [-1200, 0],
    [0, -900],
    [0, -900],
    [1200, 0],
    [0, 900],
  ])
    await devtools.send('Input.synthesizeScrollGesture', {
      x: 250,
      y: 560,
      xDistance: x ?? 0,
      yDistance: y ?? 0,
      speed: 1500,
      gestureSourceType: 'touch',
    });
  const times = await page.evaluate(
    () => /** @type {{ frames: number[] }} */ (/** @type {unknown} */ (globalThis)).frames,
  );
  await visit.end();
  const slow = times.filter((at, index) => index > 0 && at - (times[index - 1] ?? at) > 50).length;
  return { swipe: (100 * slow) / Math.max(1, times.length - 1) };
}
