import { hostilePayloads } from '../fixtures/hostilePayloads.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from './sites.ts';
import { expect, idsOf, open, test } from './visit.ts';

// The policy of the page would block what the sanitiser missed, and hide the fault.
test.use({ site: 'hostile', bypassCSP: true });

/** The dangerous parts of the page, after everything that can be pressed was pressed. */
function dangersOfPage(): readonly string[] {
  const dangers: string[] = [];
  const main = document.querySelector('main');
  // Navigation is blocked, so that only the handlers of a press run.
  addEventListener('click', (event) => event.preventDefault());
  for (const element of main?.querySelectorAll('*') ?? []) {
    const name = element.localName;
    if (/^(?:script|style|form|frame|iframe|object|embed|base|meta|link|template)$/.test(name))
      dangers.push(name);
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) dangers.push(`${name} ${attribute.name}`);
    }
    const { protocol } = element instanceof HTMLAnchorElement ? element : { protocol: 'https:' };
    if (!/^(?:https?|mailto):$/.test(protocol)) dangers.push(`${name} ${protocol}`);
    for (const type of ['mouseover', 'focus', 'toggle', 'pointerover', 'animationstart']) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    if (element instanceof HTMLElement && element.closest('[data-session], [aria-pressed]') === null)
      element.click();
  }
  if ('__hostile' in window) dangers.push(`ran ${String(window.__hostile)}`);
  return dangers;
}

test('the attack detector works', async ({ page }) => {
  await open(page, 'tracks/');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main)
      main.innerHTML = '<iframe></iframe><a href="javascript:1">x</a><b onclick="window.__hostile=1">x</b>';
  });
  expect(await page.evaluate(dangersOfPage)).toEqual(['iframe', 'a javascript:', 'b onclick', 'ran 1']);
});

/** The abstract of a session as the app loads it. */
function abstractOf(id: string): string {
  const text = readFileSync(join(folderOf('hostile'), `data/1/en/sessions/${id}.json`), 'utf8');
  const { abstract } = JSON.parse(text) as { readonly abstract: { readonly html: string } };
  return abstract.html;
}

const perTest = 25;
for (let first = 0; first < hostilePayloads.length; first += perTest) {
  const payloads = hostilePayloads.slice(first, first + perTest);
  test(`attacks from "${payloads[0]?.name ?? ''}" on do nothing`, async ({ page, allow, programme }) => {
    test.slow();
    const published = idsOf(programme);
    // Missing pictures; requests to another host stay forbidden.
    allow.console(/the server responded with a status of 404/);
    allow.console(/net::ERR_BLOCKED_BY_CLIENT/);
    const ids = payloads
      .map(({ name }, offset) => ({ name, id: `payload-${first + offset}` }))
      .filter(({ id }) => published.includes(id));
    // Scripts in the page run while it is parsed; the site's own scripts would only take time. The browser blocks them
    // by itself, which takes half the processor time of an interception.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setBlockedURLs', { urls: ['*/assets/*.js'] });
    for (const { name, id } of ids) {
      await page.goto(`sessions/${id}/`);
      const shown = await page.evaluate(() => ({
        titles: [...document.querySelectorAll('h1')].map(({ innerText }) => innerText),
        isComplete: document.querySelector('main')?.innerText.includes('Before.'),
        isHydrated: document.documentElement.dataset['hydrated'] !== undefined,
      }));
      expect(shown, name).toEqual({ titles: [name], isComplete: true, isHydrated: false });
      expect(await page.evaluate(dangersOfPage), name).toEqual([]);
    }
    // With them, as an opened page; and each as the app inserts it into an open page.
    await devtools.detach();
    await open(page, `sessions/${ids[0]?.id ?? ''}/`);
    expect(await page.evaluate(dangersOfPage)).toEqual([]);
    for (const { name, id } of ids) {
      const html = abstractOf(id);
      expect(html).toContain('Before.');
      await page.evaluate((text) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = text;
      }, html);
      expect(await page.evaluate(dangersOfPage), name).toEqual([]);
    }
  });
}

test('enough attacks were published', ({ programme }) => {
  expect(idsOf(programme).filter((id) => id.startsWith('payload-')).length).toBeGreaterThanOrEqual(60);
});

test('markup in titles, names, rooms and tracks is shown as text, in every list', async ({ page, allow }) => {
  allow.console(/the server responded with a status of 404/);
  for (const path of ['', 'speakers/', 'tracks/', 'zh/sessions/fields/', 'sessions/fields/']) {
    await open(page, path);
    expect(await page.evaluate(dangersOfPage), path).toEqual([]);
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=');
});

test('wide content scrolls by itself, on a page as wide as a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['', 'sessions/wide/', 'speakers/', 'speakers/wolfeschlegelsteinhausenbergerdorff/']) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    const scrolls = await page
      .getByRole('main')
      .locator('pre')
      .evaluateAll((all) => all.map((element) => element.scrollWidth > element.clientWidth));
    expect(scrolls).toEqual(scrolls.map(() => true));
  }
});
