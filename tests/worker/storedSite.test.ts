import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { StoreRequest, OfflineFiles, SiteVersion } from '../../src/model/offline.ts';
import { fetchWithTimeout } from '../../src/worker/requests.ts';
import { storedSite } from '../../src/worker/storedSite.ts';
import { memoryCaches } from './memoryCaches.ts';

const base = '/2031/';
const url = (path: string) => new URL(base + path, 'https://days.example');
const digestOf = (text: string) => createHash('sha1').update(text).digest('base64url');

interface Published {
  readonly version: SiteVersion;
  readonly files: Readonly<Record<string, string>>;
}

/** A small site as it is published: one script, two locales. */
function published(title: string, { format = 1, withPack = true } = {}): Published {
  const data = `data/${format}`;
  const code = `assets/index-${format}.js`;
  const files: Record<string, string> = { [code]: `read(${format})` };
  const digests = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, digestOf(files[name] ?? '')]));
  const locale = (name: string, root: string) => {
    files[root] = `<html lang="${name}"><p>${title}</p></html>`;
    files[`offline/${name}.html`] = `<html lang="${name}"></html>`;
    files[`${data}/${name}/agenda.json`] = JSON.stringify({ title });
    files[`${data}/${name}/search.json`] = JSON.stringify([title]);
    files[`${data}/${name}/sessions/a.json`] = JSON.stringify({ abstract: title });
    files[`offline/${name}.json`] =
      `{"${data}/${name}/sessions/a.json":${JSON.stringify({ abstract: title })}}`;
    const pack = `offline/${name}.json`;
    return {
      root,
      shell: `offline/${name}.html`,
      files: digests([`offline/${name}.html`, `${data}/${name}/agenda.json`, root]),
      more: digests([...(withPack ? [pack] : []), `${data}/${name}/search.json`]),
      ...(withPack && { pack }),
    };
  };
  const list: OfflineFiles = {
    locales: { en: locale('en', ''), zh: locale('zh', 'zh/') },
    code: digests([code]),
    pages: ['', 'sessions/a/'],
  };
  files['offline/files.json'] = JSON.stringify(list);
  const all = digestOf(JSON.stringify(files));
  return { files, version: { version: all, code, files: digestOf(files['offline/files.json']) } };
}

/** Rejects a request like fetch(). */
function whenAborted(signal: AbortSignal | null | undefined, fail: (error: unknown) => void): void {
  signal?.addEventListener('abort', () => fail(signal.reason));
}

/** A device with a network, which can be made to fail. */
function device(site: Published) {
  const caches = memoryCaches();
  const state = {
    site,
    /** Alters a response in transit; null: the network fails. */
    alter: (_path: string, text: string): string | null => text,
    /** Whether a request gets no response, or half of it. */
    isSilent: (_path: string): 'at once' | 'halfway' | false => false,
    now: 1_000_000,
    tabs: new Set<string>() as ReadonlySet<string> | null,
    asked: [] as string[],
  };
  // The worker can be stopped at any time: each call starts a new one.
  const worker = () =>
    storedSite({
      base,
      caches,
      now: () => state.now,
      codeInUse: () => Promise.resolve(state.tabs),
      fetch: (address, { signal }) => {
        const path = address.slice(base.length);
        state.asked.push(path);
        const silence = state.isSilent(path);
        if (silence === 'at once') return new Promise((_, fail) => whenAborted(signal, fail));
        if (silence === 'halfway') {
          const start = (body: ReadableStreamDefaultController) => {
            body.enqueue(new TextEncoder().encode('{'));
            whenAborted(signal, (error) => body.error(error));
          };
          return Promise.resolve(new Response(new ReadableStream({ start })));
        }
        const text = state.alter(path, state.site.files[path] ?? 'None');
        if (text === null) return Promise.reject(new TypeError('Failed to fetch'));
        return Promise.resolve(new Response(text, { status: path in state.site.files ? 200 : 404 }));
      },
    });
  const request = (locale = 'en', saved: readonly string[] = []): StoreRequest => ({
    keep: state.site.version,
    locale,
    saved,
  });
  return { state, caches, worker, request };
}

const textOf = async (response: Promise<Response | null>) => (await response)?.text() ?? null;

describe('a stored site', () => {
  test('answers every address in the languages that were opened', async () => {
    const { worker, request } = device(published('Tides'));
    expect(await worker().page(url(''))).toBeNull();
    expect(await worker().keep(request())).toEqual({ isStored: true, lacking: [] });
    const site = worker();
    expect(await textOf(site.page(url('')))).toContain('Tides');
    expect(await textOf(site.page(url('sessions/any/')))).toContain('lang="en"');
    expect(await textOf(site.file(url('data/1/en/sessions/a.json')))).toBe('{"abstract":"Tides"}');
    expect(await site.file(url('data/1/zh/agenda.json'))).toBeNull();
    expect(await site.page(url('zh/'))).toBeNull();
    expect(await textOf(site.page(url('zh/'), true))).toContain('lang="en"');
    await worker().keep(request('zh'));
    expect(await textOf(worker().page(url('zh/sessions/any/')))).toContain('lang="zh"');
    expect(await textOf(worker().file(url('data/1/en/agenda.json')))).toContain('Tides');
  });

  test('is as old as its last confirmation; after a minute its pages show the age', async () => {
    const { worker, request, state } = device(published('Tides'));
    await worker().keep(request());
    expect(await textOf(worker().page(url('')))).not.toContain('data-as-of');
    state.now += 61_000;
    expect(await worker().isConfirmed()).toBe(false);
    expect(await textOf(worker().page(url('')))).toContain('data-as-of="1000000"');
    await worker().keep(request());
    expect(await worker().isConfirmed()).toBe(true);
  });
});

