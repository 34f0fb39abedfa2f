import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import {
  contentIsForeign,
  idsOf,
  programmeOf,
  urlOf,
  type PublishedProgramme,
  type SiteName,
} from './sites.ts';

/** What a page may do in addition: request a host, or write to the console. */
export interface Allow {
  /** The page may request this host; the response is an empty page, so that nothing leaves the machine. */
  host(name: string): Promise<void>;
  /** The console may have this message. */
  console(words: RegExp): void;
}

export interface Fixtures {
  /** Which of the built sites the test visits. */
  readonly site: SiteName;
  readonly programme: PublishedProgramme;
  /**
   * Watches every page of the test: a request to another host, an error in the console, an uncaught exception or a
   * dialog fails it, unless it was allowed.
   */
  readonly allow: Allow;
}

export const test = base.extend<Fixtures>({
  site: ['harbour', { option: true }],
  baseURL: ({ site }, provide, info) => {
    info.skip(site === 'conference' && contentIsForeign !== null, contentIsForeign ?? '');
    return provide(urlOf(site));
  },
  programme: ({ site }, provide) => provide(programmeOf(site)),
  allow: [
    async ({ context }, provide) => {
      const watch = await watchContext(context);
      await provide(watch.allow);
      expect(watch.faults(), 'what no page may do').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, idsOf };

/** Watches a browser context; `faults` lists the violations. */
export async function watchContext(context: BrowserContext) {
  const hosts = new Set<string>();
  const expected: RegExp[] = [];
  const faults: string[] = [];
  // Events instead of interception, which would slow every request and disable the browser's cache. The browser
  // resolves no host but this machine (browser.mjs).
  context.on('request', (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && !hosts.has(hostname))
      faults.push(`calls ${href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logs: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`throws: ${error.error().message}`));
  context.on('dialog', async (dialog) => {
    faults.push(`opens a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  const allow: Allow = {
    async host(name) {
      hosts.add(name);
      await context.route(`*://${name}/**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      );
    },
    console: (words) => expected.push(words),
  };
  return { allow, faults: () => faults.filter((fault) => !expected.some((words) => words.test(fault))) };
}

/** One of every kind of page that the conference has. */
export const onePageOfEachKind = [
  '',
  'days/2031-05-10/',
  'sessions/hulls/',
  'speakers/',
  'speakers/ada-quay/',
  'tracks/',
  'tracks/boats/',
  'rooms/harbour-hall/',
  'pages/conduct/',
  'my-schedule/',
] as const;

/** The sessions listed in the main part of the page, in order. */
export function rows(page: Page) {
  return page.getByRole('main').locator('[data-session]');
}

/** Waits until the page lists just these sessions, in this order. */
export async function expectRows(page: Page, ids: readonly string[]) {
  const listed = () =>
    rows(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['session']));
  // A poll would fail when the page is replaced while it looks.
  await expect(async () => expect(await listed()).toEqual(ids)).toPass({ timeout: 20_000 });
}

/**
 * Opens a page, and waits until it is hydrated and nothing is loading: a press before that is lost, or the browser
 * follows the link.
 */
export async function open(page: Page, path: string) {
  const response = await page.goto(path === '' ? './' : path);
  const isReady = () => {
    const headings = document.querySelectorAll('h1');
    const isHydrated = document.documentElement.dataset['hydrated'] !== undefined;
    const loading = [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
      /^(?:Loading|正在加载|加载中)/.test(textContent),
    );
    return headings.length === 1 && isHydrated && !loading;
  };
  // By default it asks in each frame, and so makes the browser draw frames.
  await page.waitForFunction(isReady, undefined, { polling: 50 });
  return response;
}

/**
 * Records layout shifts (Layout Instability API) from the first paint of the next page.
 *
 * @returns a function that returns the texts that have moved so far
 */
export async function watchMoves(page: Page) {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & { sources: readonly { node: Node | null }[] };
        moved.push(...sources.map(({ node }) => node?.textContent ?? 'what is gone'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as { moved?: readonly string[] }).moved);
}

/** Delays requests to these addresses until the returned function is called. */
export async function holdBack(page: Page, addresses: string | RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((go) => {
    release = go;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
