import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { session, smallConference, temporaryFolder, type TemporaryFolder } from '../site/contentFolder.ts';
import { mistakes } from '../site/mistakes.ts';
import { startDevServer, type DevServer } from '../site/devServer.ts';
import { expect, expectRows, test, watchContext } from './visit.ts';

// One server and one page, which loads some hundred modules each time it is opened, for consecutive edits.
test.describe.configure({ mode: 'default' });

let content: TemporaryFolder;
let server: DevServer;
let context: BrowserContext;
let page: Page;
let watch: Awaited<ReturnType<typeof watchContext>>;

test.beforeAll(async ({ browser }) => {
  content = temporaryFolder(smallConference);
  server = await startDevServer(content.path);
  context = await browser.newContext();
  watch = await watchContext(context);
  // Vite reports an error in a file in the console too.
  watch.allow.console(/moon\.md|\d+ errors? in \d+ files?/);
  page = await context.newPage();
  // The first visit makes Vite bundle the libraries, and may reload: waits for that.
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 25_000 });
  await page.goto(`${server.url}sessions/hulls/`);
  await page.waitForLoadState('networkidle');
});

test.afterEach(() => expect(watch.faults(), 'what no page may do').toEqual([]));

test.afterAll(async () => {
  await context.close();
  await server.stop();
  content.remove();
});