describe('a new version', () => {
  test('fetches only new files, and removes unused ones', async () => {
    const { worker, request, state, caches } = device(published('Tides'));
    await worker().keep(request());
    state.site = published('Storms');
    state.asked = [];
    await worker().keep(request());
    expect(state.asked).not.toContain('assets/index-1.js');
    expect(await textOf(worker().page(url('')))).toContain('Storms');
    const kept = await caches.open('lectern:/2031/:1:kept');
    // The state, and the files of one language.
    expect(await kept.keys()).toHaveLength(1 + 6);
  });

  test.each(Array.from({ length: 8 }, (_, at) => at))(
    'that is cut off after %d answers leaves the last one complete, and continues later',
    async (answers) => {
      const { worker, request, state } = device(published('Tides'));
      await worker().keep(request());
      state.site = published('Storms', { format: 2 });
      let left = answers;
      state.alter = (_path, text) => (left-- > 0 ? text : null);
      expect((await worker().keep(request())).isStored).toBe(left >= 0);
      const now = left >= 0 ? 'Storms' : 'Tides';
      const data = left >= 0 ? 'data/2' : 'data/1';
      expect(await textOf(worker().page(url('')))).toContain(now);
      expect(await textOf(worker().file(url(`${data}/en/agenda.json`)))).toContain(now);
      state.alter = (_path, text) => text;
      await worker().keep(request());
      expect(await textOf(worker().page(url('')))).toContain('Storms');
    },
  );

  test.each([
    ['half an answer', (text: string) => text.slice(0, text.length >> 1)],
    ['a portal’s page', () => '<html><h1>Sign in</h1></html>'],
    ['the last version, from a cache on the way', (text: string) => text.replace('Storms', 'Tides')],
  ])('is not taken from %s', async (_what, alter) => {
    const { worker, request, state } = device(published('Tides'));
    await worker().keep(request());
    state.site = published('Storms');
    for (const only of Object.keys(state.site.files)) {
      state.alter = (path, text) => (path === only ? alter(text) : text);
      await worker().keep(request());
      const page = await textOf(worker().page(url('')));
      const agenda = await textOf(worker().file(url('data/1/en/agenda.json')));
      expect(page?.includes('Storms'), only).toBe(agenda?.includes('Storms'));
      expect(page).not.toContain('Sign in');
    }
  });

  test('keeps earlier scripts with their data while a tab runs them, or does not answer', async () => {
    const { worker, request, state } = device(published('Tides'));
    await worker().keep(request());
    state.site = published('Storms', { format: 2 });
    state.tabs = new Set(['assets/index-1.js']);
    await worker().keep(request());
    expect(await textOf(worker().file(url('assets/index-1.js')))).toBe('read(1)');
    expect(await textOf(worker().file(url('data/1/en/sessions/a.json')))).toContain('Tides');
    expect(await textOf(worker().file(url('data/2/en/sessions/a.json')))).toContain('Storms');
    state.site = published('Calm', { format: 3 });
    state.tabs = null;
    await worker().keep(request());
    expect(await worker().file(url('assets/index-1.js'))).not.toBeNull();
    state.site = published('Fog', { format: 3 });
    state.tabs = new Set(['assets/index-3.js']);
    await worker().keep(request());
    expect(await worker().file(url('assets/index-1.js'))).toBeNull();
    expect(await worker().file(url('assets/index-2.js'))).toBeNull();
  });
});

describe('a request without an answer', () => {
  afterEach(() => void vi.useRealTimers());

  /** Lets time pass until there is a result. */
  async function passing<Result>(result: Promise<Result>): Promise<Result> {
    const state = { isOver: false };
    void result.then(() => (state.isOver = true));
    while (!state.isOver) {
      await vi.advanceTimersByTimeAsync(1000);
      await setImmediate();
    }
    return result;
  }

  test.each(['at once', 'halfway'] as const)(
    'times out, silent %s, and later requests continue',
    async (silence) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const { worker, request, state } = device(published('Tides'));
      const site = worker();
      await site.keep(request());
      for (const [index, only] of Object.keys(state.site.files).entries()) {
        state.site = published(`Storms ${index}`);
        state.isSilent = (path) => (path === only ? silence : false);
        // The worker gets another request while the first is pending.
        await passing(Promise.all([site.keep(request()), site.keep(request())]));
        state.isSilent = () => false;
        expect(await passing(site.keep(request())), only).toMatchObject({ isStored: true });
        expect(await textOf(site.page(url(''))), only).toContain(`Storms ${index}`);
      }
    },
  );

  test('differs from a slow answer, which has no time limit', async () => {
    vi.useFakeTimers();
    const files = { 'a.json': '{"abstract":"Tides"}' };
    const slow = fetchWithTimeout((_address, init) => {
      const body = new ReadableStream({
        async start(out) {
          whenAborted(init.signal, (error) => out.error(error));
          for (const letter of files['a.json']) {
            await new Promise((done) => setTimeout(done, 10_000));
            out.enqueue(new TextEncoder().encode(letter));
          }
          out.close();
        },
      });
      return Promise.resolve(new Response(body));
    });
    const text = slow('a.json', {}).then((response) => response.text());
    await vi.advanceTimersByTimeAsync(300_000);
    expect(await text).toBe(files['a.json']);
  });
});

