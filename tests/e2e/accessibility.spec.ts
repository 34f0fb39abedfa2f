import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './visit.ts';

const day = 'days/2031-05-10/?view=grid';

test.describe('for screen readers', () => {
  test('a row has title, people, room, language and track, then the star, each once', async ({ page }) => {
    await open(page, '');
    await expect(page.getByRole('main').locator('[data-session="hulls"]')).toMatchAriaSnapshot(`
      - listitem:
        - link "Hulls that forgive"
        - paragraph:
          - link "Ada Quay"
        - paragraph: Harbour Hall English Boats
        - button "Save Hulls that forgive"
    `);
    await expect(page.getByRole('main').locator('[data-session="ferry"]')).toMatchAriaSnapshot(`
      - listitem:
        - text: Cancelled
        - link "The last ferry"
        - paragraph:
          - link "Cy Flow"
        - paragraph: Pier Room English Boats
        - button "Save The last ferry"
    `);
  });

  test('a cell of the grid has track and language in words, not in letters', async ({ page }) => {
    await open(page, day);
    const cell = page.getByRole('grid').locator('[data-session="moon"]');
    await expect(cell).toMatchAriaSnapshot(`
      - gridcell "The moon at work Tides, Chinese Bo Ebb +1 Save The moon at work":
        - link "The moon at work"
        - paragraph: Tides, Chinese Bo Ebb +1
        - button "Save The moon at work"
    `);
  });

  test('dialogs and menus have a name, and their content has one each', async ({ page }) => {
    await open(page, '');
    for (const id of ['hulls', 'night'])
      await page.locator(`[data-session="${id}"]`).getByRole('button').click();
    await page.getByRole('search').getByRole('button', { name: 'Track' }).click();
    await expectNamesOnce(page.getByRole('group', { name: 'Track' }));
    await page.keyboard.press('Escape');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Time settings/ })
      .click();
    await expectNamesOnce(page.getByRole('dialog', { name: 'Time settings' }));
    await page.keyboard.press('Escape');
    await open(page, 'my-schedule/');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
      - dialog "Share my schedule":
        - heading "Share my schedule" [level=2]
        - button "Close"
        - paragraph: /Open the link on another device/
        - textbox "Link"
        - button "Share link"
        - status
        - img "QR code"
        - paragraph: Scan with a phone
    `);
    await expectNamesOnce(page.getByRole('dialog'));
    await page.keyboard.press('Escape');
    for (const name of ['Calendar', 'More']) {
      const button = page.getByRole('button', { name, exact: true });
      await button.click();
      const panel = page.locator(`[id="${(await button.getAttribute('aria-controls')) ?? ''}"]`);
      await expectNamesOnce(panel);
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    }
  });

  test('counts and saves are announced once', async ({ page }) => {
    await open(page, '');
    await page.waitForLoadState('networkidle');
    const heard = await listen(page);
    await page.getByRole('search').getByRole('button', { name: 'Track' }).click();
    await page.getByRole('checkbox', { name: /^Boats/ }).click();
    await expect(page).toHaveURL(/track=boats/);
    await expect.poll(heard).toEqual([expect.stringMatching(/^6 of \d+/)]);
    await page.keyboard.press('Escape');
    const star = page.locator('[data-session="hulls"]').getByRole('button');
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    // A pressed button is announced by itself.
    await page.waitForTimeout(500);
    expect(await heard()).toEqual([]);
    await star.click();
    await expect.poll(heard).toEqual([expect.stringContaining('Hulls that forgive')]);
    await open(page, day);
    const inGrid = await listen(page);
    await page.getByRole('grid').getByRole('link', { name: 'Hulls that forgive' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(inGrid).toEqual(['Saved']);
  });
});

/** Every focusable element has a name, and no two of a role have the same. */
async function expectNamesOnce(within: Locator) {
  await expect(within).toBeVisible();
  const lines = (await within.ariaSnapshot()).split('\n');
  const controls = lines.flatMap((line) => {
    const [, role, name] =
      /- (button|link|checkbox|radio|textbox|searchbox|combobox|switch)(?: "(.*?)")?/.exec(line) ?? [];
    return role === undefined ? [] : [`${role} ${name ?? ''}`];
  });
  expect(controls.length).toBeGreaterThan(1);
  expect(controls.filter((control) => control.endsWith(' '))).toEqual([]);
  const bottom = (control: string) => control === 'button Close';
  const named = controls.filter((control) => !bottom(control));
  expect(named).toEqual([...new Set(named)]);
}

/** @returns the texts of live regions since the last call, each change once */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { __heard: heard });
    const last = new WeakMap<Element, string>();
    const regions = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive], output';
    const textOf = (region: Element) => region.textContent.trim();
    for (const region of document.querySelectorAll(regions)) last.set(region, textOf(region));
    new MutationObserver((changes) => {
      const touched = new Set<Element>();
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(regions);
        if (region) touched.add(region);
      }
      for (const region of touched) {
        const text = textOf(region);
        if (text !== '' && text !== last.get(region)) heard.push(text);
        last.set(region, text);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { __heard: string[] }).__heard.splice(0));
}

const screens = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

test('the focus is never below a sticky bar, on a wide screen and on a phone', async ({ page }) => {
  for (const path of ['', 'my-schedule/', day]) {
    await open(page, path);
    if (path === '') await page.locator('[data-session="night"]').getByRole('button').click();
    const hiddenFocus = await watchFocus(page);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (const key of ['Tab', 'Shift+Tab']) {
        // Backwards from the end of the page: the focus moves up to the bars, which cover the top of the screen.
        if (key !== 'Tab') await page.getByRole('contentinfo').getByRole('link').last().focus();
        for (let presses = 0; presses < 45; presses += 1) await page.keyboard.press(key);
        expect(await hiddenFocus(), `${path}, ${screen.width} px wide: ${key}`).toEqual([]);
      }
    }
  }
});

/**
 * Looks at the focused element whenever the Tab key is released: one question for each key would take most of the time.
 *
 * @returns the focused elements since the last call of which no part was visible, and what covers each
 */
async function watchFocus(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen = { focused: 0, hidden: [] as string[] };
    Object.assign(window, { __focus: seen });
    addEventListener('keyup', ({ key }) => {
      const focused = document.activeElement;
      if (key !== 'Tab' || !focused || focused === document.body) return;
      seen.focused += 1;
      const { left, top, right, bottom } = focused.getBoundingClientRect();
      const at = (share: number, from: number, to: number) => from + share * (to - from);
      const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
      let over: Element | null = null;
      for (const across of shares) {
        for (const down of shares) {
          const hit = document.elementFromPoint(at(across, left, right), at(down, top, bottom));
          if (
            hit &&
            (focused.contains(hit) || hit.contains(focused) || hit.closest('label')?.contains(focused))
          )
            return;
          over = hit;
        }
      }
      seen.hidden.push(
        `${focused.outerHTML.slice(0, 150)} is under ${over?.outerHTML.slice(0, 150) ?? 'the edge of the window'}`,
      );
    });
  });
  return async () => {
    const { focused, hidden } = await page.evaluate(() => {
      const { __focus: seen } = window as unknown as { __focus: { focused: number; hidden: string[] } };
      const answer = { focused: seen.focused, hidden: seen.hidden.splice(0) };
      seen.focused = 0;
      return answer;
    });
    expect(focused, 'focused elements').toBeGreaterThan(40);
    return hidden;
  };
}

test('with forced colours a star, a chosen day and the focus are visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'days/2031-05-10/');
  const star = page.locator('[data-session="hulls"]').getByRole('button');
  const picture = (locator: Locator) => locator.screenshot({ animations: 'disabled' });
  const before = await picture(star);
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('heading', { level: 1 }).click();
  expect(await picture(star)).not.toEqual(before);
  const styleOf = (locator: Locator) =>
    locator.evaluate((element) => {
      const { color, backgroundColor, borderBottom, outline, textDecorationLine, fontWeight } =
        getComputedStyle(element);
      return [color, backgroundColor, borderBottom, outline, textDecorationLine, fontWeight].join(' ');
    });
  const days = page.getByRole('navigation', { name: 'Days' }).getByRole('link');
  expect(await styleOf(days.nth(1))).not.toBe(await styleOf(days.nth(2)));
  const link = page.getByRole('main').getByRole('link', { name: 'Hulls that forgive' });
  const plain = await styleOf(link);
  await page.keyboard.press('Tab');
  await link.focus();
  expect(await styleOf(link)).not.toBe(plain);
});

/** Text spacing that readers can set (WCAG 2.2, 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

test('with wider text spacing nothing is cut off or overlaps, from 320 px to 1280', async ({ page }) => {
  for (const path of ['', 'sessions/hulls/', 'speakers/', 'my-schedule/', 'tracks/boats/', 'zh/']) {
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, path);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, spacing);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = await page.evaluate(async () => {
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        const wide = document.documentElement.scrollWidth - innerWidth;
        const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
          const { overflowX, overflowY, position, clipPath, textOverflow } = getComputedStyle(element);
          const clips = /hidden|clip/.test(overflowX + overflowY);
          if (!clips || element.clientHeight < 8 || (position === 'absolute' && clipPath !== 'none'))
            return false;
          const hasText = [...element.childNodes].some(
            ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
          );
          // A truncated line is complete on the page that it links to.
          const isShortened = textOverflow === 'ellipsis';
          return (
            hasText &&
            (element.scrollHeight > element.clientHeight + 2 ||
              (!isShortened && element.scrollWidth > element.clientWidth + 2))
          );
        });
        return [
          ...(wide > 0 ? [`${wide} px too wide`] : []),
          ...cut.map((element) => element.outerHTML.slice(0, 120)),
        ];
      });
      expect(faults, `${path}, ${width} px wide`).toEqual([]);
    }
  }
});
