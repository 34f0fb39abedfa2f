import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace } from '../bench/workspace.mjs';
import { session, smallConference, temporaryFolder } from '../site/contentFolder.ts';
import { digestsOf, startBuilder } from '../site/siteBuilder.ts';

const workspace = openWorkspace();
const builder = startBuilder(workspace.root);
const at = (...names: string[]) => join(workspace.root, ...names);
const content = temporaryFolder();
const out = at('built');
const cache = at('node_modules/.cache');
let environment: Record<string, string> = { AGENDA_PUBLIC: at('public') };

const portrait = (background: string) =>
  sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .png({ compressionLevel: 0 })
    .toBuffer();

async function build(): Promise<Readonly<Record<string, string>>> {
  const { code, output } = await builder.build({ content: content.path, out, environment });
  expect(code, output).toBe(0);
  expect(output, 'complains of no code').not.toMatch(/^\[[A-Z_]+\]/m);
  return digestsOf(out);
}

/** Everything a build writes. */
const written = [out, cache];

/** What a clean build must not reuse. It may reuse bundles, which depend only on locales and take long to build. */
type Without = 'anything' | 'all but bundles';

/** Bundles are the only large entries. */
const isBundle = (file: string) => statSync(file).isFile() && statSync(file).size > 300_000;

/** Runs a clean build, without changing earlier results. */
async function buildWithout(without: Without): Promise<Readonly<Record<string, string>>> {
  for (const path of written) renameSync(path, `${path}.aside`);
  if (without === 'all but bundles') {
    for (const name of readdirSync(`${cache}.aside`, { recursive: true, encoding: 'utf8' }))
      if (isBundle(join(`${cache}.aside`, name))) cpSync(join(`${cache}.aside`, name), join(cache, name));
    expect(readdirSync(cache, { recursive: true }).length).toBeGreaterThan(2);
  }
  try {
    return await build();
  } finally {
    for (const path of written) {
      rmSync(path, { recursive: true, force: true });
      renameSync(`${path}.aside`, path);
    }
  }
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after, `${file} is edited`).not.toBe(before);
  writeFileSync(file, after);
}

const replace = (file: string, from: string | RegExp, to: string) =>
  edit(file, (text) => text.replace(from, to));

/** Expects all pages with styles to have this one of theme.css. */
function expectHeadings(style: string): void {
  const pages = Object.keys(last).filter((name) => name.endsWith('.html'));
  const styles = pages.flatMap(
    (name) => readFileSync(join(out, name), 'utf8').match(/@layer theme\{.*?\}\}/g) ?? [],
  );
  expect(styles.length).toBeGreaterThan(40);
  expect(new Set(styles)).toEqual(new Set([`@layer theme{h1{font-style:${style}}}`]));
}

/** A copy of a package, so that it can be edited. */
function ownCopy(name: string): string {
  const folder = at('node_modules', name);
  const real = realpathSync(folder);
  rmSync(folder, { recursive: true });
  cpSync(real, folder, { recursive: true });
  return folder;
}

const patience = 240_000;
let last: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  content.write({
    ...smallConference,
    'theme.css': 'h1 { font-style: italic; }\n',
    'speakers/ada-quay.md': '---\nname: Ada Quay\nphoto: images/ada.png\n---\n\nShipwright.\n',
  });
  mkdirSync(at('public/images'), { recursive: true });
  writeFileSync(at('public/images/ada.png'), await portrait('#123456'));
  writeFileSync(at('public/notes.txt'), 'one');
  last = await build();
}, patience);

afterAll(() => {
  builder.stop();
  workspace.remove();
  content.remove();
});

test(
  'nothing has changed: a second build gives the same',
  async () => {
    expect(await build()).toEqual(last);
  },
  patience,
);

/**
 * What changes; and what a build from nothing, which the site is held to, must not have. "later": the site is held to
 * it after one of the next changes, where those cannot hide a page that is not up to date. null: the site must be the
 * same as before.
 */