/** Navigates to the agenda without loading the page again. */
async function showAgenda() {
  await page.getByRole('navigation').getByRole('link', { name: 'Agenda', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
}

/** Marks the page; a reload would remove the mark. */
const mark = () => page.evaluate(() => Object.assign(window, { __stands: true }));
const stands = () => page.evaluate(() => '__stands' in window);

const tides = (title: string, body = 'A first draft.') =>
  session({
    title,
    date: '2031-05-10T14:00:00',
    track: 'tides',
    presenters: 'Bo Ebb',
    room: 'Pier Room',
    body,
  });

test('a new file, an edit, a new name and a deletion appear at once, without a reload', async () => {
  await page.goto(`${server.url}?track=tides`);
  await expectRows(page, ['moon']);
  await mark();

  content.write({ 'sessions/draft.md': tides('A draft') });
  await expectRows(page, ['moon', 'draft']);

  content.write({ 'sessions/draft.md': tides('A better draft') });
  await expect(page.locator('[data-session="draft"]')).toContainText('A better draft');

  renameSync(join(content.path, 'sessions/draft.md'), join(content.path, 'sessions/final.md'));
  await expectRows(page, ['moon', 'final']);

  rmSync(join(content.path, 'sessions/final.md'));
  await expectRows(page, ['moon']);
  expect(await stands()).toBe(true);
  await expect(page).toHaveURL(/\?track=tides$/);
});

test('an edited abstract appears on the open page', async () => {
  content.write({ 'sessions/read.md': tides('Being read', 'The first words.') });
  await showAgenda();
  await page.getByRole('link', { name: 'Being read' }).click();
  await expect(page.getByText('The first words.')).toBeVisible();
  await mark();
  content.write({ 'sessions/read.md': tides('Being read', 'The second words.') });
  await expect(page.getByText('The second words.')).toBeVisible();
  expect(await stands()).toBe(true);
  rmSync(join(content.path, 'sessions/read.md'));
});

test('edits of tracks, rooms and the conference appear too', async () => {
  await showAgenda();
  await expect(page.locator('[data-session="moon"]')).toContainText('Tides');
  const track = '---\ntitle: Ebb and flow\n---\n';
  content.write({ 'tracks/tides.md': track });
  await expect(page.locator('[data-session="moon"]')).toContainText('Ebb and flow');
  const before = smallConference['conference.yaml'];
  content.write({ 'conference.yaml': String(before).replace('Tidewater Conference', 'Spring Tide') });
  await expect(page.getByRole('banner')).toContainText('Spring Tide');
  content.write(smallConference);
  await expect(page.getByRole('banner')).toContainText('Tidewater Conference');
});

test('a broken file is shown over the page with its line, the rest keeps working, and a fix removes the message', async () => {
  await showAgenda();
  await expect(page.locator('[data-session="hulls"]')).toBeVisible();
  await mark();
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toHaveCount(0);

  content.write({ 'sessions/moon.md': '---\ntitle: The moon\ndate: tomorrow\n---\n' });
  await expect(overlay).toContainText('moon.md:3');
  await expect(overlay).toContainText('tomorrow');
  await expect(page.locator('[data-session="hulls"]')).toBeVisible();
  await expect(page.locator('[data-session="night"]')).toBeVisible();
  await expect.poll(() => server.output()).toContain('moon.md:3');

  content.write({ 'sessions/hulls.md': tides('Hulls, edited meanwhile') });
  await expect(page.locator('[data-session="hulls"]')).toContainText('Hulls, edited meanwhile');
  await expect(overlay).toContainText('moon.md:3');

  content.write(smallConference);
  await expect(overlay).toHaveCount(0);
  await expect(page.locator('[data-session="moon"]')).toBeVisible();
  expect(await stands()).toBe(true);
});

test('a page opened while a file is broken shows the message too', async () => {
  content.write({ 'sessions/moon.md': '---\ntitle: The moon\ndate: tomorrow\n---\n' });
  await expect.poll(() => server.output().split('moon.md:3').length).toBeGreaterThan(2);
  await page.goto(server.url);
  await expect(page.locator('vite-error-overlay')).toContainText('moon.md:3');
  content.write(smallConference);
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  await expect(page.locator('[data-session="moon"]')).toBeVisible();
});

test('warnings are listed in a corner with their lines until they are fixed', async () => {
  await showAgenda();
  await expect(page.locator('[data-session="moon"]')).toBeVisible();
  await mark();
  const panel = page.locator('lectern-warnings');
  const before = Number.parseInt((await panel.locator('summary').textContent()) ?? '', 10) || 0;
  content.write({ 'sessions/odd.md': tides('Odd', 'See ![the plan](images/plan.png).') });
  await expect(panel.locator('summary')).toHaveText(new RegExp(`^${before + 1} warnings? in the content$`));
  await expect(panel.getByText('images/plan.png')).toBeHidden();
  await panel.locator('summary').click();
  await expect(panel.locator('li').filter({ hasText: 'sessions/odd.md:' })).toContainText(
    'Picture "images/plan.png" is not in the public folder.',
  );
  rmSync(join(content.path, 'sessions/odd.md'));
  await expect(panel.getByText('images/plan.png')).toHaveCount(0);
  expect(await stands()).toBe(true);
});

test('the conference’s own words appear, and their edits', async () => {
  await showAgenda();
  await expect(page.getByRole('link', { name: 'Tracks', exact: true })).toBeVisible();
  content.write({ 'words/en.yaml': 'shell: { tracks: Themes }\n' });
  await expect(page.getByRole('link', { name: 'Themes', exact: true })).toBeVisible();
  content.delete(['words/en.yaml']);
  await expect(page.getByRole('link', { name: 'Tracks', exact: true })).toBeVisible();
});

test('common mistakes have the same message in the page and in the terminal', async () => {
  await showAgenda();
  const before = server.output().length;
  content.write(mistakes);
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('9 errors in 9 files');
  const shown = ((await overlay.locator('.message').textContent()) ?? '').replace(/\s+/g, ' ');
  const problems = [...shown.matchAll(/\S+:\d+:\d+ error .*?(?= \S+:\d+:\d+ error | 9 errors in )/g)];
  expect(problems).toHaveLength(9);
  // The terminal prints what is new: a slow machine writes the files in several parts.
  const printed = () => server.output().slice(before).replace(/\s+/g, ' ');
  for (const [problem] of problems) await expect.poll(printed).toContain(problem);
  content.delete(Object.keys(mistakes));
  await expect(overlay).toHaveCount(0);
});
