import type { Page } from '@playwright/test';
import { translate, type Translation } from '../site/translation.ts';
import { expect, expectRows, open, test } from './visit.ts';

/** Translates everything on the page from now on, like Google Translate, which marks the page as well. */
const translateAll = (page: Page, translation: Translation, isMarked: boolean) =>
  page.evaluate(`
    (${translate.toString()})(${JSON.stringify(translation)});
    if (${isMarked}) document.documentElement.classList.add('translated-ltr')`);

for (const [translation, isMarked] of [
  ['moves', false],
  ['replaces', true],
] as const) {
  test(`a page keeps working whose translation ${translation} texts`, async ({ page, allow }) => {
    // React reports the first error, which visitors do not see.
    if (!isMarked) allow.console(/NotFoundError/);
    const start = async (path: string) => {
      await open(page, path);
      // Browsers translate a loaded page. If they edit it before it is hydrated, React renders it again, with an error.
      await page.waitForLoadState('networkidle');
      await translateAll(page, translation, isMarked);
    };
    await start('?now=2031-05-10T09:12');
    await page.getByRole('button', { name: 'Save Hulls that forgive' }).click();
    await page.getByRole('searchbox').fill('cafe');
    await expectRows(page, ['cafe']);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('search').getByRole('button', { name: 'Track' }).click();
    await page.getByRole('checkbox', { name: /Boats/ }).click();
    await expectRows(page, ['hulls', 'cafe', 'pilots', 'ferry', 'night', 'drydock']);
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('link', { name: 'Grid' }).click();
    await page
      .getByRole('grid')
      .getByRole('button', { name: /Café au quai/ })
      .click();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /My schedule/ })
      .click();
    await expectRows(page, ['hulls', 'cafe']);
    await page.locator('[data-session="hulls"]').getByRole('button', { name: /Hulls/ }).first().click();
    await page.getByRole('button', { name: /Undo/ }).click();
    await expectRows(page, ['hulls', 'cafe']);
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('我的日程');
    await expect(page.getByText(/did not load|没能载入|加载失败/)).toHaveCount(0);

    await page.clock.install();
    for (const view of ['rooms/harbour-hall/?view=door', '?view=board']) {
      await start(`${view}&now=2031-05-10T09:28:30`);
      const main = page.getByRole('main');
      await expect(main).toContainText('9:28');
      // The clock sleeps until something changes, in turns.
      for (let turn = 0; turn < 6; turn++) await page.clock.runFor(20_000);
      await expect(main).toContainText('9:30');
      await expect(main).not.toContainText('9:28');
      await expect(main).toContainText('Hulls that forgive');
    }
  });
}
