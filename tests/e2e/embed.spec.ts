import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test as base } from '@playwright/test';
import type { FrameLocator, Page } from '@playwright/test';
import { serveSite } from '../site/staticHost.ts';
import { folderOf } from './sites.ts';

/** Another site: answers every request with this page. */
async function otherSite(html: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

interface Fixtures {
  /** The agenda with the headers of its `_headers`; conference.yaml lets `http://127.0.0.1:*` frame it. */
  readonly agenda: string;
  /** Opens a page of another origin with this in it. */
  readonly embed: (html: string) => Promise<void>;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern
  agenda: async ({}, provide) => {
    const site = await serveSite(folderOf('harbour'), { withHeaders: true });
    await provide(site.url);
    await site.close();
  },
  embed: async ({ agenda, page }, provide) => {
    const closing: (() => Promise<void>)[] = [];
    await provide(async (html) => {
      const site = await otherSite(
        `<!doctype html><title>Elsewhere</title><script async src="${agenda}embed.js"></script>${html}`,
      );
      closing.push(site.close);
      await page.goto(site.url);
    });
    await page.close();
    for (const close of closing) await close();
  },
});

const frameOf = (page: Page, index = 0): FrameLocator =>
  page.locator('lectern-agenda').nth(index).locator('iframe').contentFrame();

const rowsIn = (frame: FrameLocator) => frame.locator('[data-session]:visible');

/** Repeats the look, also if the frame loads another page meanwhile: a poll would fail then. */
const eventually = (look: () => Promise<void>) => expect(look).toPass({ timeout: 20_000 });

function expectSessions(frame: FrameLocator, ids: readonly string[]) {
  return eventually(async () => {
    const listed = await rowsIn(frame).evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-session')),
    );
    expect(listed).toEqual(ids);
  });
}

/** The frame is exactly as tall as its page. */
async function expectFits(page: Page, index = 0) {
  const frame = page.locator('lectern-agenda').nth(index).locator('iframe');
  const inside = frameOf(page, index).locator('body');
  // Browsers throttle frames that are not visible.
  await frame.scrollIntoViewIfNeeded();
  await eventually(async () => {
    const [outer, inner] = [
      await frame.boundingBox(),
      await inside.evaluate((body) => body.getBoundingClientRect().height),
    ];
    expect(inner).toBeGreaterThan(100);
    expect(Math.abs((outer?.height ?? 0) - Math.ceil(inner))).toBeLessThanOrEqual(1);
  });
}

const backgroundOf = (frame: FrameLocator) =>
  frame.locator('html').evaluate((html) => {
    const [lightness = ''] = /[\d.]+/.exec(getComputedStyle(html).backgroundColor) ?? [];
    return Number(lightness) < 0.5 ? 'dark' : 'light';
  });

const expectBackground = (frame: FrameLocator, scheme: 'dark' | 'light') =>
  eventually(async () => expect(await backgroundOf(frame)).toBe(scheme));

