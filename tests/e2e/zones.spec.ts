import type { Page } from '@playwright/test';
import { expect, expectRows, idsOf, open, test } from './visit.ts';

/** What the clocks of visitors show when it is 9:00 on 10 May 2031 in Shanghai. */
const visitors = [
  { zone: 'Asia/Shanghai', own: null },
  { zone: 'America/Los_Angeles', own: '18:00', shift: '−1', spoken: 'the day before' },
  { zone: 'Asia/Kolkata', own: '6:30' },
  { zone: 'Australia/Lord_Howe', own: '11:30' },
] as const;

for (const visitor of visitors) {
  const { zone, own } = visitor;
  test.describe(zone, () => {
    test.use({ timezoneId: zone });

    test('the venue’s time comes first, with the visitor’s beside it if it differs', async ({
      page,
      programme,
    }) => {
      await open(page, '');
      const slot = page.getByRole('heading', { level: 3, name: /^9:00/ }).first();
      await expect(slot.locator('time').first()).toHaveAttribute('datetime', '2031-05-10T09:00:00+08:00');
      if (own === null) await expect(slot).not.toContainText('UTC');
      else {
        await expect(slot).toContainText(own);
        const city = zone.replace(/^.*\//, '').replace('_', ' ');
        await expect(page.getByRole('contentinfo')).toContainText(city);
      }
      if ('shift' in visitor) {
        await expect(slot).toContainText(visitor.shift);
        await expect(slot).toContainText(visitor.spoken);
      }
      await expect(page.getByRole('heading', { level: 2 })).toHaveText([
        /May 10/,
        /May 11/,
        'Not scheduled yet',
      ]);
      await expectRows(page, idsOf(programme));

      // Both zones can be chosen where there are two.
      await page
        .getByRole('main')
        .getByRole('button', { name: /^Time settings/ })
        .click();
      const dialog = page.getByRole('dialog', { name: 'Time settings' });
      await expect(dialog.getByRole('radio', { name: /^Both/ })).toHaveCount(own === null ? 0 : 1);
      await expect(dialog.getByRole('radio', { name: own === null ? /^Venue/ : /^Both/ })).toBeChecked();

      // Every time has the right datetime, in the visitor’s zone too.
      await open(page, `days/2031-05-10/?tz=mine`);
      const starts = new Set(
        programme.sessions
          .filter(({ start }) => start?.startsWith('2031-05-10'))
          .map(({ start }) => Date.parse(start ?? '')),
      );
      const shown = await page
        .getByRole('heading', { level: 2 })
        .locator('> time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      expect(shown.map((time) => Date.parse(time))).toEqual([...starts]);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saturday, May 10');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('the mark of another date stays in the column of times, and both zones are beside the days', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '?tz=mine');
    const time = page.getByRole('heading', { level: 3, name: /^18:00/ }).first();
    await expect(time).toContainText('−1');
    const beyond = await time.evaluate((column) => {
      const mark = [...column.querySelectorAll('span')].find(({ textContent }) => textContent === '−1');
      return (mark?.getBoundingClientRect().right ?? Infinity) - column.getBoundingClientRect().right;
    });
    expect(beyond).toBeLessThanOrEqual(0);

    for (const [path, names] of [
      ['', ['Shanghai', 'Los Angeles']],
      ['zh/', ['上海', '洛杉矶']],
    ] as const) {
      await open(page, path);
      const button = page.getByRole('main').getByRole('button', { name: /Shanghai|上海/ });
      const shown = button.locator('span[aria-hidden="true"]');
      for (const width of [390, 320]) {
        const at = `/${path}, ${width} px wide`;
        await page.setViewportSize({ width, height: 700 });
        for (const name of names) {
          const city = shown.getByText(name, { exact: true });
          await expect(city, at).toBeInViewport({ ratio: 1 });
          // Complete, without an ellipsis.
          const cut = await city.evaluate((element) => element.scrollWidth - element.clientWidth);
          expect(cut, `${name} at ${at}`).toBe(0);
        }
        await expect(shown, at).toContainText(/\+8.*−7/);
        const lastDay = page
          .getByRole('navigation', { name: /Days|日期/ })
          .getByRole('link')
          .last();
        const [days, zones] = [await lastDay.boundingBox(), await button.boundingBox()];
        expect((days?.x ?? 0) + (days?.width ?? 0), at).toBeLessThanOrEqual(zones?.x ?? 0);
      }
    }
  });
});

test.describe('from zones with long names', () => {
  // Left to the test, which visits from several in one tab.
  // eslint-disable-next-line no-empty-pattern
  test.use({ timezoneId: ({}, provide) => provide(undefined) });

  test('no zone is cut off', async ({ page }) => {
    const devices = await page.context().newCDPSession(page);
    const visited = new Set<string>();
    for (const timezoneId of [
      'Australia/Lord_Howe',
      'Africa/Johannesburg',
      'America/Argentina/Buenos_Aires',
      'America/Indiana/Petersburg',
      'Asia/Kathmandu',
    ]) {
      await devices.send('Emulation.setTimezoneOverride', { timezoneId });
      visited.add(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone));
      // A short page, with the same bar as the agenda.
      for (const path of ['days/2031-05-10/', 'zh/days/2031-05-10/']) {
        await open(page, path);
        const button = page.getByRole('main').getByRole('button', { name: /^(?:Time settings|时间设置)/ });
        for (const zones of [2, 1]) {
          const at = `/${path} from ${timezoneId}, ${zones} shown`;
          if (zones === 1) await goWithin(page, '?tz=mine');
          await expect(button.locator('span[aria-hidden="true"] > *'), at).toHaveCount(zones);
          for (const width of [320, 390, 1000]) {
            await page.setViewportSize({ width, height: 700 });
            const { read, cut } = await button.evaluate(partsCutOff);
            expect(read, `parts read at ${width} px of ${at}`).toBeGreaterThan(0);
            expect.soft(cut, `at ${width} px of ${at}`).toEqual([]);
          }
        }
      }
    }
    expect(visited.size, 'zones visited from').toBe(5);
  });
});

/** Goes to another address without loading the page again, as a link of the app does. */
const goWithin = (page: Page, address: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, address);

/** The names and offsets that overflow the button or their space. Runs in the page. */
function partsCutOff(button: Element): { readonly read: number; readonly cut: readonly string[] } {
  const frame = button.getBoundingClientRect();
  const parts = [...button.querySelectorAll('span[aria-hidden="true"] > * span')].filter(
    (part) => part.getClientRects().length > 0,
  );
  const isCut = (part: Element) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    const isOut =
      left < frame.left - 0.5 ||
      top < frame.top - 0.5 ||
      right > frame.right + 0.5 ||
      bottom > frame.bottom + 0.5;
    return isOut || part.scrollWidth > part.clientWidth;
  };
  return { read: parts.length, cut: parts.filter(isCut).map(({ textContent }) => textContent) };
}

