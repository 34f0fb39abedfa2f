import type { Page } from '@playwright/test';
import { expect, open, rows, test } from './visit.ts';

/** The sessions that are completely in the window, in order. */
function sessionsInView(page: Page) {
  return rows(page).evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top > 100 && bottom < innerHeight;
      })
      .map((element) => (element as HTMLElement).dataset['session']),
  );
}

const day = 'days/2031-05-10/?view=grid';

test('the grid is a table of rooms by time for screen readers, with one tab stop, and arrow keys within', async ({
  page,
}) => {
  await open(page, day);
  const grid = page.getByRole('grid', { name: 'Grid, Saturday, May 10, 2031' });
  await expect(grid.getByRole('columnheader')).toHaveText(['Time', 'Harbour Hall', 'Pier Room', 'Boat Shed']);
  const row = grid.getByRole('row', { name: /Hulls that forgive/ });
  await expect(row.getByRole('rowheader')).toHaveText(/9:30/);
  await expect(row.getByRole('gridcell')).toHaveCount(2);
  await expect(grid.getByRole('link', { name: 'Hulls that forgive' })).toHaveAccessibleDescription(
    /^Harbour Hall, 9:30 to about 10:10, 1 of 2 at this time$/,
  );
  await expect(grid.getByRole('link', { name: 'Lunch' })).toHaveAccessibleDescription(
    /^Harbour Hall to Boat Shed, 12:00/,
  );

  // One tab stop leads into the grid, arrow keys move by time and room, and one leads out.
  await expect(grid.locator('a[tabindex="0"]')).toHaveCount(1);
  await grid.locator('a[tabindex="0"]').focus();
  const focused = (name: string) => expect(page.getByRole('link', { name, exact: true })).toBeFocused();
  await focused('The sea and us');
  await page.keyboard.press('ArrowDown');
  await focused('Hulls that forgive');
  await page.keyboard.press('End');
  await focused('Café au quai');
  await page.keyboard.press('ArrowLeft');
  await focused('The moon at work');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+End');
  await focused('The last ferry');
  await page.keyboard.press('Control+Home');
  await focused('The sea and us');
  await expect(grid.locator('a[tabindex="0"]')).toHaveCount(1);
  // A step to the side and back keeps the time.
  await page.keyboard.press('ArrowRight');
  await focused('The moon at work');
  await page.keyboard.press('ArrowLeft');
  await focused('The sea and us');
  await page.keyboard.press('Tab');
  await expect(grid.locator(':focus')).toHaveCount(0);

  // Arrows stop at the title of each cell, also of one across several rooms.
  await page.getByRole('link', { name: 'The sea and us', exact: true }).focus();
  const titles: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role="grid"] a:focus')).not.toHaveAttribute('aria-hidden');
    titles.push(await page.locator('[role="grid"] a:focus').innerText());
  }
  expect(titles).toContain('Lunch');

  // Words wider than half a column are not broken.
  const cell = page.locator('[role="gridcell"][data-session="hulls"]');
  await expect(cell).toBeVisible();
  const linesOfWords = await cell.evaluate((element: HTMLElement) => {
    element.style.inlineSize = '57px';
    element.dataset['narrow'] = 'true';
    const title = element.querySelector('a');
    const text = document.createTextNode('Backwards compatibility internationally');
    title?.replaceChildren(text);
    return [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
  });
  // A browser with hyphenation for its language may use two lines for a word; this one has none.
  expect(linesOfWords).toEqual([1, 1, 1]);
});

test('late in the day the grid opens at now, and a press returns there', async ({ page }) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const at = `${size.width} px wide`;
    await page.setViewportSize(size);
    await open(page, '?view=grid&now=2031-05-11T20:30');
    const runs = page.getByRole('grid').getByRole('link', { name: 'Night sailing' });
    await expect(runs, at).toBeInViewport();
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, -5000);
    // The wheel event, which lets go of the position at now, comes after the call has returned.
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, 0));
      await expect(runs, at).not.toBeInViewport({ timeout: 500 });
    }).toPass();
    await page.getByRole('link', { name: /on now/ }).click();
    await expect(runs, at).toBeInViewport();
  }
});

