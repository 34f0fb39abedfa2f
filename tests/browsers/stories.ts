import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idsOf as listedIds, programmeOf, urlOf, type PublishedSession } from '../e2e/sites.ts';
import type { Browser, OpenBrowser } from './browsers.ts';
import { keys, pageOf, type Page, type Sought } from './page.ts';

const main: Sought = { role: 'main' };
const heading = (name: string | RegExp): Sought => ({ role: 'heading', name });
const link = (name: string | RegExp, within?: Sought): Sought => ({
  role: 'link',
  name,
  ...(within && { within }),
});
const button = (name: string | RegExp, within?: Sought): Sought => ({
  role: 'button',
  name,
  ...(within && { within }),
});
const dialog: Sought = { role: 'dialog' };

/** Tests of the site in a browser other than that of tests/e2e; skipped if it is not installed. */
export function tellStories({ name, missing, open }: Browser): void {
  test.runIf(missing !== null)(`${name} is not installed`, () => {
    process.stderr.write(`${name} is left out: ${missing ?? ''}\n`);
  });

  describe.skipIf(missing !== null)(name, () => {
    let browser: OpenBrowser | undefined;
    let page: Page;

    beforeAll(async () => {
      browser = await open();
      page = pageOf(browser.driver, urlOf('harbour'));
    });
    afterAll(() => browser?.close());

    beforeEach(async () => {
      await page.resize(1280, 900);
      // A document of the site that is not a page.
      await page.goto('robots.txt');
      await page.run(forget);
    });

    for (const story of stories) test(story.name, () => story.run(page));
  });
}

/** Deletes both copies of the site's data, repeatedly until the previous page has stopped writing. */
async function forget(): Promise<void> {
  const remove = (name: string) =>
    new Promise((done) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', done);
      request.addEventListener('error', done);
    });
  for (let quiet = 0; quiet < 3; quiet += 1) {
    const databases = await indexedDB.databases();
    if (localStorage.length > 0 || databases.length > 0) quiet = 0;
    localStorage.clear();
    sessionStorage.clear();
    await Promise.all(databases.map(({ name = '' }) => remove(name)));
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** It is in the window, and nothing covers its centre. */
async function expectInPlace(page: Page, sought: Sought): Promise<void> {
  await page.until(async () => {
    const found = await page.run(
      (given) => {
        const element = given as unknown as Element;
        const { left, top, width, height } = element.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + Math.min(height / 2, 20)];
        const hit = document.elementFromPoint(x, y);
        const isSeen = hit !== null && (element.contains(hit) || hit.contains(element));
        return isSeen
          ? 'in place'
          : `${Math.round(x)}, ${Math.round(y)}: ${hit?.outerHTML.slice(0, 200) ?? 'outside'}`;
      },
      await page.one(sought),
    );
    expect(found).toBe('in place');
  });
}

/** Its container, such as a dialog, is entirely in the window. */
async function expectWhole(page: Page, sought: Sought, enclosing: string): Promise<void> {
  await page.until(async () => {
    const [least = -1, width = 0] = await page.run(
      (given, selector) => {
        const box = (given as unknown as Element).closest(selector)?.getBoundingClientRect();
        if (!box) return [];
        const { left, top, right, bottom } = box;
        return [Math.min(left, top, innerWidth - right, innerHeight - bottom), right - left];
      },
      await page.one(sought),
      enclosing,
    );
    expect(least).toBeGreaterThanOrEqual(-0.5);
    expect(width).toBeGreaterThan(100);
  });
}

/** The name of the focused element; empty for the page itself. */
const focusedText = () =>
  document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? '');

const idsOf = (passes?: (session: PublishedSession) => boolean) => listedIds(programmeOf('harbour'), passes);

const scrolled = (page: Page) => page.run(() => scrollY);
/** Again until it is there: while rows are missing, there is nothing to scroll to yet. */
const scrollTo = (page: Page, top: number) =>
  page.until(async () => {
    await page.run((y) => window.scrollTo(0, y), top);
    expect(await scrolled(page)).toBeGreaterThan(top - 100);
  });

