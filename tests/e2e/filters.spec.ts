import type { Page } from '@playwright/test';
import type { PublishedSession } from './sites.ts';
import { expect, expectRows, holdBack, idsOf, open, rows, test } from './visit.ts';

/** Opens one of the filters and ticks or unticks values of it. */
async function toggle(page: Page, filter: string, ...values: readonly string[]) {
  const button = page.getByRole('search').getByRole('button', { name: filter });
  await button.click();
  for (const value of values) await page.getByRole('checkbox', { name: value }).click();
  await page.keyboard.press('Escape');
}

const isPause = ({ format }: PublishedSession) =>
  ['break', 'lunch', 'registration', 'social'].includes(format);

test('each filter narrows the list, is in the address, and has counts, which screen readers hear', async ({
  page,
  programme,
}) => {
  const filters: readonly [string, readonly string[], RegExp, (session: PublishedSession) => boolean][] = [
    ['Track', ['Boats'], /\?track=boats$/, ({ track }) => track === 'boats'],
    ['Track', ['Boats', 'Tides'], /\?track=boats&track=tides$/, ({ track }) => track !== null],
    ['Language', ['Chinese'], /\?language=zh$/, ({ language }) => language === 'zh'],
    ['Format', ['Panel'], /\?format=panel$/, ({ format }) => format === 'panel'],
    ['Room', ['Boat Shed'], /\?room=boat-shed$/, ({ room }) => room === 'boat-shed'],
  ];
  const all = idsOf(programme, (session) => !isPause(session)).length;
  await open(page, '');
  for (const [filter, values, address, passes] of filters) {
    await test.step(`${filter}: ${values.join(' and ')}`, async () => {
      await toggle(page, filter, ...values);
      await expect(page).toHaveURL(address);
      const expected = idsOf(programme, passes);
      await expectRows(page, expected);
      await expect(page.getByRole('main')).toContainText(`${expected.length} of ${all}`);
      await expect(page.getByRole('status').filter({ hasText: 'sessions shown' })).toHaveCount(1);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect(page).toHaveURL(/\/$/);
    });
  }
});

test('a press on the words of a value chooses it, and one beside the panel closes it', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '');
    if (width < 600) await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('search').getByRole('button', { name: 'Track' }).click();
    for (const name of ['Boats', 'Tides']) {
      await page.locator('label').getByText(name, { exact: true }).click();
      await expect(page.getByRole('checkbox', { name }), `${name}, ${width}`).toBeChecked();
    }
    await page.mouse.click(2, 600);
    await expect(page.getByRole('checkbox', { name: 'Boats' })).toHaveCount(0);
  }
});

test('a choice does not move the panel that it is made in', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '');
  await page.getByRole('search').getByRole('button', { name: 'Track' }).click();
  const other = page.getByRole('checkbox', { name: 'Tides' });
  const before = await other.boundingBox();
  for (const name of ['Boats', 'Tides']) {
    await page.getByRole('checkbox', { name }).click();
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
    expect(await other.boundingBox()).toEqual(before);
  }
});

const searches = [
  [
    './',
    [
      ['HULLS', ['hulls']],
      ['cafe', ['cafe']],
      // Two consecutive searches have different results, so that each can be observed.
      ['jose', ['opening', 'cafe']],
      ['ＣＡＦÉ', ['cafe']],
      ['cy flow', ['moon', 'pilots', 'ferry', 'night']],
    ],
  ],
  [
    'zh/',
    [
      ['雾中', ['pilots']],
      ['咖啡', ['cafe']],
      ['阿达', ['hulls', 'pilots', 'drydock']],
    ],
  ],
] as const;

test('text search ignores case, accents and width', async ({ page }) => {
  for (const [path, texts] of searches) {
    await page.goto(path);
    for (const [text, found] of texts) {
      await test.step(text, async () => {
        await page.getByRole('searchbox').fill(text);
        await expectRows(page, found);
        await expect(page).toHaveURL((url) => url.searchParams.get('q') === text);
      });
    }
  }
});

test('the same view is restored by link, reload and the back button', async ({ page }) => {
  await open(page, '');
  await toggle(page, 'Track', 'Tides');
  await page.getByRole('searchbox').fill('log');
  await expect(rows(page)).toHaveCount(20);
  await expect(page).toHaveURL(/q=log/);
  const address = page.url();

  await page.reload();
  await expect(rows(page)).toHaveCount(20);
  await expect(page.getByRole('searchbox')).toHaveValue('log');

  await toggle(page, 'Room', 'Harbour Hall');
  await expect(rows(page)).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(rows(page)).toHaveCount(20);

  // Typing replaced the history entry of choosing the track.
  await page.goBack();
  await expect(page).not.toHaveURL(/track|q=/);
});

test('keys pressed before a choice has reached the address do not revert it', async ({ page }) => {
  await open(page, '');
  await page.getByRole('search').getByRole('button', { name: 'Track' }).click();
  await expect(page.getByRole('checkbox', { name: 'Boats' })).toBeVisible();
  // At once, as on a page too slow to have rendered the choice.
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    const search = document.querySelector('input[type=search]');
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(search, 'fog');
    search?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page).toHaveURL(/\?track=boats&q=fog$/);
  await expectRows(page, ['pilots']);
});

test('filters can be combined, with matches of each day, removed alone, and cleared by one press', async ({
  page,
  programme,
}) => {
  await page.goto('?track=boats&language=en');
  await expect(rows(page)).toHaveCount(5);
  const days = page.getByRole('navigation', { name: 'Days' });
  await expect(days.getByRole('link', { name: /Sat 10/ })).toContainText('3');
  await expect(days.getByRole('link', { name: /Sun 11/ })).toContainText('1');

  await page.goto('?track=boats&language=en&q=hulls');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Remove filter: Boats' }).click();
  await expect(page).toHaveURL(/\?language=en&q=hulls$/);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(rows(page)).toHaveCount(programme.sessions.length);
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('an empty result shows the reason, and alternatives with results, on other days too', async ({
  page,
}) => {
  await page.goto('?track=tides&format=panel');
  await expect(page.getByRole('heading', { name: 'No sessions match' })).toBeVisible();
  await page.getByRole('button', { name: 'Without Tides: 1' }).click();
  await expect(rows(page)).toHaveCount(1);

  await page.goto('?track=submarines');
  await expect(page.getByRole('main')).toContainText('There is no track “submarines”.');

  await page.goto('days/2031-05-11/?format=panel');
  await page.getByRole('link', { name: '1 on other days' }).click();
  await expectRows(page, ['pilots']);
});

test('a filter chosen before the whole agenda has loaded keeps the page until then', async ({ page }) => {
  const release = await holdBack(page, '**/agenda.json');
  await open(page, 'speakers/');
  await page.getByRole('searchbox').fill('jose');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: 'José Muelle' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Speakers' })).toBeVisible();
  release();
  await expect(page.getByRole('heading', { level: 1, name: 'José Muelle' })).toBeVisible();
});