test('Space saves the focused session but no break, which has no star, Enter opens it, L shows the list', async ({
  page,
}) => {
  await open(page, day);
  const lunch = page.getByRole('grid').getByRole('link', { name: 'Lunch' });
  await lunch.focus();
  await page.keyboard.press('Space');
  await expect(lunch).toBeFocused();
  await expect(page.getByRole('status').getByText('Removed', { exact: true })).toHaveCount(0);

  const hulls = page.getByRole('grid').getByRole('link', { name: 'Hulls that forgive' });
  await hulls.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-session="hulls"] button')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeAttached();
  await expect(hulls).toHaveAccessibleDescription(/at this time, saved$/);
  // Another one at the same time.
  const cafe = page.getByRole('grid').getByRole('link', { name: 'Café au quai' });
  for (const [clashes, description] of [
    [2, /at this time, saved, overlaps another saved session$/],
    [0, /at this time, saved$/],
  ] as const) {
    await cafe.focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('gridcell').getByTitle('Overlap')).toHaveCount(clashes);
    await expect(hulls).toHaveAccessibleDescription(description);
  }
  await hulls.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').getByText('Removed', { exact: true })).toBeAttached();
  await expect(hulls).toHaveAccessibleDescription(/at this time$/);
  await page.keyboard.press('Space');
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/days\/2031-05-10\/$/);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.locator('[data-session="hulls"]').getByRole('button')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goBack();
  await page.getByRole('grid').getByRole('link', { name: 'Hulls that forgive' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hulls that forgive' })).toBeVisible();
});

test('L scrolls the list to the focused session, wherever the list would open', async ({ page }) => {
  await open(page, '?view=grid&now=2031-05-11T11:10');
  const watch = page.getByRole('link', { name: 'Watch 07: what the log says' });
  await watch.focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(watch).toBeFocused();
  await expect(watch).toBeInViewport({ ratio: 1 });
});

test('opened at now the grid shows room names and times, and the titles of what is on', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await open(page, '?view=grid&now=2031-05-11T16:10');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sunday, May 11');
  const grid = page.getByRole('grid');
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(500);
  await grid.scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: 'Pier Room' })).toBeVisible();
  await expect(page.locator('[data-session="watch-15"]')).toContainText('20 min left');

  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?view=grid&now=2031-05-11T16:25');
  const title = page.locator('[data-session="watch-15"]').getByRole('link');
  await expect(title).toBeInViewport({ ratio: 1 });
  // The page may still scroll, and the names follow with the next frame.
  const belowNames = async () => {
    const names = await grid.getByRole('columnheader').nth(1).boundingBox();
    return ((await title.boundingBox())?.y ?? 0) - (names?.y ?? 0) - (names?.height ?? 0);
  };
  await expect.poll(belowNames).toBeGreaterThan(0);
  await expect(title).toBeInViewport({ ratio: 1 });
});

test('room names stay in view until the end of the grid, and the page scrolls beyond it', async ({
  page,
}) => {
  for (const [device, width, height] of [
    ['desktop', 1000, 700],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, 'days/2031-05-11/?view=grid');
    const grid = page.getByRole('grid');
    const last = grid.getByRole('link', { name: /^Watch 20/ });
    const footer = page.getByRole('contentinfo');
    const name = grid.getByRole('columnheader').nth(1);
    /**
     * Nothing covers it, and it is completely in the window. The names follow a scroll of the page with the next frame.
     */
    const isSeen = async (element: Element) => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const { x, y, width: wide, height: high } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + wide / 2, y + high / 2)) && y >= 0;
    };
    await grid.hover();
    await expect(async () => {
      await page.mouse.wheel(0, 400);
      expect(await name.evaluate(isSeen), device).toBe(true);
      await expect(footer).toBeInViewport({ ratio: 1, timeout: 200 });
    }).toPass();
    await expect(last, device).toBeInViewport();
    expect(await grid.evaluate((element) => element.getBoundingClientRect().top), device).toBeLessThan(0);
    // The focused cell is not below the room names either.
    await last.focus();
    for (let index = 19; index > 10; index -= 1) {
      await page.keyboard.press('ArrowUp');
      const cell = page.locator(`[data-session="watch-${index}"]`);
      await expect(cell.getByRole('link')).toBeFocused();
      expect(await cell.getByRole('link').evaluate(isSeen), `watch-${index}, ${device}`).toBe(true);
    }
  }
});

test('switching between grid and list keeps the session in view, also with the back button', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await open(page, '?view=grid&now=2031-05-11T09:40');
  const grid = page.getByRole('grid');
  const [early, late] = [
    page.locator('[data-session="watch-02"]'),
    page.locator('[data-session="watch-19"]'),
  ];
  await expect(early).toBeInViewport();
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(late).toBeInViewport();
  const [first] = await sessionsInView(page);
  await page.getByRole('search').getByRole('link', { name: 'List' }).click();
  await expect(grid).toHaveCount(0);
  await expect(page.locator(`[data-session="${first}"]`)).toBeInViewport();
  await expect(early).not.toBeInViewport();
  await page.mouse.wheel(0, -20_000);
  await expect(page.getByRole('search')).toBeInViewport();
  await page.getByRole('search').getByRole('link', { name: 'Grid' }).click();
  await expect(late).toBeInViewport();
  await expect(early).not.toBeInViewport();
  await late.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Watch 19/ })).toBeVisible();
  await page.goBack();
  await expect(grid).toBeVisible();
  await expect(late).toBeInViewport();
  await expect(early).not.toBeInViewport();
  await page.reload();
  await expect(late).toBeInViewport();
});