test('the embedded agenda follows its attributes, in a frame as tall as its content', async ({
  agenda,
  embed,
  page,
}) => {
  await embed(
    `<lectern-agenda src="${agenda}" track="boats" day="2031-05-10"></lectern-agenda>
     <lectern-agenda src="${agenda.slice(0, -1)}" locale="zh" q="moon"></lectern-agenda>`,
  );
  await expectSessions(frameOf(page), ['hulls', 'cafe', 'pilots', 'ferry']);
  await expectFits(page);
  await expectSessions(frameOf(page, 1), ['moon']);
  await expect(frameOf(page, 1).locator('html')).toHaveAttribute('lang', 'zh');
  await expectFits(page, 1);
  await expect(page.locator('lectern-agenda iframe').first()).toHaveAttribute('title', /^Agenda · /);
  await expect(page.locator('lectern-agenda iframe').nth(1)).toHaveAttribute('title', /^日程 · /);

  const element = page.locator('lectern-agenda').first();
  await element.evaluate((one) => one.setAttribute('track', 'boats,tides'));
  await expectSessions(frameOf(page), ['hulls', 'cafe', 'moon', 'pilots', 'ferry']);
  await expectFits(page);
  await element.evaluate((one) => one.setAttribute('track', 'none-such'));
  await expect(frameOf(page).getByText('No sessions match.')).toBeVisible();
  await element.evaluate((one) => {
    one.removeAttribute('track');
    one.removeAttribute('day');
    one.setAttribute('locale', 'en');
  });
  await expect(rowsIn(frameOf(page)).nth(20)).toBeVisible();
  await expectFits(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expectFits(page, 1);
});

test('the address of the element has filters too, for names of HTML attributes and values with commas', async ({
  agenda,
  embed,
  page,
}) => {
  await embed(
    `<lectern-agenda src="${agenda}?role=dev&tags=C%2C+C%2B%2B" track="boats" day="2031-05-10" onsite="yes" onclick="void 0"></lectern-agenda>`,
  );
  await expectSessions(frameOf(page), ['hulls', 'cafe', 'pilots', 'ferry']);
  const source = await page
    .locator('lectern-agenda iframe')
    .evaluate((frame) => (frame as HTMLIFrameElement).src);
  expect([...new URL(source).searchParams]).toEqual([
    ['role', 'dev'],
    ['tags', 'C, C++'],
    ['track', 'boats'],
    ['day', '2031-05-10'],
    ['onsite', 'yes'],
  ]);
});

test('visitors can filter with the controls attribute', async ({ agenda, embed, page }) => {
  await embed(`<lectern-agenda src="${agenda}" controls track="boats"></lectern-agenda>`);
  const frame = frameOf(page);
  const track = frame.getByRole('combobox', { name: 'Track' });
  await expect(track).toHaveValue('boats');
  await expectFits(page);
  await frame.getByRole('combobox', { name: 'Days' }).selectOption({ index: 1 });
  await expectSessions(frame, ['hulls', 'cafe', 'pilots', 'ferry']);
  await expectFits(page);
  await track.selectOption('');
  await frame.getByRole('searchbox', { name: 'Search' }).fill('hulls');
  await expectSessions(frame, ['hulls']);
  await expect(frame.getByRole('link', { name: 'Open the full agenda' })).toHaveAttribute(
    'href',
    `${agenda}days/2031-05-10/?q=hulls`,
  );
  await expectFits(page);
});

test('titles, stars and the link to the full agenda open the agenda itself', async ({
  agenda,
  context,
  embed,
  page,
}) => {
  await embed(`<lectern-agenda src="${agenda}" day="2031-05-10" track="boats"></lectern-agenda>`);
  const opened = async (press: () => Promise<void>) => {
    const [tab] = await Promise.all([context.waitForEvent('page'), press()]);
    await tab.waitForLoadState();
    return tab;
  };
  const session = await opened(() =>
    frameOf(page).getByRole('link', { name: 'Hulls that forgive', exact: true }).click(),
  );
  expect(session.url()).toBe(`${agenda}sessions/hulls/`);
  const schedule = await opened(() =>
    frameOf(page)
      .getByRole('link', { name: /^Save “Hulls that forgive”/ })
      .click(),
  );
  expect(schedule.url()).toContain(`${agenda}my-schedule/`);
  await expect(schedule.getByRole('main')).toContainText('Hulls that forgive');
  const full = await opened(() => frameOf(page).getByRole('link', { name: 'Open the full agenda' }).click());
  expect(full.url()).toBe(`${agenda}days/2031-05-10/?track=boats`);
});

test('the embedded agenda has the colour scheme of the page around, and follows it', async ({
  agenda,
  embed,
  page,
}) => {
  await embed(
    `<style>html.night { background: #111 }</style><lectern-agenda src="${agenda}" track="boats"></lectern-agenda>
     <div style="background: rgb(20 20 30)"><lectern-agenda src="${agenda}" track="boats"></lectern-agenda></div>`,
  );
  await expectFits(page, 1);
  await expectBackground(frameOf(page), 'light');
  await expectBackground(frameOf(page, 1), 'dark');
  await page.emulateMedia({ colorScheme: 'dark' });
  // A page without a dark colour scheme stays light.
  await expectBackground(frameOf(page), 'light');
  await page.locator('html').evaluate((html) => html.classList.add('night'));
  await expectBackground(frameOf(page), 'dark');
  await page.locator('html').evaluate((html) => html.classList.remove('night'));
  await expectBackground(frameOf(page), 'light');
});

test('a site that conference.yaml does not list shows only the link', async ({ agenda, embed, page }) => {
  // For a conference without `embed`.
  const unwilling = await serveSite(folderOf('regatta'), { withHeaders: true });
  const link = (text: string) => `<a href="${agenda}">${text}</a>`;
  await embed(
    `<lectern-agenda src="${unwilling.url}">${link('Refused')}</lectern-agenda>
     <lectern-agenda src="${agenda}">${link('Shown')}</lectern-agenda>
     <lectern-agenda src="javascript:alert(1)">${link('No site')}</lectern-agenda>`,
  );
  await expectFits(page, 1);
  await expect(page.getByRole('link', { name: 'Refused' })).toBeVisible();
  await expect(page.locator('lectern-agenda').first().locator('iframe')).toHaveCSS('height', '0px');
  await expect(rowsIn(frameOf(page))).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Shown' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'No site' })).toBeVisible();
  await unwilling.close();
});

test('messages from other origins change nothing, on either side', async ({ agenda, embed, page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await embed(
    `<lectern-agenda src="${agenda}" track="boats"></lectern-agenda>
     <iframe id="stranger" srcdoc="<script>for (const height of [7, '7', NaN, -1, 1e9]) parent.postMessage({ lecternHeight: height }, '*')</script>"></iframe>`,
  );
  await expectFits(page);
  const rows = await rowsIn(frameOf(page)).count();
  const answered = await page.locator('lectern-agenda').evaluate(async (element) => {
    const frame = element.shadowRoot?.querySelector('iframe')?.contentWindow;
    const messages: unknown[] = [
      null,
      1,
      'dark',
      [],
      { lecternScheme: 'dark; background: red' },
      { lecternScheme: { toString: () => 'dark' }.toString() === 'x' },
      { lecternHeight: 5 },
      { type: 'navigate', href: 'https://evil.example' },
      { __proto__: { lecternScheme: 'dark' } },
      { innerHTML: '<img src=x onerror=alert(1)>' },
      new ArrayBuffer(8),
    ];
    for (const message of messages) frame?.postMessage(message, '*');
    postMessage({ lecternHeight: 3 }, '*');
    // Messages are answered in order: this one comes after all of the above.
    await new Promise<void>((resolve) => {
      addEventListener('message', () => resolve(), { once: true });
      postMessage('done', '*');
    });
    return frame !== undefined;
  });
  expect(answered).toBe(true);
  await expectFits(page);
  expect(await rowsIn(frameOf(page)).count()).toBe(rows);
  await expectBackground(frameOf(page), 'light');
  expect(faults).toEqual([]);
});

test('/embed/ works in a plain frame, and without script as a link', async ({ agenda, browser, page }) => {
  await page.goto(`${agenda}embed/?language=zh`);
  await expect(page.locator('[data-session]:visible').first()).toBeVisible();
  await expect(page.locator('[data-session="hulls"]')).toBeHidden();
  const script = readFileSync(join(folderOf('harbour'), 'embed.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(3000);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.setContent(
    `<lectern-agenda src="${agenda}"><a href="${agenda}">The agenda</a></lectern-agenda>`,
  );
  await expect(plain.getByRole('link', { name: 'The agenda' })).toBeVisible();
  await plain.goto(`${agenda}zh/embed/`);
  await expect(plain.getByRole('link', { name: '宽容的船体', exact: true })).toBeVisible();
  await plain.close();
});
