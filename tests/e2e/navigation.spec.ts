import { expect, open, rows, test } from './visit.ts';

test('after each navigation the title, the focus and the announcement are those of the new page', async ({
  page,
}) => {
  await open(page, '');
  await expect(page).toHaveTitle(/Tidewater Conference/);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeFocused();
  for (const [link, heading] of [
    ['Speakers', 'Speakers'],
    ['Tracks', 'Tracks'],
    ['My schedule', 'My schedule'],
    ['Agenda', 'Agenda'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
    await expect(page).toHaveTitle(/Tidewater Conference/);
    await expect(page.getByRole('status').filter({ hasText: 'Tidewater Conference' })).toHaveText(
      await page.title(),
    );
  }
  // Filtering moves neither the focus nor the page.
  const search = page.getByRole('searchbox');
  await search.fill('watch');
  await expect(rows(page)).toHaveCount(20);
  await expect(search).toBeFocused();
});

test('a new page begins at its top; the way back restores the scroll position, also after a reload', async ({
  page,
}) => {
  await open(page, '');
  const link = page.getByRole('link', { name: 'Watch 15: what the log says' });
  await link.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  // Relative to the screen, not to the page: the height of rows above is estimated until they are rendered.
  const left = link.evaluate(
    (element) =>
      new Promise<number>((done) => {
        element.addEventListener('click', () => done(element.getBoundingClientRect().top), { capture: true });
      }),
  );
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Watch 15: what the log says' })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const before = await left;
  await page.goBack();
  await expect(link).toBeInViewport();
  await expect
    .poll(async () => Math.abs((await link.evaluate((row) => row.getBoundingClientRect().top)) - before))
    .toBeLessThan(5);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.goForward();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);

  // Also after a reload.
  await page.reload();
  await page.goBack();
  await expect(link).toBeInViewport();
});

test('everything works by keyboard alone: skip, filter, choose, open, star', async ({ page }) => {
  await open(page, '');
  const focused = page.locator(':focus');
  /** Presses Tab until the named element has the focus; fails if it is never reached. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const words = await focused.evaluate((element) => {
        const label = element.closest('label');
        return element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
      });
      if (name.test(words)) return;
    }
    throw new Error(`Tab never reached ${String(name)}`);
  };

  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('Skip to content');
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(/^Track/);
  await page.keyboard.press('Enter');
  await tabTo(/Boats/);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/track=boats/);
  await page.keyboard.press('Escape');
  await expect(focused).toContainText('Track');
  await expect(page.getByRole('checkbox')).toHaveCount(0);

  await tabTo(/^Hulls that forgive/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hulls that forgive' })).toBeFocused();
  await tabTo(/Save.*Hulls that forgive/);
  await page.keyboard.press('Space');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
});

test('the way back moves the focus to the opened session, in the list and the grid', async ({ page }) => {
  for (const view of ['', '?view=grid']) {
    await open(page, `days/2031-05-10/${view}`);
    const link = page.getByRole('main').getByRole('link', { name: 'Pilots in fog', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Pilots in fog' }), view).toBeFocused();
    await page.goBack();
    await expect(link, view).toBeFocused();
  }
});

test('the list is kept behind a session and shown again unchanged', async ({ page }) => {
  await open(page, './');
  const list = page.locator('[data-session=hulls]').first();
  const first = await list.elementHandle();
  await page.getByRole('button', { name: 'Track', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Boats' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/track=boats/);
  await list.getByRole('link').first().click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveCount(1);
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(/^Hulls that forgive/);
  const title = await page.title();
  // Hidden from view, keyboard and screen readers.
  await expect(list).toBeHidden();
  await expect(page.getByRole('searchbox')).toHaveCount(0);

  // Sessions saved meanwhile are saved in the list too.
  await page.getByRole('main').getByRole('button', { name: /^Save/ }).first().click();
  await page.goBack();
  await expect(list.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(list.getByRole('link').first()).toBeFocused();
  await expect.poll(() => page.title()).not.toBe(title);
  expect(await list.evaluate((row, before) => row === before, first)).toBe(true);
  await expect(page.getByRole('button', { name: 'Remove filter: Boats' })).toBeVisible();

  // A link to the agenda opens it anew, at its top and without the filter.
  await list.getByRole('link').first().click();
  await expect(heading).toBeFocused();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Agenda' }).click();
  await expect(list).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove filter: Boats' })).toHaveCount(0);
  expect(await list.evaluate((row, before) => row === before, first)).toBe(false);
});

test('text typed just before a session was opened does not change the address of the session', async ({
  page,
}) => {
  await open(page, './');
  await page.getByRole('searchbox').focus();
  // At once, before the typed text is written to the address, and without leaving the field.
  await page.evaluate(() => {
    const search = document.querySelector('input[type=search]');
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(search, 'hulls');
    search?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector<HTMLElement>('[data-session=hulls] a')?.click();
  });
  await expect(page).toHaveURL(/sessions\/hulls\/$/);
  await page.waitForTimeout(600);
  await expect(page).toHaveURL(/sessions\/hulls\/$/);
});

test('text typed just before the way back is dropped, as the address does not have it', async ({ page }) => {
  await open(page, 'days/2031-05-10/?q=log');
  await page.getByRole('link', { name: /11/ }).first().click();
  await expect(page).toHaveURL(/2031-05-11\/\?q=log$/);
  const search = page.getByRole('searchbox');
  await search.fill('hulls');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/2031-05-10\/\?q=log$/);
  await expect(search).toHaveValue('log');
});

test.describe('the letters beside the speakers', () => {
  test.use({ site: 'conference' });

  test('lead to the first speaker of each, and the way back to where they were pressed', async ({ page }) => {
    // Where they stay in view.
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, 'speakers/');
    const top = (letter: string) =>
      page.locator(`#letter-${letter}`).evaluate((card) => card.getBoundingClientRect().top);
    for (const letter of ['T', 'M']) {
      await page.getByRole('link', { name: letter, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#letter-${letter}$`));
      await expect(page.locator(`#letter-${letter}`)).toBeInViewport();
      await expect.poll(() => top(letter)).toBeLessThan(150);
    }
    await page.goBack();
    await expect.poll(() => top('T')).toBeLessThan(150);
    await expect(page.locator('#letter-T')).toBeInViewport();
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });
});
