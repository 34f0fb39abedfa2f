import { expect, open, test } from './visit.ts';

test('a session opens from the agenda with everything in its file', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Hulls that forgive' }).click();
  await expect(page).toHaveURL(/\/sessions\/hulls\/$/);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'Hulls that forgive' })).toBeVisible();
  await expect(main).toContainText('Saturday, May 10, 2031');
  await expect(main).toContainText('9:30');
  await expect(main).toContainText('China Standard Time (UTC+8)');
  await expect(main).toContainText('Harbour Hall');
  await expect(main).toContainText('Why a round hull forgives a tired helm.');
  const speaker = main.getByRole('article').filter({ hasText: 'Shipwright, Quay & Daughters' }).last();
  await expect(speaker).toContainText('She has built boats for a long time.');
  await expect(speaker.getByRole('link', { name: 'Pilots in fog' })).toBeVisible();
  await expect(main.getByRole('region', { name: 'At the same time' })).toContainText('Café au quai');
});

test('a link from another site opens the session, with links to others of its track, and says if it is cancelled', async ({
  page,
}) => {
  const response = await page.goto('sessions/opening/');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1, name: 'The sea and us' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'charts' })).toHaveAttribute(
    'href',
    'https://example.org/charts',
  );
  await expect(page).toHaveTitle('The sea and us · Tidewater Conference');

  // Links lead to earlier and later sessions of the track.
  await page.goto('sessions/hulls/');
  const more = page.getByRole('navigation', { name: 'More in Boats' });
  await more.getByRole('link', { name: 'Pilots in fog' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pilots in fog' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'More in Boats' })).toContainText('Earlier');

  await page.goto('sessions/ferry/');
  await expect(page.getByRole('main')).toContainText('This session is cancelled');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the abstract begins on the first screen, and no control covers another or leaves the text column', async ({
    page,
  }) => {
    await open(page, 'sessions/hulls/');
    const top = async (text: string) => (await page.getByText(text).boundingBox())?.y ?? Infinity;
    const english = 'Why a round hull forgives a tired helm.';
    await expect(page.getByText(english)).toBeVisible();
    expect(await top(english)).toBeLessThan(390);

    // Of a saved session.
    await page.locator('[data-star]').first().click();
    await expect(page.getByRole('button', { name: /^Must/ })).toBeVisible();
    const boxes = await page.locator('main header button:visible').evaluateAll((buttons) =>
      buttons.map((button) =>
        [button, ...button.children]
          .map((part) => part.getBoundingClientRect())
          // Not the words that icons replace on a phone.
          .filter(({ width }) => width > 1),
      ),
    );
    const left = await page
      .getByRole('heading', { level: 1 })
      .evaluate((h1) => h1.getBoundingClientRect().left);
    const spans = boxes
      .map((parts) => ({
        left: Math.min(...parts.map((part) => part.left)),
        right: Math.max(...parts.map((part) => part.right)),
        top: parts[0]?.top ?? 0,
        bottom: parts[0]?.bottom ?? 0,
      }))
      .toSorted((a, b) => a.left - b.left);
    expect(spans.length).toBeGreaterThan(3);
    const covered = spans.filter((one, index) =>
      spans
        .slice(index + 1)
        .some((other) => other.left < one.right && other.top < one.bottom && other.bottom > one.top),
    );
    expect(covered).toEqual([]);
    // Less than the target of a pill that is smaller than it.
    expect(spans[0]?.left).toBeGreaterThan(left - 6);

    // The other language follows by paragraphs; on a wide screen they are side by side. Both have their own address.
    const chinese = '圆形船体为何能容忍疲惫的舵手。';
    await page.getByRole('button', { name: 'Show both languages' }).click();
    await expect(page.getByText(chinese)).toBeVisible();
    expect(await top(chinese)).toBeGreaterThan(await top(english));
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect(page.getByText(english)).toBeVisible();
    await page.reload();
    await expect(page.getByText(chinese)).toBeVisible();
  });
});

test('a recording contacts another host only when it is pressed, and its texts fit a narrow phone', async ({
  page,
  allow,
}) => {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) calls.push(request.url());
  });
  await page.goto('sessions/hulls/?now=2031-05-12T09:00');
  const play = page.getByRole('button', { name: /Play on YouTube/ });
  await expect(play).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(calls).toEqual([]);

  await page.setViewportSize({ width: 320, height: 640 });
  const [name, hint] = [play.locator('strong'), play.getByText(/Connects to/)];
  await expect
    .poll(async () => ((await hint.boundingBox())?.y ?? 0) - ((await name.boundingBox())?.y ?? 0))
    .toBeGreaterThan(20);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await allow.host('www.youtube-nocookie.com');
  await play.click();
  await expect(page.getByTitle('Recording: Hulls that forgive')).toBeVisible();
  await expect.poll(() => calls.map((call) => new URL(call).hostname)).toEqual(['www.youtube-nocookie.com']);
});

test('all speakers are listed, found by part of the name, and all tracks, each with its sessions', async ({
  page,
}) => {
  await page.goto('speakers/');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(4);
  await page.getByRole('searchbox', { name: 'Find a speaker' }).fill('jose');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: 'José Muelle' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'José Muelle' })).toBeVisible();
  await page.getByRole('link', { name: 'Café au quai' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Café au quai' })).toBeVisible();

  await page.goto('tracks/');
  await page.getByRole('link', { name: 'Boats' }).click();
  await expect(page.getByRole('main')).toContainText('Everything that floats.');
  await expect(page.getByRole('main')).toContainText('Ada Quay');
  await page.getByRole('link', { name: 'Show in the agenda' }).click();
  await expect(page).toHaveURL(/\/\?track=boats$/);
});

test.describe('the conference of content/', () => {
  test.use({ site: 'conference' });

  test('the keynote has its photo, and other speakers their initials', async ({ page }) => {
    await page.goto('sessions/2014/');
    const photo = page.getByRole('main').locator('img').first();
    await expect(photo).toBeVisible();
    await expect
      .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  });
});

test('a press on a row shows the title at once, and keeps the focus there', async ({ page }) => {
  await open(page, '');
  let letGo = () => {};
  const gate = new Promise<void>((go) => (letGo = go));
  let held = 0;
  await page.route(/\/(?:session|shared)-|\/data\/en\/sessions\//, async (route) => {
    held += 1;
    await gate;
    await route.continue();
  });
  await page.locator('[data-session="hulls"] a').first().click();
  const title = page.getByRole('heading', { level: 1, name: 'Hulls that forgive' });
  await expect(title).toBeFocused();
  await expect(page).toHaveTitle(/^Hulls that forgive/);
  await expect.poll(() => held).toBeGreaterThan(0);
  await expect(page.getByText('Share')).toHaveCount(0);
  const before = await title.boundingBox();
  letGo();
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Speaker' })).toBeVisible();
  await expect(title).toBeFocused();
  expect(await title.boundingBox()).toEqual(before);
});
