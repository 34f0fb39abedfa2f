import type { Page } from '@playwright/test';
import { expect, holdBack, test } from './visit.ts';

/** The painted lightness of the page's background, 0 to 255. */
async function paintedLightness(page: Page): Promise<number> {
  const picture = await page.screenshot({ clip: { x: 2, y: 400, width: 4, height: 4 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return (red + green + blue) / 3;
  }, picture.toString('base64'));
}

test('a chosen theme applies before the app loads, on a device with the other', async ({ page }) => {
  for (const { chosen, system, dark } of [
    { chosen: 'dark', system: 'light', dark: true },
    { chosen: 'light', system: 'dark', dark: false },
  ] as const) {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('./');
    await page.getByLabel('Theme').selectOption(chosen);
    await expect(page.locator('html')).toHaveAttribute('data-theme', chosen);

    // The app's script is delayed, so that this is painted without it.
    const release = await holdBack(page, /\/assets\/.*\.js$/);
    await page.reload({ waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByLabel('Theme')).toHaveCount(0);
    const before = await paintedLightness(page);
    release();
    await expect(page.getByLabel('Theme')).toHaveValue(chosen);
    const after = await paintedLightness(page);
    for (const lightness of [before, after]) {
      if (dark) expect(lightness).toBeLessThan(80);
      else expect(lightness).toBeGreaterThan(175);
    }
    expect(Math.abs(before - after)).toBeLessThan(3);
    await page.unrouteAll();
  }
});

test('without a choice the page follows the device, also when it changes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await paintedLightness(page)).toBeGreaterThan(175);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => paintedLightness(page)).toBeLessThan(80);
});

test('the theme changes in the other tab too, and back to that of the device', async ({ page, context }) => {
  const second = await context.newPage();
  await page.goto('./');
  await second.goto('tracks/');
  await page.getByLabel('Theme').selectOption('dark');
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
  await second.getByLabel('Theme').selectOption('system');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});
