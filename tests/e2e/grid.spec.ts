import { expect, open, test } from './visit.ts';

const day = 'days/2031-05-10/?view=grid';

test('the grid reads as a table of rooms by time', async ({ page }) => {
  await open(page, day);
  const grid = page.getByRole('grid', { name: 'Rooms by time, Saturday, May 10, 2031' });
  await expect(grid.getByRole('columnheader')).toHaveText(['Time', 'Harbour Hall', 'Pier Room', 'Boat Shed']);
  const row = grid.getByRole('row', { name: /Hulls that forgive/ });
  await expect(row.getByRole('rowheader')).toHaveText(/9:30/);
  await expect(row.getByRole('gridcell')).toHaveCount(2);
  await expect(grid.getByRole('link', { name: 'Hulls that forgive' })).toHaveAccessibleDescription(
    /^Harbour Hall, 9:30\sAM to about 10:10\sAM, 1 of 2 at this time$/,
  );
  await expect(grid.getByRole('link', { name: 'Lunch' })).toHaveAccessibleDescription(
    /^Harbour Hall to Boat Shed, 12:00/,
  );
});

test('one tab stop leads in, arrows go by time and room, and one out', async ({ page }) => {
  await open(page, day);
  const grid = page.getByRole('grid');
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
  await page.keyboard.press('Tab');
  await expect(grid.locator(':focus')).toHaveCount(0);
});

test('Space saves the session the focus is on, Enter opens it, L shows the list', async ({ page }) => {
  await open(page, day);
  const hulls = page.getByRole('grid').getByRole('link', { name: 'Hulls that forgive' });
  await hulls.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-session="hulls"] button')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeAttached();
  await expect(hulls).toHaveAccessibleDescription(/at this time, saved$/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').getByText('No longer saved')).toBeAttached();
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

test('L leads to the row of the session the focus is on, wherever the list would open', async ({ page }) => {
  await open(page, '?view=grid&now=2031-05-11T11:10');
  const watch = page.getByRole('link', { name: 'Watch 07: what the log says' });
  await watch.focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(watch).toBeFocused();
  await expect(watch).toBeInViewport({ ratio: 1 });
});

test('it opens at now, and room names and times stay in view', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await open(page, '?view=grid&now=2031-05-11T16:10');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sunday, May 11, 2031');
  const grid = page.getByRole('grid');
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(500);
  await grid.scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: 'Pier Room' })).toBeVisible();
  await expect(page.locator('[data-session="watch-15"]')).toContainText('20 min left');
});

test('on a phone one room is looked at, and the next one peeks in', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, day);
  const [first, second] = [0, 1].map((place) => page.getByRole('columnheader').nth(place + 1));
  const box = await first?.boundingBox();
  expect(box?.width).toBeGreaterThan(220);
  expect((await second?.boundingBox())?.x).toBeLessThan(390);
});

test('at 400 % zoom it is the list of the same sessions', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, day);
  await expect(page.getByText('too little room for the grid')).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.locator('[data-session="hulls"]')).toBeAttached();
});

test('it keeps to the filters, and to what is seen of it', async ({ page }) => {
  await open(page, 'days/2031-05-11/?view=grid&room=pier-room');
  await expect(page.getByRole('columnheader')).toHaveText(['Time', 'Pier Room']);
  const cells = page.getByRole('gridcell');
  expect(await cells.count()).toBeLessThan(20);
  await page.getByRole('grid').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(page.locator('[data-session="watch-20"]')).toBeVisible();
  await expect(page.locator('[data-session="watch-03"]')).toHaveCount(0);
});
