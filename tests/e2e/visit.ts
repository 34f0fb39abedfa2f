import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import {
  programmeOf,
  urlOf,
  type PublishedProgramme,
  type PublishedSession,
  type SiteName,
} from './sites.ts';

/** What a page may do besides what every page may: call a host, or complain on the console. */
export interface Leave {
  /** The page may call this host; it is answered with an empty page, so that nothing leaves the machine. */
  host(name: string): void;
  /** The console may say this. */
  complaint(words: RegExp): void;
}

interface Fixtures {
  /** Which of the built sites the test visits. */
  readonly site: SiteName;
  readonly programme: PublishedProgramme;
  /**
   * Watches every page of the test: a call to another host, an error on the console, an uncaught exception or a
   * dialog fails it, unless leave was given.
   */
  readonly leave: Leave;
}

export const test = base.extend<Fixtures>({
  site: ['harbour', { option: true }],
  baseURL: ({ site }, provide) => provide(urlOf(site)),
  programme: ({ site }, provide) => provide(programmeOf(site)),
  leave: [
    async ({ context }, provide) => {
      const watch = await watchContext(context);
      await provide(watch.leave);
      expect(watch.faults(), 'what no page may do').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Holds a browser context to the rules; `faults` tells what broke them. */
export async function watchContext(context: BrowserContext) {
  const hosts = new Set<string>();
  const complaints: RegExp[] = [];
  const faults: string[] = [];
  const isForeign = ({ protocol, hostname }: URL) => protocol.startsWith('http') && hostname !== '127.0.0.1';
  await context.route(isForeign, async (route) => {
    const { hostname, href } = new URL(route.request().url());
    if (hosts.has(hostname))
      return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
    faults.push(`calls ${href}`);
    return route.abort();
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`complains: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`throws: ${error.error().message}`));
  context.on('dialog', async (dialog) => {
    faults.push(`opens a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  const leave: Leave = {
    host: (name) => hosts.add(name),
    complaint: (words) => complaints.push(words),
  };
  return { leave, faults: () => faults.filter((fault) => !complaints.some((words) => words.test(fault))) };
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
  await expect.poll(listed).toEqual(ids);
}

/** Goes there, and waits until nothing is left to load and the page is alive: a press before that is lost. */
export async function open(page: Page, path: string) {
  await page.goto(path === '' ? './' : path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  // React marks the elements it has taken over.
  const isAlive = () =>
    Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__react'));
  await expect.poll(() => page.evaluate(isAlive)).toBe(true);
  // What a view needs besides is waited for once it is.
  await expect(page.getByRole('status').filter({ hasText: /^(?:Loading|正在)/ })).toHaveCount(0);
}

/** Holds back what the page asks for of these addresses, until what is returned is called. */
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

/** The ids of the sessions that pass, in the order of the timetable. */
export function idsOf(
  programme: PublishedProgramme,
  passes: (session: PublishedSession) => boolean = () => true,
) {
  return programme.sessions.filter(passes).map(({ id }) => id);
}
