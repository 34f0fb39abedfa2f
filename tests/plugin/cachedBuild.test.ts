import { createHash } from 'node:crypto';
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
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace } from '../bench/workspace.mjs';
import { buildSite } from '../site/buildSite.ts';
import { session, smallConference, temporaryFolder } from '../site/contentFolder.ts';

const workspace = openWorkspace();
const at = (...names: string[]) => join(workspace.root, ...names);
const content = temporaryFolder();
const out = at('built');
const cache = at('node_modules/.cache');
let environment: Record<string, string> = { AGENDA_PUBLIC: at('public') };

const portrait = (background: string) =>
  sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .png({ compressionLevel: 0 })
    .toBuffer();

/** Every file of the site, and a digest of what is in it. */
function siteAt(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const digest = (name: string) =>
    createHash('sha1')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, digest(name)]));
}

async function build(): Promise<Readonly<Record<string, string>>> {
  const { code, output } = await buildSite({ root: workspace.root, content: content.path, out, environment });
  expect(code, output).toBe(0);
  expect(output, 'complains of no code').not.toMatch(/^\[[A-Z_]+\]/m);
  return siteAt(out);
}

/** All that a build leaves. */
const everything = [out, cache];

/** The same but the bundles, which know no content but its locales: the next build from nothing holds them to that. */
const allButBundles = [out, ...['pages', 'pictures', 'readings'].map((name) => join(cache, 'lectern', name))];

/** Builds as if these had never been made, and leaves all that was built as it was. */
async function buildWithout(places: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const there = places.filter((place) => existsSync(place));
  for (const place of there) renameSync(place, `${place}.aside`);
  try {
    return await build();
  } finally {
    for (const place of places) rmSync(place, { recursive: true, force: true });
    for (const place of there) renameSync(`${place}.aside`, place);
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

/** A package as a copy of its own, so that it can be edited. */
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
    'speakers/ada-quay.md': '---\nname: Ada Quay\nphoto: images/ada.png\n---\n\nShipwright.\n',
  });
  mkdirSync(at('public/images'), { recursive: true });
  writeFileSync(at('public/images/ada.png'), await portrait('#123456'));
  writeFileSync(at('public/notes.txt'), 'one');
  last = await build();
}, patience);

afterAll(() => {
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

/** What changes; whether the site must be another one, and what a build from nothing must not have. */
test.each<[what: string, change: () => void | Promise<void>, without: readonly string[] | null]>([
  [
    'the title of a session',
    () => replace(join(content.path, 'sessions/moon.md'), /title: .*/, 'title: Ebb'),
    allButBundles,
  ],
  ['a translation', () => replace(join(content.path, 'sessions/hulls.zh.md'), '舵手', '船长'), allButBundles],
  ['a new session', () => content.write({ 'sessions/fog.md': session({ title: 'Fog' }) }), allButBundles],
  ['a session that is gone', () => content.delete(['sessions/fog.md']), allButBundles],
  [
    'the name of the conference',
    () => replace(join(content.path, 'conference.yaml'), 'Tidewater', 'Springtide'),
    allButBundles,
  ],
  [
    'its locales',
    () => replace(join(content.path, 'conference.yaml'), '[en, zh]', '[en, zh, fr]'),
    everything,
  ],
  [
    'its address',
    () => appendFileSync(join(content.path, 'conference.yaml'), 'url: https://tides.example/\n'),
    allButBundles,
  ],
  ['the name of a room', () => replace(join(content.path, 'rooms.yaml'), '码头室', '灯塔'), allButBundles],
  ['a track', () => replace(join(content.path, 'tracks/boats.md'), 'floats', 'sails'), allButBundles],
  [
    'a speaker’s own file',
    () => replace(join(content.path, 'speakers/ada-quay.md'), 'Shipwright', 'Rower'),
    allButBundles,
  ],
  [
    'the bytes of a photo',
    async () => writeFileSync(at('public/images/ada.png'), await portrait('#654321')),
    everything,
  ],
  ['a public file of the same length', () => writeFileSync(at('public/notes.txt'), 'two'), everything],
  ['a public file that is gone', () => rmSync(at('public/notes.txt')), everything],
  [
    'the path the site is served under',
    () => void (environment = { ...environment, AGENDA_BASE: '/tides/' }),
    everything,
  ],
  [
    'the page template',
    () => replace(at('index.html'), '<title>', '<meta name="x" content="y" />\n    <title>'),
    everything,
  ],
  [
    'a component',
    () => replace(at('src/app/shell/SiteFooter.tsx'), '<footer', '<footer data-edited="yes"'),
    everything,
  ],
  [
    'a style sheet',
    () => appendFileSync(at('src/app/styles/base.css'), '\n@layer base { u { color: teal } }\n'),
    everything,
  ],
  [
    'what pages are made of',
    () => replace(at('src/plugin/prerender/head.ts'), 'profile', 'person'),
    everything,
  ],
  [
    'how content is read',
    () => replace(at('src/plugin/markup/shape.ts'), /$/, '\n// Another comment.\n'),
    null,
  ],
  [
    'what is read out of content',
    () => replace(at('src/plugin/speakerSection.ts'), '(html as Html)', '(`${html}<hr>` as Html)'),
    everything,
  ],
  ['a variable for the app', () => void (environment = { ...environment, VITE_EDITION: 'second' }), null],
  [
    'a library',
    () => appendFileSync(join(ownCopy('uqr'), 'dist/index.mjs'), '\nglobalThis.edited = true;\n'),
    everything,
  ],
  ['pictures for previews', () => void (environment = { ...environment, AGENDA_PREVIEWS: 'on' }), everything],
  ['a page somebody edited', () => appendFileSync(join(out, 'speakers/index.html'), 'edited'), null],
  ['a script somebody removed', () => rmSync(join(out, 'assets'), { recursive: true }), null],
  ['a file nobody made', () => writeFileSync(join(out, 'stray.html'), 'stray'), null],
  ['one beside a page', () => writeFileSync(join(out, 'sessions/moon/stray.html'), 'stray'), null],
  [
    'pages without what is known of them',
    () => rmSync(join(cache, 'lectern/pages'), { recursive: true }),
    null,
  ],
  ['readings that are gone', () => rmSync(join(cache, 'lectern/readings'), { recursive: true }), null],
  [
    'readings cut short',
    () => {
      for (const name of readdirSync(join(cache, 'lectern/readings')))
        truncateSync(join(cache, 'lectern/readings', name), 100);
    },
    null,
  ],
  ['code without what is known of it', () => rmSync(join(cache, 'lectern/code'), { recursive: true }), null],
])(
  'a build after another is byte for byte one from nothing: %s',
  async (_, change, without) => {
    const before = last;
    await change();
    last = await build();
    if (without === null) {
      // What was held to a build from nothing, of what makes the same site.
      expect(last).toEqual(before);
    } else {
      expect(last).not.toEqual(before);
      expect(last).toEqual(await buildWithout(without));
    }
    expect(existsSync(`${out}.next`)).toBe(false);
  },
  patience,
);
