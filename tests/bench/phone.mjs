// @ts-check
import { pressStar, watchPage } from './inPage.mjs';

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').CDPSession} CDPSession
 *
 * @typedef {object} Sent
 * @property {string} url
 * @property {string} type as the browser names it: Document, Script, Fetch...
 * @property {number} bytes as they came over the line, with their headers
 *
 * @typedef {object} Visit
 * @property {Page} page
 * @property {CDPSession} devtools
 * @property {readonly Sent[]} sent all that has come so far
 * @property {() => Promise<void>} quiet waits until nothing has been under way for a second
 * @property {() => Promise<void>} end
 */

/** A slow phone on a slow connection: processor 4 times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const processor = { rate: 4 };

/** The time limit, generous because the machine may be busy. */
export const patience = 180_000;

/**
 * A phone on which nothing is cached or stored.
 *
 * @param {Browser} browser
 * @param {'allow' | 'block'} [serviceWorkers]
 */
export async function newPhone(browser, serviceWorkers = 'block') {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    serviceWorkers,
  });
  context.setDefaultTimeout(patience);
  return context;
}

/**
 * A first visit with a phone: nothing cached, nothing stored.
 *
 * @param {Browser} browser
 * @param {{ readonly slow?: boolean, readonly star?: boolean, readonly offline?: boolean, readonly again?: import('playwright-core').BrowserContext }} [options]
 *   slow: as on a phone; star: the star of the first row is pressed from the beginning; offline: the device knows that it has no network; again: a phone of `newPhone`
 *   that has been here before
 * @returns {Promise<Visit>}
 */
export async function startVisit(browser, { slow = true, star = false, offline = false, again } = {}) {
  const context = again ?? (await newPhone(browser));
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  /** @type {Sent[]} */
  const sent = [];
  /** @type {Map<string, { url: string, type: string }>} */
  const under = new Map();
  let last = performance.now();
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    under.set(requestId, { url: request.url, type: type ?? '' });
    last = performance.now();
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = under.get(requestId);
    if (request) sent.push({ ...request, bytes: encodedDataLength });
    under.delete(requestId);
    last = performance.now();
  });
  devtools.on('Network.loadingFailed', ({ requestId }) => {
    under.delete(requestId);
    last = performance.now();
  });
  // Only the worker itself is notified that its script has loaded.
  page.on('worker', (worker) => {
    for (const [id, { url }] of under) if (url === worker.url()) under.delete(id);
  });
  await devtools.send('Network.enable');
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', { ...line, offline });
    await devtools.send('Emulation.setCPUThrottlingRate', processor);
  }
  await page.addInitScript(watchPage);
  if (star) await page.addInitScript(pressStar);
  return {
    page,
    devtools,
    sent,
    quiet: async () => {
      const began = performance.now();
      last = Math.max(last, began);
      while (under.size > 0 || performance.now() - last < 1000) {
        if (performance.now() - began > patience) throw new Error(`${page.url()} does not come to rest.`);
        await new Promise((done) => {
          setTimeout(done, 50);
        });
      }
      // Idle callbacks run before this resolves.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(null))));
    },
    end: () => context.close(),
  };
}

/** @typedef {{ firstPaint: number, rows: number, heading: number, shift: number, answered: number, now: number }} Found */

/**
 * The result of `watchPage`, as soon as it is there.
 *
 * @param {Page} page
 * @param {keyof Found} name
 * @returns {Promise<number>}
 */
export async function found(page, name) {
  const handle = await page.waitForFunction((key) => {
    const { bench } = /** @type {{ bench: Found }} */ (/** @type {unknown} */ (globalThis));
    return key === 'shift' ? { value: bench.shift } : bench[key] > 0 && { value: bench[key] };
  }, name);
  const { value } = /** @type {{ value: number }} */ (await handle.jsonValue());
  return value;
}

/**
 * From a press to the painted result: until the frame since which the screen has looked as it does when nothing more
 * changes.
 *
 * @param {Visit} visit
 * @param {() => Promise<void>} press
 */
export async function pressToPaint({ page, quiet }, press) {
  await page.evaluate(() => {
    /** @type {{ bench: { press: () => void } }} */ (/** @type {unknown} */ (globalThis)).bench.press();
  });
  await press();
  await quiet();
  const time = await page.evaluate(() =>
    /** @type {{ bench: { settled: () => number | null } }} */ (
      /** @type {unknown} */ (globalThis)
    ).bench.settled(),
  );
  if (time === null) throw new Error(`Nothing has changed on ${page.url()} after a press.`);
  return time;
}
