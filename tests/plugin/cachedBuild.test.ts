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
  return siteAt(out);
}

/** Builds as if nothing had ever been built, and leaves all that was built as it was. */
async function buildFromNothing(): Promise<Readonly<Record<string, string>>> {
  const places = [out, cache];
  for (const place of places) renameSync(place, `${place}.aside`);
  try {
    return await build();
  } finally {
    for (const place of places) {
      rmSync(place, { recursive: true, force: true });
      renameSync(`${place}.aside`, place);
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

/** What changes; whether the site must be another one. */
test.each<[what: string, change: () => void | Promise<void>, shows?: boolean]>([
  [
    'the title of a session',
    () => replace(join(content.path, 'sessions/moon.md'), /title: .*/, 'title: Ebb'),
  ],
  ['a translation', () => replace(join(content.path, 'sessions/hulls.zh.md'), '舵手', '船长')],
  ['a new session', () => content.write({ 'sessions/fog.md': session({ title: 'Fog' }) })],
  ['a session that is gone', () => content.delete(['sessions/fog.md'])],
  [
    'the name of the conference',
    () => replace(join(content.path, 'conference.yaml'), 'Tidewater', 'Springtide'),
  ],
  ['its locales', () => replace(join(content.path, 'conference.yaml'), '[en, zh]', '[en, zh, fr]')],
  [
    'its address',
    () => appendFileSync(join(content.path, 'conference.yaml'), 'url: https://tides.example/\n'),
  ],
  ['the name of a room', () => replace(join(content.path, 'rooms.yaml'), '码头室', '灯塔')],
  ['a track', () => replace(join(content.path, 'tracks/boats.md'), 'floats', 'sails')],
  ['a speaker’s own file', () => replace(join(content.path, 'speakers/ada-quay.md'), 'Shipwright', 'Rower')],
  ['the bytes of a photo', async () => writeFileSync(at('public/images/ada.png'), await portrait('#654321'))],
  ['a public file of the same length', () => writeFileSync(at('public/notes.txt'), 'two')],
  ['a public file that is gone', () => rmSync(at('public/notes.txt'))],
  [
    'the path the site is served under',
    () => void (environment = { ...environment, AGENDA_BASE: '/tides/' }),
  ],
  [
    'the page template',
    () => replace(at('index.html'), '<title>', '<meta name="x" content="y" />\n    <title>'),
  ],
  ['a component', () => replace(at('src/app/shell/SiteFooter.tsx'), '<footer', '<footer data-edited="yes"')],
  [
    'a style sheet',
    () => appendFileSync(at('src/app/styles/base.css'), '\n@layer base { u { color: teal } }\n'),
  ],
  ['what pages are made of', () => replace(at('src/plugin/prerender/head.ts'), 'profile', 'person')],
  [
    'how content is read',
    () => replace(at('src/plugin/markup/shape.ts'), /$/, '\n// Another comment.\n'),
    false,
  ],
  [
    'what is read out of content',
    () => replace(at('src/plugin/speakerSection.ts'), '(html as Html)', '(`${html}<hr>` as Html)'),
  ],
  ['a variable for the app', () => void (environment = { ...environment, VITE_EDITION: 'second' }), false],
  [
    'a library',
    () => appendFileSync(join(ownCopy('uqr'), 'dist/index.mjs'), '\nglobalThis.edited = true;\n'),
  ],
  ['pictures for previews', () => void (environment = { ...environment, AGENDA_PREVIEWS: 'on' })],
  ['a page somebody edited', () => appendFileSync(join(out, 'speakers/index.html'), 'edited'), false],
  ['a script somebody removed', () => rmSync(join(out, 'assets'), { recursive: true }), false],
  ['a file nobody made', () => writeFileSync(join(out, 'stray.html'), 'stray'), false],
  [
    'pages without what is known of them',
    () => rmSync(join(cache, 'lectern/pages'), { recursive: true }),
    false,
  ],
  ['readings that are gone', () => rmSync(join(cache, 'lectern/readings'), { recursive: true }), false],
  [
    'readings cut short',
    () => {
      for (const name of readdirSync(join(cache, 'lectern/readings')))
        truncateSync(join(cache, 'lectern/readings', name), 100);
    },
    false,
  ],
  ['code without what is known of it', () => rmSync(join(cache, 'lectern/code'), { recursive: true }), false],
])(
  'a build after another is byte for byte one from nothing: %s',
  async (_, change, shows = true) => {
    const before = last;
    await change();
    last = await build();
    if (shows) {
      expect(last).not.toEqual(before);
      expect(last).toEqual(await buildFromNothing());
    } else {
      // What was held to a build from nothing, of what makes the same site.
      expect(last).toEqual(before);
    }
    expect(existsSync(`${out}.next`)).toBe(false);
  },
  patience,
);
