import { expect, expectRows, test } from './visit.ts';

const star = (title: string) => ({ name: `Save ${title}` });

test('a star is saved at once, survives a reload, and shows in every list and page', async ({ page }) => {
  await page.goto('./');
  const button = page.getByRole('button', star('Hulls that forgive'));
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');

  for (const path of ['sessions/hulls/', 'tracks/boats/', 'speakers/ada-quay/', 'days/2031-05-10/']) {
    await page.goto(path);
    const here = page.getByRole('main').getByRole('button', { name: /^Saved?\b.*Hulls that forgive/ });
    await expect(here).toHaveAttribute('aria-pressed', 'true');
  }
});

test('a star shows in a second tab at once, both ways', async ({ page, context }) => {
  const second = await context.newPage();
  await page.goto('./');
  await second.goto('./');
  await page.getByRole('button', star('Night sailing')).click();
  const there = second.getByRole('button', star('Night sailing'));
  await expect(there).toHaveAttribute('aria-pressed', 'true');
  await there.click();
  await expect(page.getByRole('button', star('Night sailing'))).toHaveAttribute('aria-pressed', 'false');
});

test('My schedule lists saved sessions by day, counted in the navigation; removed ones stay until it is left', async ({
  page,
}) => {
  await page.goto('./');
  for (const title of ['Night sailing', 'The moon at work', 'Dry dock, day to come']) {
    await page.getByRole('button', star(title)).click();
  }
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /My schedule/ });
  await expect(link).toContainText('3');
  await link.click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/May 10/, /May 11/, 'Not scheduled yet']);
  await expectRows(page, ['moon', 'night', 'drydock']);

  const button = page.getByRole('button', star('The moon at work'));
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  for (const title of ['Night sailing', 'The moon at work', 'Dry dock, day to come'])
    await page.getByRole('button', star(title)).click();
  await expectRows(page, ['moon', 'night', 'drydock']);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
});

test('with storage forbidden everything works until the tab is closed, with a warning', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('./');
  await page.getByRole('button', star('Hulls that forgive')).click();
  await expect(page.getByRole('button', star('Hulls that forgive'))).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByRole('link', { name: /My schedule/ }).click();
  await expectRows(page, ['hulls']);
  await expect(page.getByText('Your schedule can’t be saved here')).toBeVisible();
});

test('with full storage there is a warning, and nothing is lost while the tab is open', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('./');
  await page.getByRole('button', star('Night sailing')).click();
  // With large text on a phone the bar must not cover the page, one letter a line.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const bar = page.getByRole('status').filter({ hasText: 'Your schedule can’t be saved here' });
  await expect(bar.getByRole('button', { name: 'Dismiss' })).toBeInViewport();
  expect((await bar.boundingBox())?.height).toBeLessThan(844 / 2);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('link', { name: /My schedule/ }).click();
  await expectRows(page, ['night']);
  await expect(page.getByText('Your schedule can’t be saved here')).toBeVisible();
});

test('the next room in large letters has the time left, what follows, and alternatives', async ({ page }) => {
  await page.goto('./');
  for (const title of ['Hulls that forgive', 'Pilots in fog']) {
    await page.getByRole('button', star(title)).click();
  }
  const next = page.getByRole('region', { name: 'Now and next' });
  const room = next.getByText('Harbour Hall', { exact: true });
  const sizeOfPlace = () => room.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  await page.goto('my-schedule/?now=2031-05-10T09:14');
  await expect(next).toContainText('in 16 min');
  await expect(room).toHaveCount(0);
  await page.goto('my-schedule/?now=2031-05-10T09:24');
  await expect.poll(sizeOfPlace).toBeGreaterThan(30);
  await page.getByRole('link', { name: 'Where to go' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Hall' })).toBeVisible();
  await expect(page.getByText('in 6 min')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Next', exact: true })).toContainText('Pilots in fog');
  await expect(page.getByRole('region', { name: 'If it is full' })).toContainText('Café au quai');
  await page.getByRole('link', { name: 'Back to my schedule' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My schedule' })).toBeVisible();
});