test('only the pages of the site are recognised by their addresses, in every language', async () => {
  const { worker, request } = device(published('Tides'));
  const are = (paths: readonly string[]) => Promise.all(paths.map((path) => worker().isPage(url(path))));
  expect(await are(['', 'sessions/a/'])).toEqual([false, false]);
  await worker().keep(request());
  const pages = ['', 'zh/', 'zh', 'sessions/a/', 'sessions/a', 'sessions/a/index.html', 'zh/sessions/a/'];
  expect(await are([...pages, '?q=a', '#a'])).toEqual([...pages, '?q=a', '#a'].map(() => true));
  const others = ['blog/', 'sessions/b/', 'programme.json', 'index.html.gz', 'de/sessions/a/', 'zh/zh/'];
  expect(await are(others)).toEqual(others.map(() => false));
});

describe('a large programme', () => {
  test('has saved and opened payloads stored one by one, renewed with each version', async () => {
    const { worker, request, state } = device(published('Tides', { withPack: false }));
    const path = 'data/1/en/sessions/a.json';
    await worker().keep(request());
    expect(await worker().file(url(path))).toBeNull();
    await worker().keep(request('en', [path]));
    expect(await textOf(worker().file(url(path)))).toContain('Tides');
    state.site = published('Storms', { withPack: false });
    await worker().keep(request('en', []));
    expect(await textOf(worker().file(url(path)))).toContain('Storms');
    await worker().remember(url('data/1/en/sessions/b.json'), new Response('{"abstract":"seen"}'));
    expect(await textOf(worker().file(url('data/1/en/sessions/b.json')))).toContain('seen');
  });
});

describe('a device without space', () => {
  test('stores what fits, saved sessions first, and reports what is missing', async () => {
    const { worker, request, caches } = device(published('Tides'));
    const path = 'data/1/en/sessions/a.json';
    const site = published('Tides');
    caches.refuse = (text) => text === site.files['offline/en.json'];
    expect(await worker().keep(request('en', [path]))).toEqual({ isStored: true, lacking: ['pages'] });
    expect(await textOf(worker().file(url(path)))).toContain('Tides');
    expect(await worker().report()).toEqual({ isStored: true, lacking: ['pages'] });
  });

  test('keeps the last version if the next one does not fit, and removes pictures first', async () => {
    const { worker, request, state, caches } = device(published('Tides'));
    await worker().keep(request());
    await (await caches.open('lectern:/2031/:1:pictures')).put(url('a.png').href, new Response('picture'));
    state.site = published('Storms');
    caches.refuse = (text) => text.includes('Storms');
    expect(await worker().keep(request())).toEqual({ isStored: false, lacking: ['site'] });
    expect(await caches.has('lectern:/2031/:1:pictures')).toBe(false);
    expect(await textOf(worker().page(url('')))).toContain('Tides');
  });

  test('does not treat the last version as the newest, and reports what is missing', async () => {
    const { worker, request, state, caches } = device(published('Tides'));
    const site = worker();
    await site.keep(request());
    expect(await site.isConfirmed()).toBe(true);
    state.site = published('Storms');
    caches.refuse = () => true;
    await site.keep(request());
    expect(await site.isConfirmed()).toBe(false);
    expect(await site.report()).toEqual({ isStored: true, lacking: ['site'] });
  });
});

test('a site below this one is registered once, and never one above', async () => {
  const { worker, request } = device(published('Tides'));
  await worker().keep(request());
  await worker().addNeighbour('/2031/next/');
  await worker().addNeighbour('/');
  expect(await worker().isOfNeighbour(url('next/sessions/a/'))).toBe(true);
  expect(await worker().isOfNeighbour(url('sessions/a/'))).toBe(false);
});

test('answering creates no cache, so that a removed worker leaves none behind', async () => {
  const { caches, worker } = device(published('Tides'));
  const site = worker();
  await site.page(url(''), true);
  await site.file(url('data/1/en/agenda.json'));
  await site.remember(url('data/1/en/sessions/a.json'), new Response('{}'));
  expect([await site.isConfirmed(), await site.isStored(), await site.isOfNeighbour(url('x/'))]).toEqual([
    false,
    false,
    false,
  ]);
  expect(await site.report()).toMatchObject({ isStored: false });
  expect(await caches.keys()).toEqual([]);
});
