import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

test('files added, edited, broken, removed and renamed at once are read as all anew would be', async () => {
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

test('a photo that comes after the file that names it is found', async () => {
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
