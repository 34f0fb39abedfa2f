// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { browserPage, cameOverNetwork } from '../../../src/app/platform/servedPage.ts';

/** A window whose site gives these answers one after the other, and is offline afterwards. */
function siteWith(...answers: readonly Response[]) {
  const asked: [address: string, cache: RequestCache | undefined][] = [];
  const left = [...answers];
  const fetch = (address: string, { cache }: RequestInit): Promise<Response> => {
    asked.push([address, cache]);
    const answer = left.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'));
  };
  const host = Object.assign(Object.create(window) as Window, { fetch });
  return { asked, page: browserPage(host, '/2027/') };
}

test('the site’s version is requested past all caches, on every page', async () => {
  const { asked, page } = siteWith(new Response('{"version":"a"}'), new Response('{"version":"b"}'));
  expect([await page.version(), await page.version()]).toEqual([{ version: 'a' }, { version: 'b' }]);
  expect(asked).toEqual([
    ['/2027/version.json', 'no-store'],
    ['/2027/version.json', 'no-store'],
  ]);
});

test('a site that cannot be reached, or has no version, differs from one that has', async () => {
  const { page } = siteWith(new Response('Not found', { status: 404 }));
  await expect(page.version()).rejects.toThrow('/2027/version.json answers 404');
  await expect(page.version()).rejects.toThrow('Failed to fetch');
});

test.each([
  ['over the network', [300, 7000], 900, true],
  ['confirmed by the network', [300, 300], 900, true],
  ['from a cache', [0, 7000], 900, false],
  ['with data from a cache', [300, 0], 900, false],
  ['long ago', [300, 7000], 60_000, false],
  ['in a browser without this information', [], 900, false],
])('a page that came %s', (_, sizes, now, isFresh) => {
  const [page, data] = sizes;
  const entries = [
    { entryType: 'navigation', name: 'https://agenda.example.org/2027/', transferSize: page },
    {
      entryType: 'resource',
      name: 'https://agenda.example.org/2027/data/1/en/agenda.json',
      transferSize: data,
    },
    { entryType: 'resource', name: 'https://agenda.example.org/2027/assets/index.js', transferSize: 0 },
    { entryType: 'mark', name: 'rows' },
  ].filter(({ entryType }) => sizes.length > 0 || entryType === 'mark');
  const timing = { now: () => now, getEntries: () => entries as unknown as PerformanceEntryList };
  expect(cameOverNetwork(timing, '/2027/')).toBe(isFresh);
});
