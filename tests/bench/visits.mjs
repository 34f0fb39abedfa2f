// @ts-check
import { watchRows } from './inPage.mjs';
import { found, newPhone, pressToPaint, startVisit } from './phone.mjs';
import { trackFilters } from './presses.mjs';

/**
 * @typedef {import('./phone.mjs').Browser} Browser
 * @typedef {import('./phone.mjs').Page} Page
 * @typedef {Readonly<Record<string, number>>} Found by the name of the figure
 */

/** A word of many titles, as it is typed. */
const typed = 'storage';

/**
 * The agenda, opened and left alone, then filtered and searched.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Found>}
 */
export async function visitAgenda(browser, url) {
  const visit = await startVisit(browser);
  const { page, devtools, sent, quiet } = visit;
  await page.goto(url);
  const firstRows = Math.max(await found(page, 'firstPaint'), await found(page, 'rows'));
  await quiet();
  const shift = await found(page, 'shift');
  const kilobytes = (/** @type {(one: { url: string, type: string }) => boolean} */ which) =>
    sent.reduce((sum, one) => sum + (which(one) ? one.bytes : 0), 0) / 1000;
  const sizes = {
    script: kilobytes(({ url: address }) => /\.m?js$/.test(new URL(address).pathname)),
    everything: kilobytes(() => true),
    html: kilobytes(({ type }) => type === 'Document'),
    data: kilobytes(({ url: address }) => address.endsWith('.json')),
  };
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');

  const tracks = await trackFilters(page);
  await tracks.first().waitFor();
  await quiet();
  const filterFirst = await pressToPaint(visit, () => tracks.nth(0).tap());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear', exact: false }).first().tap();
  await quiet();

  const box = page.getByRole('searchbox');
  await box.focus();
  await quiet();
  const [first, last] = [typed.slice(0, 1), typed.slice(-1)];
  const searchFirst = await pressToPaint(visit, () => page.keyboard.press(first));
  await page.keyboard.type(typed.slice(1, -1), { delay: 120 });
  await quiet();
  const search = await pressToPaint(visit, () => page.keyboard.press(last));
  await visit.end();
  return {
    firstRowsTime: firstRows,
    shift,
    ...sizes,
    heap: usedSize / 1024 / 1024,
    filterFirst,
    searchFirst,
    search,
  };
}

/**
 * The agenda, its first star pressed from the first moment.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Found>}
 */
export async function visitInAHurry(browser, url) {
  const visit = await startVisit(browser, { star: true });
  await visit.page.goto(url);
  const star = await found(visit.page, 'answered');
  await visit.end();
  return { star };
}

/**
 * The agenda, opened again once the device has stored the site: with the network, and without.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<{ readonly second: number, readonly offline: number }>}
 */
export async function visitAgain(browser, url) {
  const phone = await newPhone(browser, 'allow');
  const page = await phone.newPage();
  await page.goto(url);
  const isStored = () => page.evaluate(async () => (await caches.match('?kept=state')) !== undefined);
  // Playwright waits for what a function returns, not for what it promises.
  while (!(await isStored())) await page.waitForTimeout(500);
  await page.close();
  const rowsAfter = async (offline = false) => {
    const visit = await startVisit(browser, { again: phone, offline });
    await visit.page.goto(url);
    const time = Math.max(await found(visit.page, 'firstPaint'), await found(visit.page, 'rows'));
    await visit.page.close();
    return time;
  };
  const second = await rowsAfter();
  await phone.setOffline(true);
  const offline = await rowsAfter(true);
  await phone.close();
  return { second, offline };
}

/**
 * A page opened directly, until all of its heading has been painted.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {'rows' | 'heading'} what is waited for
 */
export async function visitPage(browser, url, what) {
  const visit = await startVisit(browser);
  await visit.page.goto(url);
  const time = Math.max(await found(visit.page, 'firstPaint'), await found(visit.page, what));
  await visit.end();
  return time;
}

/**
 * A page opened until a row of some sessions is painted in view.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {readonly string[]} sessions
 */
export async function visitAtNow(browser, url, sessions) {
  const visit = await startVisit(browser);
  await visit.page.addInitScript(watchRows, sessions);
  await visit.page.goto(url);
  const time = await found(visit.page, 'now');
  await visit.end();
  return time;
}