test('the grid opens at the time and day that the list shows', async ({ page }) => {
  await open(page, '?now=2031-05-10T09:40');
  const watch = page.locator('[data-session="watch-12"]');
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(watch).toBeInViewport({ timeout: 200 });
  }).toPass();
  // The browser scrolls after the wheel event, and earlier rows may still be added.
  const fromPlace = async () => ((await watch.boundingBox())?.y ?? Infinity) - 150;
  await expect(async () => {
    await page.mouse.wheel(0, await fromPlace());
    await expect.poll(async () => Math.abs(await fromPlace()), { timeout: 500 }).toBeLessThan(40);
  }).toPass();
  // As pressed by a screen reader, wherever the page is scrolled to.
  await page.getByRole('link', { name: 'Grid', exact: true }).dispatchEvent('click');
  await expect(page.getByRole('grid', { name: /Sunday, May 11/ })).toBeVisible();
  await expect(page.locator('[data-session="watch-12"]')).toBeInViewport();
  await expect(page.locator('[data-session="watch-01"]')).not.toBeInViewport();
});

test('on a phone one room is in view, with the edge of the next, and at 400 % zoom the list', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, day);
  const [first, second] = [0, 1].map((index) => page.getByRole('columnheader').nth(index + 1));
  const box = await first?.boundingBox();
  expect(box?.width).toBeGreaterThan(220);
  expect((await second?.boundingBox())?.x).toBeLessThan(390);

  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, day);
  await expect(page.getByText('too small for the grid')).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.locator('[data-session="hulls"]')).toBeAttached();
});

test('the grid follows the filters, and stays where it was scrolled', async ({ page }) => {
  await open(page, 'days/2031-05-11/?view=grid&room=pier-room');
  await expect(page.getByRole('columnheader')).toHaveText(['Time', 'Pier Room']);
  const cells = page.getByRole('gridcell');
  expect(await cells.count()).toBeLessThan(20);
  await page.getByRole('grid').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(page.locator('[data-session="watch-20"]')).toBeVisible();
  await expect(page.locator('[data-session="watch-03"]')).toHaveCount(0);
});

test('the current-time line crosses no time at the side', async ({ page }) => {
  // On the minute of a label, and a little after it.
  for (const minute of ['09:30', '09:33']) {
    await open(page, `?view=grid&now=2031-05-11T${minute}`);
    const mark = await page.locator('[class$="_now"] > *').boundingBox();
    const ends = await page
      .getByRole('grid')
      .locator('[class$="_axis"] time')
      .evaluateAll((times) => times.map((time) => time.getBoundingClientRect().right));
    expect(ends.length).toBeGreaterThan(10);
    expect(Math.max(...ends)).toBeLessThanOrEqual(mark?.x ?? 0);
  }
});

test.describe('right to left, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  /** Opens the grid of a page that runs from right to left, as in a locale such as Arabic. */
  async function openFromRightToLeft(page: Page) {
    await open(page, 'my-schedule/');
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await page.evaluate(() => (document.documentElement.lang = 'ar'));
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Agenda' }).click();
    await page.getByRole('link', { name: 'Grid' }).click();
    await expect(page.getByRole('grid')).toHaveCSS('direction', 'rtl');
  }

  test('scrolled columns show their sessions, also on the way back, and arrow keys move as they point', async ({
    page,
  }) => {
    await openFromRightToLeft(page);
    const grid = page.getByRole('grid');
    const last = grid.getByRole('link', { name: 'Café au quai' });
    await expect(last).not.toBeInViewport();

    const left = async (name: string) =>
      (await page.getByRole('link', { name, exact: true }).boundingBox())?.x ?? 0;
    await page.getByRole('link', { name: 'The sea and us', exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    const moon = page.getByRole('link', { name: 'The moon at work', exact: true });
    await expect(moon).toBeFocused();
    await expect(moon).toBeInViewport();
    expect(await left('The moon at work')).toBeLessThan(await left('The sea and us'));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('link', { name: 'The sea and us', exact: true })).toBeFocused();

    await expect(last).not.toBeInViewport();
    await grid.evaluate((element) => element.scrollTo({ left: -element.scrollWidth }));
    await expect(last).toBeInViewport();
    await last.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Café au quai' })).toBeVisible();
    await page.goBack();
    await expect(last).toBeInViewport();
  });
});
