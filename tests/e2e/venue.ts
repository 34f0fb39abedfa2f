import type { Page } from '@playwright/test';
import { venueHost, type VenueHost } from '../site/venueHost.ts';
import { folderOf } from './sites.ts';
import { expect, test as base } from './visit.ts';

interface Fixtures {
  readonly host: VenueHost;
  readonly allowedAtVenue: undefined;
}

/** A host for one test, which can be stopped and slowed down. */
export const testAtVenue = base.extend<Fixtures>({
  serviceWorkers: 'allow',
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, provide) => {
    const host = await venueHost({ '/': folderOf('harbour') });
    await provide(host);
    await host.stop();
  },
  // Of each test another, so that none finds the workers and caches of the one before: the browser's context is new.
  baseURL: ({ host }, provide) => provide(host.url),
  allowedAtVenue: [
    async ({ allow }, provide) => {
      // The browser itself reports every failed request.
      allow.console(/^logs: Failed to load resource/);
      // And a redirect to a portal, which is another host.
      await allow.host('localhost');
      allow.console(/^logs: Connecting to 'http:\/\/localhost:\d+\/portal' violates/);
      await provide(undefined);
    },
    { auto: true },
  ],
});

/** The line with the age of the programme. */
export const offlineLine = (page: Page) => page.getByText(/^Offline: agenda as of/);

/** Waits until the device has stored the version that the host has now. */
export async function stored(page: Page, url: string) {
  const isStored = (address: string) =>
    page.evaluate(async (site) => {
      const { version } = (await (await fetch(`${site}version.json`, { cache: 'no-store' })).json()) as {
        version: string;
      };
      const state = await caches.match(`${site}?kept=state`);
      const { versions } = ((await state?.json()) ?? { versions: [] }) as { versions: { version: string }[] };
      return versions[0]?.version === version;
    }, address);
  // A poll would fail when the page is replaced while it looks.
  await expect(async () => expect(await isStored(url)).toBe(true)).toPass({ timeout: 60_000 });
}

/** Simulates the visitor's return to the tab. */
export const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
