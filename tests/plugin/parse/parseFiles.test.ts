import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parseFile } from '../../../src/plugin/parse/parseFile.ts';
import { parseFiles } from '../../../src/plugin/parse/parseFiles.ts';
import { openParseThread, type ParseThread } from '../../../src/plugin/parse/parseThread.ts';
import type { SourceFile } from '../../../src/plugin/files/sourceFile.ts';
import { session } from '../../site/contentFolder.ts';

const files = Array.from({ length: 950 }, (_, index): SourceFile => ({
  path: `content/sessions/${index}.md`,
  kind: index % 7 === 0 ? 'speaker' : 'session',
  id: String(index),
  locale: 'en',
  text:
    index % 5 === 0
      ? `---\ntitle: ${index}\n bad\n---\n`
      : session({
          title: `${index}`,
          body: `**${index}** [here](tracks/)\n\n### Speakers:\n\nAda Quay: CTO\n`,
        }),
}));
const alone = files.map((file) => parseFile(file, '/tides/'));

test('two threads find what one does, in the same order', async () => {
  let there = 0;
  const counting = (base: string): ParseThread => {
    const thread = openParseThread(base);
    return {
      ...thread,
      parse: async (batch) => {
        const answer = await thread.parse(batch);
        there += answer?.length ?? 0;
        return answer;
      },
    };
  };
  expect(await parseFiles(files, '/tides/', counting)).toStrictEqual(alone);
  expect(there).toBeGreaterThan(0);
});

test('a thread that fails is done without', async () => {
  const failing = (base: string) => openParseThread(base, new URL('./nowhere.mjs', import.meta.url));
  expect(await parseFiles(files, '/tides/', failing)).toStrictEqual(alone);
});

test('a thread that gives back what it was given, after all else is done, is done without', async () => {
  const late: ParseThread = {
    parse: async () => {
      // More turns than the files here take.
      for (let turn = 0; turn < 100; turn += 1) await setImmediate();
      return null;
    },
    end: () => Promise.resolve(),
  };
  expect(await parseFiles(files, '/tides/', () => late)).toStrictEqual(alone);
});

test('no files are no work', async () => {
  expect(await parseFiles([], '/')).toEqual([]);
});
