import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trackHue } from '../../src/model/track.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { smallConference } from '../site/contentFolder.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function readerOfCopy() {
  const root = temporaryFolder(
    Object.fromEntries(Object.entries(smallConference).map(([path, text]) => [`content/${path}`, text])),
  );
  const options = resolveOptions({}, {}, root);
  return { at: (path: string) => join(root, path), reader: programmeReader(options), options };
}

const talk = (title: string, photo = '') =>
  `---\ntitle: ${title}\ndate: 2031-05-10T12:00:00\npresenters: Di Weir\n---\nWords.\n\n### Speakers:\n\n${photo}Di Weir: Engineer\n`;

test('files added, edited, broken, removed and renamed at once give the same as a full reading', async () => {
  const { at, reader, options } = readerOfCopy();
  await reader.read();
  writeFileSync(at('content/sessions/weirs.md'), talk('Weirs'));
  writeFileSync(at('content/sessions/hulls.md'), talk('Hulls, once more'));
  writeFileSync(at('content/sessions/moon.md'), '---\ntitle: [\n---\n');
  rmSync(at('content/sessions/night.md'));
  const changed = ['weirs', 'hulls', 'moon', 'night'].map((id) => at(`content/sessions/${id}.md`));
  const again = await reader.reread(changed);
  expect(again.problems).not.toEqual([]);
  expect(again).toEqual(await programmeReader(options).read());

  writeFileSync(at('content/sessions/moon.md'), talk('The moon, fixed'));
  expect(await reader.reread([at('content/sessions/moon.md')])).toEqual(
    await programmeReader(options).read(),
  );
});

test('a photo added after the file that names it is found', async () => {
  const { at, reader } = readerOfCopy();
  writeFileSync(at('content/sessions/weirs.md'), talk('Weirs', '<img src="images/di.png" />\n\n'));
  const before = await reader.read();
  expect(before.problems.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('images/di.png'),
  );
  mkdirSync(at('public/images'), { recursive: true });
  writeFileSync(at('public/images/di.png'), 'a picture');
  const after = await reader.reread([at('public/images/di.png')]);
  expect(after.problems.map(({ message }) => message)).not.toContainEqual(
    expect.stringContaining('images/di.png'),
  );
});

test('pages of the organiser are read again after an edit, and links between files are followed', async () => {
  const { at, reader } = readerOfCopy();
  mkdirSync(at('content/pages'), { recursive: true });
  writeFileSync(
    at('content/pages/venue.md'),
    '---\ntitle: Venue\norder: 2\n---\nSee [the rules](conduct.md).',
  );
  writeFileSync(at('content/pages/venue.zh.md'), '---\ntitle: 会场\n---\n请看[守则](conduct.zh.md)。');
  writeFileSync(
    at('content/pages/conduct.md'),
    '---\ntitle: Conduct\nnav: false\norder: 1\n---\n# Conduct\n\n## Kind\n\n[Hulls](../sessions/hulls.md#x), [gone](../tracks/gone.md)',
  );
  const { assembly, problems } = await reader.read();
  expect(assembly?.programme.pages).toEqual([
    {
      id: 'conduct',
      title: { en: 'Conduct' },
      text: {
        en: '<h2>Kind</h2>\n<p><a href="../../sessions/hulls/#x">Hulls</a>, <a href="../../tracks/gone/">gone</a></p>',
      },
      nav: false,
    },
    {
      id: 'venue',
      title: { en: 'Venue', zh: '会场' },
      text: {
        en: '<p>See <a href="../conduct/">the rules</a>.</p>',
        zh: '<p>请看<a href="../conduct/">守则</a>。</p>',
      },
      nav: true,
    },
  ]);
  expect(problems.filter(({ file }) => file.includes('/pages/'))).toEqual([
    {
      file: 'content/pages/conduct.md',
      line: 10,
      column: 41,
      severity: 'warning',
      message: 'The link "../tracks/gone.md" leads to no track.',
      hint: 'Fix the address; those of pages are in the address bar of the site.',
      rule: 'dead-link',
    },
  ]);
  writeFileSync(at('content/pages/venue.md'), '---\ntitle: The venue\n---\n');
  const again = await reader.reread([at('content/pages/venue.md')]);
  expect(again.assembly?.programme.pages.map(({ title }) => title['en'])).toEqual(['Conduct', 'The venue']);
});

test('tracks have the order and colours of their files', async () => {
  const { at, reader } = readerOfCopy();
  writeFileSync(at('content/tracks/tides.md'), "---\ntitle: Tides\norder: 1\ncolor: '#c0392b'\n---\n");
  const { assembly } = await reader.read();
  expect(assembly?.programme.tracks.map(({ id, hue }) => [id, hue])).toEqual([
    ['tides', 30],
    ['boats', 0],
  ]);
});

test('a generated track colour differs from those that other tracks declare', async () => {
  const { at, reader } = readerOfCopy();
  writeFileSync(at('content/tracks/tides.md'), "---\ntitle: Tides\ncolor: '#c2185b'\n---\n");
  const { assembly } = await reader.read();
  const [boats, tides] = assembly?.programme.tracks ?? [];
  // Alone, the first track would have 0.
  expect(tides?.hue).toBeLessThan(20);
  expect(boats?.hue).toBe(trackHue(2));
});

test('two pages whose names differ only in case are an error, and a page without a title too', async () => {
  const { at, reader } = readerOfCopy();
  mkdirSync(at('content/pages'), { recursive: true });
  for (const name of ['venue', 'Venue'])
    writeFileSync(at(`content/pages/${name}.md`), '---\ntitle: Venue\n---\n');
  writeFileSync(at('content/pages/bare.md'), 'No front matter.');
  const { problems } = await reader.read();
  const ofPages = problems.filter(({ file }) => file.includes('/pages/'));
  expect(ofPages.map(({ file, severity, message }) => `${file} ${severity} ${message}`))
    .toMatchInlineSnapshot(`
    [
      "content/pages/venue.md error "content/pages/venue.md" and "content/pages/Venue.md" differ only in upper and lower case, or in Unicode normalization.",
      "content/pages/bare.md error The file begins with "No front matter." instead of front matter.",
    ]
  `);
});