test('a single zone is centred in the bar, with its clock, and three two-digit dates fit beside it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await open(page, '');
  const button = page.getByRole('main').getByRole('button', { name: /^Time settings/ });
  const middleOf = async (part: typeof button) => {
    const box = await part.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2;
  };
  const middle = await middleOf(button);
  for (const part of [button.locator('svg'), button.getByText('Shanghai', { exact: true })])
    expect(Math.abs((await middleOf(part)) - middle)).toBeLessThanOrEqual(1);

  await page.setViewportSize({ width: 320, height: 700 });
  const days = page.getByRole('navigation', { name: 'Days' });
  const hidden = await days.evaluate((nav) => {
    const list = nav.querySelector('ul');
    list?.append(...[...nav.querySelectorAll('li:last-child')].map((day) => day.cloneNode(true)));
    return nav.scrollWidth - nav.clientWidth;
  });
  await expect(days.getByRole('link', { name: /^(?:Sat|Sun) 1[01]/ })).toHaveCount(3);
  expect(hidden).toBe(0);
});

test('a Chinese page has Chinese names of cities, in the zone list too', async ({ page }) => {
  await open(page, 'zh/?tz=Asia/Tokyo');
  await expect(page.getByRole('contentinfo')).toContainText('东京（UTC+9）');
  await page.getByRole('contentinfo').getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /会场时间 上海 UTC\+8/ })).toBeVisible();
  await dialog.getByRole('searchbox').fill('斯德哥尔摩');
  await expect(dialog.getByRole('radio', { name: /^斯德哥尔摩/ })).toBeVisible();
  await dialog.getByRole('searchbox').fill('Stockholm');
  await expect(dialog.getByRole('radio', { name: /^斯德哥尔摩/ })).toBeVisible();
});

test('any zone can be found and chosen; it is in the address, and stored', async ({ page }) => {
  await open(page, '');
  const settings = page.getByRole('button', { name: /^Time settings: / });
  await expect(settings).toHaveAccessibleName(/Shanghai, UTC\+8/);
  await settings.click();
  const dialog = page.getByRole('dialog', { name: 'Time settings' });
  await dialog.getByRole('searchbox').fill('mumbai');
  await dialog.getByRole('radio', { name: /Kolkata/ }).check();
  await dialog.getByRole('button', { name: 'Done' }).last().click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\?tz=Asia%2FKolkata$/);
  await expect(settings).toHaveAccessibleName(/Kolkata, UTC\+5:30/);
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(/^6:30/);

  await open(page, 'sessions/hulls/');
  await expect(page.getByText('India Standard Time (UTC+5:30)')).toBeVisible();
  await open(page, '');
  await expect(settings).toHaveAccessibleName(/Kolkata/);
});

test('the zone in a link is for the visit, and the clock format chosen in any language is stored', async ({
  page,
}) => {
  await open(page, '?tz=America/New_York');
  await page.locator('[data-session="hulls"]').getByRole('link', { name: 'Hulls that forgive' }).click();
  await expect(page.getByText('Eastern Daylight Time (UTC−4)')).toBeVisible();
  await open(page, '');
  await expect(page.getByRole('button', { name: /^Time settings: / })).not.toHaveAccessibleName(/New York/);

  await page.getByRole('contentinfo').getByRole('button', { name: 'Time settings' }).click();
  await page.getByRole('radio', { name: '12-hour' }).check();
  await page.keyboard.press('Escape');
  const first = page.getByRole('heading', { level: 3 }).first();
  await expect(first).toContainText(/^9:00\sAM/);
  await open(page, '');
  await expect(first).toContainText(/^9:00\sAM/);
});

test('the dialog closes by a press beside it, but not at the end of a text selection', async ({ page }) => {
  await open(page, 'my-schedule/');
  const dialog = page.getByRole('dialog', { name: 'Time settings' });
  await page
    .getByRole('button', { name: /^Time settings/ })
    .first()
    .click();
  const heading = await dialog.getByRole('heading', { level: 2 }).boundingBox();
  const [x, y] = [(heading?.x ?? 0) + 2, (heading?.y ?? 0) + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(5, 5, { steps: 5 });
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(dialog).toBeHidden();
});
