import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../site/buildSite.ts';
import { session, smallConference, temporaryFolder, type Files } from '../site/contentFolder.ts';
import { startBuilder } from '../site/siteBuilder.ts';

const settings = (year: number) =>
  `name: Tides ${year}\ntimezone: Asia/Shanghai\nlocales: [en, zh]\ndays: [${year}-05-10]\nurl: https://tides.example/${year === 2021 ? '' : `${year}/`}\n`;

const edition = (year: number, accent = '', folder = String(year)): Files => ({
  [`${folder}/conference.yaml`]: settings(year) + accent,
  [`${folder}/sessions/rope.md`]: session({ title: 'Rope', date: `${year}-05-10T09:30:00` }),
});

const content = temporaryFolder({
  ...smallConference,
  'conference.yaml': settings(2021),
  ...edition(2027, "look: { accent: '#0a6' }\n"),
});
const out = temporaryFolder();
const builder = startBuilder(projectRoot);
afterAll(() => {
  builder.stop();
  content.remove();
  out.remove();
});

const build = () => builder.build({ content: content.path, out: out.path });
const at = (name: string) => join(out.path, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

/** The modification time of each file below a folder, except those of an edition. */
function written(folder: string): ReadonlyMap<string, number> {
  const names = readdirSync(at(folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => statSync(join(at(folder), name)).isFile() && !(folder === '' && /^20\d\d/.test(name)))
      .map((name) => [name, statSync(join(at(folder), name)).mtimeMs]),
  );
}

test('a conference and its editions are built as one site, each only if it has changed', async () => {
  const first = await build();
  expect(first.code, first.output).toBe(0);
  for (const [folder, year] of [
    ['', 2021],
    ['2027/', 2027],
  ] as const) {
    expect(text(`${folder}programme.json`)).toContain(`Tides ${year}`);
    expect(text(`${folder}sw.js`)).not.toBe('');
    expect(text(`${folder}sitemap.xml`)).toContain(`<loc>https://tides.example/${folder}`);
    expect(text(`${folder}index.html`)).toContain(`content="Lectern /${folder}"`);
  }
  expect(text('index.html')).toContain('<a href="/2027/">Tides 2027</a>');
  expect(text('zh/index.html')).toContain('<a href="/2027/zh/">Tides 2027</a>');
  expect(text('2027/zh/index.html')).toContain('<a href="/zh/">Tides 2021</a>');

  // At the root for both, as hosts and crawlers expect.
  expect(text('robots.txt')).toContain(
    'Sitemap: https://tides.example/sitemap.xml\nSitemap: https://tides.example/2027/sitemap.xml\n',
  );
  for (const name of ['2027/robots.txt', '2027/_headers']) expect(existsSync(at(name))).toBe(false);
  const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(text('_headers')) ?? [];
  for (const page of ['index.html', '2027/index.html']) {
    const hashes = text(page).match(/sha256-[\w+/]+=/g) ?? [];
    expect(hashes.length).toBeGreaterThan(2);
    for (const hash of hashes) expect(policy).toContain(hash);
  }
  expect(text('_headers')).toContain('\n/2027/sw.js\n  Cache-Control: no-cache\n');
  expect(readdirSync(join(out.path, '..')).filter((name) => name.startsWith('2027'))).toEqual([]);

  // An edit of the edition does not change the conference, and the other way round.
  const [before, versions] = [written(''), [text('version.json'), text('2027/version.json')]];
  content.write({ '2027/sessions/knots.md': session({ title: 'Knots', date: '2027-05-10T10:30:00' }) });
  expect((await build()).code).toBe(0);
  expect(text('2027/programme.json')).toContain('Knots');
  expect(written('')).toEqual(before);
  expect(text('version.json')).toBe(versions[0]);
  expect(text('2027/version.json')).not.toBe(versions[1]);
  const inner = written('2027');
  content.write({ 'sessions/sails.md': session({ title: 'Sails', date: '2021-05-10T16:30:00' }) });
  expect((await build()).code).toBe(0);
  expect(text('programme.json')).toContain('Sails');
  expect(written('2027')).toEqual(inner);

  // An error in an edition stops the whole build, and keeps the last site.
  content.write({ '2027/sessions/knots.md': '---\ndate: soon\n---\n' });
  const failed = await build();
  expect(failed.code).toBe(1);
  expect(failed.output).toContain('2027/sessions/knots.md:2:7 error "date"');
  expect(written('2027')).toEqual(inner);

  // An added and a removed edition.
  rmSync(join(content.path, '2027'), { recursive: true });
  content.write(edition(2028, '', 'tides'));
  const last = await build();
  expect(last.code, last.output).toBe(0);
  expect(existsSync(at('2027'))).toBe(false);
  expect(text('tides/programme.json')).toContain('Tides 2028');
  expect(text('index.html')).not.toContain('Tides 2027');
}, 240_000);
