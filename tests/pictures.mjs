// @ts-check
// npm run pictures: takes the README's pictures and the one-minute tour of the built site, into .github/screenshots.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { serveCompressed } from './bench/compressedHost.mjs';
import { browserArguments, ensureBrowser } from './e2e/browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

const root = resolve(import.meta.dirname, '..');
const target = join(root, '.github/screenshots');

/** In the afternoon of the second day. */
const now = '2021-08-07T14:05';
const justBefore = '2021-08-07T15:25';
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** A schedule for the afternoon, with two sessions that overlap. */
const picks = ['1018', '1127', '1132', '1138'];

/** How long a scene of the tour is shown, in milliseconds: fifteen of them are a minute. */
const sceneDuration = 4000;

/**
 * @typedef {object} Scene
 * @property {string} caption
 * @property {(page: Page) => Promise<unknown>} act from the scene before
 */

/** @type {readonly Scene[]} */
const tour = [
  { caption: 'The agenda opens at what is on now', act: (page) => page.goto(`?now=${now}`) },
  {
    caption: 'Filter by track, language, format, room or level',
    act: (page) => page.getByRole('button', { name: /^Filters/ }).click(),
  },
  {
    caption: 'Only sessions in English',
    act: async (page) => {
      await page.getByRole('search').getByRole('button', { name: 'Language' }).click();
      await page.getByRole('checkbox', { name: /English/ }).click();
      await page.keyboard.press('Escape');
    },
  },
  {
    caption: 'Search in any language: “数据湖” finds data lakes',
    act: async (page) => {
      await page.goto(`?now=${now}`);
      await page.getByRole('searchbox').fill('数据湖');
    },
  },
  {
    caption: 'Half words, typos and pinyin are understood',
    act: (page) => page.getByRole('searchbox').fill('kubernets'),
  },
  {
    caption: 'A session: time and room first, then the abstract',
    act: (page) => page.goto(`sessions/${picks[0]}/?now=${now}`),
  },
  {
    caption: 'Saved with one press, on this device, without an account',
    act: (page) => page.locator('[data-star]').first().click(),
  },
  {
    caption: 'Both languages, paragraph by paragraph',
    act: (page) => page.getByRole('button', { name: 'Show both languages' }).click(),
  },
  {
    caption: 'My schedule: overlaps, free time, and what else is on',
    act: async (page) => {
      await save(page, picks.slice(1));
      await page.goto(`my-schedule/?now=${now}`);
    },
  },
  {
    caption: 'The room in large letters when it is time to go',
    act: (page) => page.goto(`my-schedule/?view=corridor&now=${justBefore}`),
  },
  {
    caption: 'Share it as a link or a QR code',
    act: async (page) => {
      await page.goto(`my-schedule/?now=${now}`);
      await page.getByRole('button', { name: 'Share' }).click();
    },
  },
  {
    caption: 'The day as a grid of rooms',
    act: (page) => page.goto(`days/2021-08-07/?view=grid&now=${now}`),
  },
  { caption: 'Everything in Chinese as well', act: (page) => page.goto(`zh/?now=${now}`) },
  { caption: 'Speakers', act: (page) => page.goto('speakers/') },
  {
    caption: 'A display for the door of each room',
    act: (page) => page.goto(`rooms/a/?view=door&now=${now}`),
  },
];

/** @param {Page} page @param {readonly string[]} ids */
async function save(page, ids) {
  for (const id of ids) {
    await page.goto(`sessions/${id}/`);
    await page.locator('[data-star]').first().click();
  }
}

/** Waits until nothing more loads or moves. @param {Page} page */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** @param {Page} page @param {string} caption */
function captioned(page, caption) {
  return page.evaluate((text) => {
    const bar = document.createElement('p');
    bar.id = 'caption';
    bar.textContent = text;
    Object.assign(bar.style, {
      position: 'fixed',
      inset: 'auto 0 0 0',
      zIndex: '2147483647',
      padding: '14px 16px',
      background: '#111',
      color: '#fff',
      font: '600 17px/1.35 system-ui',
      textAlign: 'center',
    });
    (document.querySelector('dialog[open]') ?? document.body).append(bar);
  }, caption);
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function takePictures(browser, url) {
  /** @type {(name: string, options: import('playwright-core').BrowserContextOptions, act: (page: Page) => Promise<unknown>) => Promise<void>} */
  const picture = async (name, options, act) => {
    const context = await browser.newContext({
      baseURL: url,
      timezoneId: 'Asia/Shanghai',
      serviceWorkers: 'block',
      deviceScaleFactor: 2,
      ...options,
    });
    const page = await context.newPage();
    await act(page);
    await settled(page);
    const bytes = await page.screenshot();
    await sharp(bytes)
      .png({ palette: true, effort: 10 })
      .toFile(join(target, `${name}.png`));
    await context.close();
  };
  await picture('agenda', { viewport: desktop, deviceScaleFactor: 1 }, (page) => page.goto(`?now=${now}`));
  await picture('grid', { viewport: desktop, deviceScaleFactor: 1, colorScheme: 'dark' }, (page) =>
    page.goto(`days/2021-08-07/?view=grid&now=${now}`),
  );
  await picture('now', { viewport: phone }, (page) => page.goto(`?now=${now}`));
  await picture('session', { viewport: phone, colorScheme: 'dark' }, (page) =>
    page.goto(`zh/sessions/${picks[0]}/?now=${now}`),
  );
  await picture('my-schedule', { viewport: phone }, async (page) => {
    await save(page, picks);
    await page.goto(`my-schedule/?now=${justBefore}`);
  });
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function takeTour(browser, url) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: phone,
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const frames = [];
  for (const { caption, act } of tour) {
    await act(page);
    await settled(page);
    await captioned(page, caption);
    frames.push(await page.screenshot());
    await page.evaluate(() => document.querySelector('#caption')?.remove());
  }
  await context.close();
  await sharp(frames, { join: { animated: true } })
    .webp({ quality: 70, effort: 6, loop: 0, delay: frames.map(() => sceneDuration) })
    .toFile(join(target, 'tour.webp'));
}

const site = mkdtempSync(join(tmpdir(), 'lectern-pictures-'));
try {
  const built = spawnSync(process.execPath, [join(root, 'src/plugin/command.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, AGENDA_OUT: site },
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The site could not be built.');
  mkdirSync(target, { recursive: true });
  const host = await serveCompressed(site);
  const browser = await chromium.launch({
    executablePath: ensureBrowser({ asVisitorsHave: true }),
    args: browserArguments,
  });
  try {
    await takePictures(browser, host.url);
    await takeTour(browser, host.url);
  } finally {
    await browser.close();
    await host.close();
  }
} finally {
  rmSync(site, { recursive: true, force: true });
}