/** The painted lightness at the left edge, 0 to 255. */
async function paintedLightness(page: Page): Promise<number> {
  const edge = sharp(await page.screenshot()).extract({ left: 2, top: 400, width: 4, height: 4 });
  const { channels } = await edge.stats();
  return channels.slice(0, 3).reduce((sum, { mean }) => sum + mean, 0) / 3;
}

async function save(page: Page, ids: readonly string[]): Promise<void> {
  await page.open('');
  const titles = programmeOf('harbour').sessions.filter(({ id }) => ids.includes(id));
  for (const { title } of titles) await page.click(button(`Save ${title['en'] ?? ''}`));
  await page.until(async () => {
    expect(await page.textOf(link(/^My schedule/, { role: 'navigation', name: 'Main' }))).toContain(
      String(ids.length),
    );
  });
}

interface Story {
  readonly name: string;
  readonly run: (page: Page) => Promise<void>;
}

const stories: readonly Story[] = [
  {
    name: 'the agenda lists every session, and links to each day',
    async run(page) {
      await page.open('');
      await page.expectRows(idsOf());
      await page.click(link(/\b11\b/, { role: 'navigation', name: 'Days' }));
      await page.expectUrl(/#day-2031-05-11$/);
      await expectInPlace(page, link('Watch 01: what the log says'));
    },
  },
  {
    name: 'filters narrow the list, have counts, and are cleared by one press',
    async run(page) {
      await page.open('');
      await page.click(button('Track', { role: 'search' }));
      await expectInPlace(page, { role: 'checkbox', name: /^Tides/ });
      await page.click({ role: 'checkbox', name: /^Boats/ });
      await page.press(keys.escape);
      await page.expectUrl(/\?track=boats$/);
      await page.expectRows(idsOf(({ track }) => track === 'boats'));
      await page.expectText(main, /\b6 of \d+/);
      await page.click(button('Clear all'));
      await page.expectRows(idsOf());
    },
  },
  {
    name: 'Chinese and accented words are found',
    async run(page) {
      await page.open('zh/');
      await page.type({ role: 'searchbox' }, '雾中');
      await page.expectRows(['pilots']);
      await page.open('');
      await page.type({ role: 'searchbox' }, 'cafe');
      await page.expectRows(['cafe']);
      await page.expectUrl(/\?q=cafe$/);
    },
  },
  {
    // If they differ, React renders the whole page again, and what was typed or pressed meanwhile is lost.
    name: 'the browser formats times like the build',
    async run(page) {
      for (const path of ['zh/', '', 'zh/sessions/hulls/']) {
        await page.open(path);
        // The header and footer run before it.
        await page.until(async () =>
          expect(await page.run(() => document.documentElement.dataset['hydrated'])).toBe(''),
        );
        const { built, shown } = await page.run(async () => {
          const timesOf = (root: ParentNode) =>
            [...root.querySelectorAll('main time')].slice(0, 20).map(({ textContent }) => textContent);
          const html = await (await fetch(location.href)).text();
          const text = new DOMParser().parseFromString(html, 'text/html');
          return { built: timesOf(text), shown: timesOf(document) };
        });
        expect(built.length, path).toBeGreaterThan(0);
        expect(shown.slice(0, built.length), path).toEqual(built);
      }
    },
  },
  {
    name: 'the grid keeps room names in view, and works by arrow keys',
    async run(page) {
      await page.open('days/2031-05-11/?view=grid');
      const room: Sought = { role: 'columnheader', name: 'Pier Room' };
      await page.one(room);
      await scrollTo(page, 300);
      await page.run(() => document.querySelector('[role=grid]')?.scrollBy(0, 400));
      await expectInPlace(page, room);
      await page.open('days/2031-05-10/?view=grid');
      const opening = link('The sea and us', { role: 'grid' });
      const focused = () =>
        page.run(() => (document.activeElement?.matches('a') ? document.activeElement.textContent : null));
      // Again if the grid has replaced the link in between.
      await page.until(async () => {
        await page.run((given) => (given as unknown as HTMLElement).focus(), await page.one(opening));
        expect(await focused()).toBe('The sea and us');
      });
      await page.press(keys.down);
      await page.until(async () => expect(await focused()).toBe('Hulls that forgive'));
      await page.press(' ');
      await page.until(async () =>
        expect(
          await page.run(() =>
            document.querySelector('[data-session="hulls"] button')?.getAttribute('aria-pressed'),
          ),
        ).toBe('true'),
      );
    },
  },
  {
    name: 'a session opens, and back and forward restore the scroll position',
    async run(page) {
      await page.open('?track=tides');
      await scrollTo(page, 700);
      await page.click(link('Watch 12: what the log says'));
      await page.one(heading('Watch 12: what the log says'));
      await page.expectText(main, 'Half an hour of the log, read aloud.');
      await page.back();
      await page.one(heading(/Agenda/));
      // The scroll position is a session, not a number of pixels: rows get their real height when they are painted.
      await page.until(async () => {
        const isThere = await page.run(() => {
          const row = document.querySelector('[data-session="watch-12"]')?.getBoundingClientRect();
          return row !== undefined && row.bottom > 0 && row.top < innerHeight;
        });
        expect(isThere).toBe(true);
      });
      await page.expectUrl(/\?track=tides$/);
      await page.forward();
      await page.one(heading('Watch 12: what the log says'));
    },
  },
  {
    name: 'a star survives a reload, and a removed session can be restored',
    async run(page) {
      await save(page, ['hulls', 'night']);
      await page.reload();
      await page.open('my-schedule/');
      await page.expectRows(['hulls', 'night']);
      await page.click(button(/Hulls that forgive/));
      await page.click(button('Undo'));
      await page.until(async () =>
        expect(
          await page.run(() => document.querySelectorAll('main [data-session] [aria-pressed=true]').length),
        ).toBeGreaterThanOrEqual(2),
      );
      await page.reload();
      await page.expectRows(['hulls', 'night']);
    },
  },
  {
    name: 'a schedule is shared by link and QR code, in a dialog that returns the focus',
    async run(page) {
      await save(page, ['moon', 'night']);
      await page.open('my-schedule/');
      await page.click(button('Share'));
      await expectInPlace(page, { role: 'textbox', within: dialog });
      await expectInPlace(page, { role: 'img', name: /QR/, within: dialog });
      const address = await page.run(
        (box) => (box as unknown as HTMLInputElement).value,
        await page.one({ role: 'textbox', within: dialog }),
      );
      expect(new URL(address).hash).toMatch(/^#picks=[\w-]+$/);
      await page.press(keys.escape);
      await page.gone(dialog);
      await page.until(async () => expect(await page.run(focusedText)).toBe('Share'));
      await page.goto('robots.txt');
      await page.run(forget);
      await page.goto(address);
      await page.click(button(/^Add 2/));
      await page.expectRows(['moon', 'night']);
    },
  },
  {
    name: 'the calendar menu opens in place, with a file and a link',
    async run(page) {
      await page.open('sessions/night/');
      await page.click(button('Calendar'));
      await expectInPlace(page, link(/Google Calendar/));
      await expectInPlace(page, button(/Calendar file/));
    },
  },
  {
    name: 'menus and dialogs fit the window, wide or narrow, and Escape returns the focus',
    async run(page) {
      for (const [width, height] of [
        [1280, 900],
        [420, 800],
      ] as const) {
        await page.resize(width, height);
        await page.open('sessions/night/');
        await page.click(button('Calendar'));
        await expectWhole(page, button(/Calendar file/), '[class*=panel]');
        await page.press(keys.escape);
        await page.gone(button(/Calendar file/));
        await page.until(async () => expect(await page.run(focusedText)).toContain('Calendar'));
        await page.click(button('Time settings', { role: 'contentinfo' }));
        await expectWhole(page, button('Done', dialog), 'dialog');
        await page.press(keys.escape);
        await page.gone(dialog);
        await page.until(async () => expect(await page.run(focusedText)).toContain('Time settings'));
      }
    },
  },
  {
    name: 'times are shown in another zone, chosen in a dialog',
    async run(page) {
      await page.open('?tz=America/New_York');
      await page.expectText({ role: 'contentinfo' }, 'New York');
      await page.click(button(/^Time settings/, main));
      await expectInPlace(page, { role: 'radio', name: /24/, within: dialog });
      await page.click({ role: 'radio', name: /24/, within: dialog });
      await page.click(button('Done', dialog));
      await page.gone(dialog);
      await page.expectText(main, '21:30');
    },
  },
  {
    name: 'the language changes, and the scroll position stays',
    async run(page) {
      await page.open('days/2031-05-11/?track=tides');
      await scrollTo(page, 700);
      await page.run(() =>
        document.querySelector<HTMLElement>('header a[hreflang="zh"], a[lang="zh"]')?.click(),
      );
      await page.expectUrl(/\/zh\/days\/2031-05-11\/\?track=tides$/);
      await page.one(heading('5月11日星期日'));
      await page.until(async () => expect(await scrolled(page)).toBeGreaterThan(400));
    },
  },
  {
    name: 'a dark and a light theme are applied, and stored',
    async run(page) {
      await page.open('');
      const choose = (theme: string) =>
        page.run((value) => {
          const select = document.querySelector('select');
          if (!select) throw new Error('There is no choice of a theme.');
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, theme);
      await choose('dark');
      await page.until(async () => expect(await paintedLightness(page)).toBeLessThan(80));
      await page.reload();
      await page.until(async () => expect(await paintedLightness(page)).toBeLessThan(80));
      await page.open('');
      await choose('light');
      await page.until(async () => expect(await paintedLightness(page)).toBeGreaterThan(175));
    },
  },
  {
    name: 'the printed schedule has no controls',
    async run(page) {
      await save(page, ['hulls', 'night']);
      await page.open('my-schedule/');
      await page.expectRows(['hulls', 'night']);
      // Print styles on a screen, because not every driver prints. Again for style sheets that load later.
      const shown = () =>
        page.run(() => {
          const forPaper = (rules: CSSRuleList): void => {
            for (const rule of rules) {
              if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('print'))
                rule.media.mediaText = 'all';
              else if (rule instanceof CSSMediaRule && rule.media.mediaText === 'screen')
                rule.media.mediaText = 'not all';
              if (rule instanceof CSSGroupingRule || 'cssRules' in rule)
                forPaper((rule as CSSGroupingRule).cssRules);
            }
          };
          for (const sheet of document.styleSheets) forPaper(sheet.cssRules);
          const seen = (selector: string) =>
            [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0)
              .length;
          return {
            sessions: seen('main [data-session]'),
            stars: seen('main [data-star]'),
            headers: seen('header nav'),
          };
        });
      await page.until(async () => expect(await shown()).toEqual({ sessions: 2, stars: 0, headers: 0 }));
    },
  },
  {
    name: 'the door and foyer displays show what is on',
    async run(page) {
      await page.goto('rooms/harbour-hall/?view=door&now=2031-05-10T09:12');
      await page.expectText({ role: 'region', name: 'Now' }, 'The sea and us');
      await page.expectText({ role: 'region', name: /^Next/ }, 'Hulls that forgive');
      await page.goto('?view=board&now=2031-05-10T09:40');
      await page.expectText({ role: 'row', name: /^Pier Room/ }, 'The moon at work');
    },
  },
  {
    name: 'without script the agenda and its links work, and nothing needs a script',
    async run(page) {
      // As a browser without script reads it: DOMParser runs no scripts, and parses the content of noscript.
      const look = (path: string) =>
        page.run(async (address) => {
          const html = await (await fetch(address)).text();
          const read = new DOMParser().parseFromString(html, 'text/html');
          document.replaceChild(document.adoptNode(read.documentElement), document.documentElement);
          const seen = (selector: string) =>
            [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
          return {
            heading: seen('h1')[0]?.textContent ?? '',
            sessions: seen('main [data-session]').length,
            links: seen('main a').length,
            controls: seen('button, input, select').length,
          };
        }, path);
      await page.goto('robots.txt');
      const agenda = await look('/');
      expect(agenda).toMatchObject({ controls: 0 });
      expect(agenda.sessions).toBeGreaterThan(20);
      const session = await look('/sessions/hulls/');
      expect(session).toMatchObject({ heading: 'Hulls that forgive', controls: 0 });
      expect(session.links).toBeGreaterThan(2);
    },
  },
];