test.each<[what: string, change: () => void | Promise<void>, without: Without | 'later' | null]>([
  [
    'the title of a session',
    () => replace(join(content.path, 'sessions/moon.md'), /title: .*/, 'title: Ebb'),
    'later',
  ],
  ['a translation', () => replace(join(content.path, 'sessions/hulls.zh.md'), '舵手', '船长'), 'later'],
  ['a new session', () => content.write({ 'sessions/fog.md': session({ title: 'Fog' }) }), 'all but bundles'],
  ['a session that is gone', () => content.delete(['sessions/fog.md']), 'later'],
  [
    'the name of the conference',
    () => replace(join(content.path, 'conference.yaml'), 'Tidewater', 'Springtide'),
    'later',
  ],
  ['its locales', () => replace(join(content.path, 'conference.yaml'), '[en, zh]', '[en, zh, fr]'), 'later'],
  [
    'its address',
    () => appendFileSync(join(content.path, 'conference.yaml'), 'url: https://tides.example/\n'),
    'later',
  ],
  ['the name of a room', () => replace(join(content.path, 'rooms.yaml'), '码头室', '灯塔'), 'later'],
  ['a track', () => replace(join(content.path, 'tracks/boats.md'), 'floats', 'sails'), 'later'],
  [
    'a speaker’s own file',
    () => replace(join(content.path, 'speakers/ada-quay.md'), 'Shipwright', 'Rower'),
    'later',
  ],
  [
    'the bytes of a photo',
    async () => writeFileSync(at('public/images/ada.png'), await portrait('#654321')),
    'later',
  ],
  ['a public file of the same length', () => writeFileSync(at('public/notes.txt'), 'two'), 'later'],
  ['a public file that is gone', () => rmSync(at('public/notes.txt')), 'anything'],
  [
    'styles of the conference’s own',
    () => {
      expectHeadings('italic');
      content.write({ 'theme.css': 'h1 { font-style: oblique; }\n' });
    },
    'later',
  ],
  [
    'the path the site is served under',
    () => {
      // The path hides pages with former styles, because it changes all of them.
      expectHeadings('oblique');
      environment = { ...environment, AGENDA_BASE: '/tides/' };
    },
    'later',
  ],
  [
    'the page template',
    () => replace(at('index.html'), '<title>', '<meta name="x" content="y" />\n    <title>'),
    'later',
  ],
  [
    'a component',
    () => replace(at('src/app/shell/SiteFooter.tsx'), '<footer', '<footer data-edited="yes"'),
    'anything',
  ],
  [
    'a style sheet',
    () => appendFileSync(at('src/app/styles/base.css'), '\n@layer base { u { color: teal } }\n'),
    'later',
  ],
  ['what pages are made of', () => replace(at('src/plugin/prerender/head.ts'), 'profile', 'person'), 'later'],
  [
    'what is read out of content',
    () => replace(at('src/plugin/speakerSection.ts'), '(html as Html)', '(`${html}<hr>` as Html)'),
    'later',
  ],
  [
    'a library',
    () => appendFileSync(join(ownCopy('uqr'), 'dist/index.mjs'), '\nglobalThis.edited = true;\n'),
    'anything',
  ],
  [
    'pictures for previews',
    () => void (environment = { ...environment, AGENDA_PREVIEWS: 'on' }),
    'all but bundles',
  ],
  [
    'a page somebody edited, files that no build wrote, and scripts that somebody removed',
    () => {
      rmSync(join(out, 'assets'), { recursive: true });
      appendFileSync(join(out, 'speakers/index.html'), 'edited');
      writeFileSync(join(out, 'stray.html'), 'stray');
      writeFileSync(join(out, 'sessions/moon/stray.html'), 'stray');
    },
    null,
  ],
  [
    'a cache of which every second entry is gone and the others are damaged, and a variable that no code reads',
    () => {
      const entries = readdirSync(cache, { recursive: true, encoding: 'utf8' })
        .map((name) => join(cache, name))
        .filter((name) => statSync(name).isFile());
      for (const [index, entry] of entries.entries()) {
        if (index % 2 === 0) truncateSync(entry, 40);
        else rmSync(entry);
      }
      environment = { ...environment, VITE_EDITION: 'second' };
    },
    null,
  ],
  [
    'a site that was copied, with other times',
    () => {
      renameSync(out, `${out}.copy`);
      cpSync(`${out}.copy`, out, { recursive: true });
      rmSync(`${out}.copy`, { recursive: true });
    },
    null,
  ],
])(
  'a build after another is byte for byte one from nothing: %s',
  async (_, change, without) => {
    const before = last;
    await change();
    last = await build();
    if (without === null) {
      // The changes that were compared with a clean build, among those that give the same site.
      expect(last).toEqual(before);
    } else {
      expect(last).not.toEqual(before);
      expect(last['version.json']).not.toBe(before['version.json']);
      if (without !== 'later') expect(last).toEqual(await buildWithout(without));
    }
    expect(existsSync(`${out}.next`)).toBe(false);
  },
  patience,
);
