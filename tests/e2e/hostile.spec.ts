import { hostilePayloads } from '../fixtures/hostilePayloads.ts';
import { buildSite } from '../site/buildSite.ts';
import { session, smallConference, temporaryFolder, type TemporaryFolder } from '../site/contentFolder.ts';
import { serveSite, type StaticHost } from '../site/staticHost.ts';
import { expect, open, test } from './visit.ts';

// One worker builds the site once; the tests then follow each other.
test.describe.configure({ mode: 'default' });

// The policy of the page would stop what the cleaning missed, and hide it.
test.use({ bypassCSP: true });

const script = `window.__hostile='front matter'`;
const inField = `"><img src=x onerror="${script}"><script>${script}</script>`;

/** A session whose every field tries it too. */
const hostileFields = session({
  title: `Title ${inField}`,
  date: '2031-05-10T11:00:00',
  track: inField.replaceAll('/', ''),
  presenters: `Mallory ${inField}`,
  stype: inField,
  room: inField,
  speechLink: `javascript:${script}`,
  body: `### Speakers:\n\nMallory ${inField}: ${inField}\n\n${inField}`,
});

let content: TemporaryFolder;
let out: TemporaryFolder;
let host: StaticHost;
let published: readonly string[];

test.beforeAll(async () => {
  // A whole site is built, on a machine that may have other things to do.
  test.setTimeout(180_000);
  content = temporaryFolder({
    ...smallConference,
    ...Object.fromEntries(
      hostilePayloads.map(({ name, markdown }, index) => [
        `sessions/payload-${index}.md`,
        session({ title: name, body: `Before.\n\n${markdown}\n\nAfter.` }),
      ]),
    ),
    'sessions/fields.md': hostileFields,
  });
  out = temporaryFolder();
  const built = await buildSite({
    content: content.path,
    out: out.path,
    environment: { AGENDA_ON_ERROR: 'skip' },
  });
  expect(built.code, built.output).toBe(0);
  host = await serveSite(out.path);
  const response = await fetch(`${host.url}programme.json`);
  const programme = (await response.json()) as { readonly sessions: readonly { readonly id: string }[] };
  published = programme.sessions.map(({ id }) => id);
});

test.afterAll(async () => {
  await host.close();
  content.remove();
  out.remove();
});

/** What is dangerous in the page as it stands, after everything that can be pressed has been pressed. */
function dangersOfPage(): readonly string[] {
  const dangers: string[] = [];
  const main = document.querySelector('main');
  // Whatever a press would lead to is refused, so that only its handlers run.
  addEventListener('click', (event) => event.preventDefault());
  for (const element of main?.querySelectorAll('*') ?? []) {
    const name = element.localName;
    if (/^(?:script|style|form|frame|iframe|object|embed|base|meta|link|template)$/.test(name))
      dangers.push(name);
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) dangers.push(`${name} ${attribute.name}`);
    }
    const { protocol } = element instanceof HTMLAnchorElement ? element : { protocol: 'https:' };
    if (!/^(?:https?|mailto):$/.test(protocol)) dangers.push(`${name} ${protocol}`);
    for (const type of ['mouseover', 'focus', 'toggle', 'pointerover', 'animationstart']) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    if (element instanceof HTMLElement && element.closest('[data-session], [aria-pressed]') === null)
      element.click();
  }
  if ('__hostile' in window) dangers.push(`ran ${String(window.__hostile)}`);
  return dangers;
}

test('the look for dangers sees them', async ({ page }) => {
  await open(page, `${host.url}tracks/`);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main)
      main.innerHTML = '<iframe></iframe><a href="javascript:1">x</a><b onclick="window.__hostile=1">x</b>';
  });
  expect(await page.evaluate(dangersOfPage)).toEqual(['iframe', 'a javascript:', 'b onclick', 'ran 1']);
});

const perTest = 25;
for (let first = 0; first < hostilePayloads.length; first += perTest) {
  const payloads = hostilePayloads.slice(first, first + perTest);
  test(`payloads from "${payloads[0]?.name ?? ''}" on do nothing`, async ({ page, leave }) => {
    test.slow();
    // Pictures that are not there; calls to another host stay forbidden.
    leave.complaint(/the server responded with a status of 404/);
    for (const [offset, { name }] of payloads.entries()) {
      const id = `payload-${first + offset}`;
      if (!published.includes(id)) continue;
      await open(page, `${host.url}sessions/${id}/`);
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Before.');
      expect(await page.evaluate(dangersOfPage), name).toEqual([]);
    }
  });
}

test('enough of them were published for this to mean something', () => {
  expect(published.filter((id) => id.startsWith('payload-')).length).toBeGreaterThanOrEqual(60);
});

test('hostile words in titles, names, rooms and tracks are shown as words, in every list', async ({
  page,
  leave,
}) => {
  leave.complaint(/the server responded with a status of 404/);
  for (const path of ['sessions/fields/', '', 'speakers/', 'tracks/', `zh/sessions/fields/`]) {
    await open(page, `${host.url}${path}`);
    expect(await page.evaluate(dangersOfPage), path).toEqual([]);
  }
  await open(page, `${host.url}sessions/fields/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=');
});
