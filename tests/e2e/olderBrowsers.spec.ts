import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { projectRoot } from '../site/buildSite.ts';
import { newerFeatures } from './shippedFeatures.ts';
import { folderOf } from './sites.ts';
import { expect, expectRows, open, rows, test } from './visit.ts';

// The policy of a page allows its styles by digest, and this test changes them.
test.use({ bypassCSP: true });

/** Our own members whose names also belong to browser objects. */
const ours = new Set(['.hint', '.translate']);

test('features that old browsers lack are documented, with their replacement', () => {
  const documented = readFileSync(join(projectRoot, '.github/docs/browsers.md'), 'utf8');
  const newer = newerFeatures([folderOf('harbour'), folderOf('conference')]);
  const undocumented = newer.filter((name) => !ours.has(name) && !documented.includes(`\`${name}\``));
  expect(undocumented).toEqual([]);
  // Both would keep a whole script from running in Safari before 16.4.
  expect(newer).not.toContain('(?<=)');
  expect(newer).not.toContain('static {}');
});

/** Renames features, so that the parser does not know them, as in an older browser. */
const unknownInStyles: readonly (readonly [RegExp, string])[] = [
  [/\b(light-dark|oklch|color-mix)\(/g, 'x-$1('],
  [/:(has|highlight)\(/g, ':x-$1('],
  [/:popover-open/g, ':x-popover-open'],
  [/::details-content/g, '::x-details-content'],
  [
    /([{;]\s*)(content-visibility|contain-intrinsic-[a-z-]+|text-wrap|accent-color|position-area|view-timeline)/g,
    '$1x-$2',
  ],
  [/(\d)[dsl]v([hw])\b/g, '$1xv$2'],
  [/\((position-area|content-visibility)/g, '(x-$1'],
];

async function likeOlder(context: BrowserContext): Promise<void> {
  await context.route(/^http:\/\/127\.0\.0\.1[^?]*(?:\/|\.css)(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const asOlder = (styles: string) =>
      unknownInStyles.reduce((text, [pattern, to]) => text.replace(pattern, to), styles);
    const text = await response.text();
    const isPage = response.headers()['content-type']?.includes('html') ?? false;
    const body = isPage ? text.replace(/<style>[^]*?<\/style>/g, asOlder) : asOlder(text);
    await route.fulfill({ response, body });
  });
  await context.addInitScript(() => {
    const take = (from: object | undefined, ...names: readonly string[]) => {
      for (const name of names) if (from) Reflect.deleteProperty(from, name);
    };
    take(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex');
    take(Array, 'fromAsync');
    take(Object, 'groupBy');
    take(Map, 'groupBy');
    take(Promise, 'withResolvers', 'try');
    take(URL, 'canParse', 'parse');
    take(AbortSignal, 'any', 'timeout');
    take(
      Set.prototype,
      'union',
      'intersection',
      'difference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    );
    take(String.prototype, 'isWellFormed', 'toWellFormed');
    take(Intl, 'Segmenter', 'DurationFormat');
    take(Document.prototype, 'startViewTransition');
    take(HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover', 'inert');
    take(HTMLButtonElement.prototype, 'popoverTargetElement', 'popoverTargetAction');
    take(Navigator.prototype, 'wakeLock', 'connection', 'share', 'scheduling', 'userAgentData');
    take(
      window,
      'requestIdleCallback',
      'cancelIdleCallback',
      'scheduler',
      'navigation',
      'Highlight',
      'Iterator',
    );
    take(CSS, 'highlights');
  });
}

test.describe('without features newer than 2022', () => {
  test.beforeEach(({ context }) => likeOlder(context));

  test('sessions are listed, found, opened, saved, compared and shared', async ({ page }) => {
    test.slow();
    await open(page, '');
    await page.getByRole('button', { name: 'Save Hulls that forgive' }).click();
    await page.getByRole('searchbox').fill('cafe');
    await expectRows(page, ['cafe']);
    // The mark of a conflict is an icon, without visible text.
    await expect(page.locator('[data-session="cafe"] [popover]')).toBeHidden();
    await page.getByRole('link', { name: 'Café au quai' }).click();
    await expect(page.getByText('Coffee, and who pays the mooring.')).toBeVisible();
    await page.getByRole('button', { name: 'Calendar' }).click();
    await expect(page.getByRole('link', { name: 'Google Calendar' })).toBeVisible();
    await open(page, 'my-schedule/');
    await expectRows(page, ['hulls']);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/#picks=/);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/zh\/my-schedule\/$/);
    await open(page, 'days/2031-05-10/?view=grid');
    await expect(page.getByRole('grid').getByRole('link', { name: 'Hulls that forgive' })).toBeVisible();
    await page
      .getByRole('button', { name: /^Time settings/ })
      .first()
      .click();
    await page.getByRole('radio', { name: /24/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('text is readable on its background, light and dark', async ({ page }) => {
    await open(page, '');
    await page.addScriptTag({ path: join(projectRoot, 'node_modules/axe-core/axe.min.js') });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const pale = await page.evaluate<readonly string[]>(`
        axe.run({ runOnly: ['color-contrast'] }).then(({ violations }) =>
          violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)))`);
      expect(pale, colorScheme).toEqual([]);
    }
  });
});

for (const [what, body] of [
  ['does not parse', 'const }'],
  ['fails at once', 'throw new Error("no such thing here")'],
] as const) {
  test(`a page whose script ${what} can be read, and its links work`, async ({ page, allow }) => {
    allow.console(/no such thing here|Unexpected token|SyntaxError/);
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('link', { name: 'Hulls that forgive' }).click();
    await expect(page.getByText('Why a round hull forgives a tired helm.')).toBeVisible();
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/zh\/sessions\/hulls\/$/);
  });
}
