import { expect, open, test } from './visit.ts';

// Not the venue's, so that a second clock appears when the page comes alive.
test.use({ timezoneId: 'Europe/Berlin', viewport: { width: 412, height: 823 } });

for (const path of [
  '',
  'zh/',
  'days/2031-05-11/',
  'sessions/hulls/',
  'rooms/harbour-hall/',
  'tracks/boats/',
]) {
  test(`nothing moves while /${path} comes alive`, async ({ page }) => {
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { sources } = entry as PerformanceEntry & { sources: readonly { node: Node | null }[] };
          moved.push(...sources.map(({ node }) => node?.textContent ?? 'what is gone'));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open(page, path);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('time').first()).toBeVisible();
    expect(await page.evaluate(() => (globalThis as { moved?: readonly string[] }).moved)).toEqual([]);
  });
}
