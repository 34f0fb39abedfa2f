import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchContent } from '../../../src/plugin/vite/watchContent.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

let project: string;

beforeEach(() => {
  project = temporaryFolder({
    'content/conference.yaml': 'name: Rivers',
    'content/sessions/a.md': 'a',
    'content/drafts/b.md': 'b',
  });
});

const at = (path: string) => join(project, path);

/** The paths heard of, from the project. */
function hearing(): Set<string> {
  const heard = new Set<string>();
  const stop = watchContent(at('content'), (path) => heard.add(path.slice(project.length + 1)));
  onTestFinished(stop);
  return heard;
}

const toHear = (heard: Set<string>, path: string) => vi.waitFor(() => expect(heard).toContain(path), 10_000);

describe('watching the content folder', () => {
  test('reports added, edited, replaced and removed files', async () => {
    const heard = hearing();
    writeFileSync(at('content/conference.yaml'), 'name: Lakes');
    await toHear(heard, 'content/conference.yaml');
    writeFileSync(at('content/sessions/a.md'), 'aa');
    await toHear(heard, 'content/sessions/a.md');
    writeFileSync(at('content/sessions/new.md'), 'new');
    await toHear(heard, 'content/sessions/new.md');
    heard.clear();
    // As most editors save.
    writeFileSync(at('content/sessions/.a.md.swp'), 'aaa');
    renameSync(at('content/sessions/.a.md.swp'), at('content/sessions/a.md'));
    await toHear(heard, 'content/sessions/a.md');
    heard.clear();
    rmSync(at('content/sessions/a.md'));
    await toHear(heard, 'content/sessions/a.md');
  });

  test('follows a folder that is created later, and one that is replaced', async () => {
    const heard = hearing();
    mkdirSync(at('content/tracks'));
    await toHear(heard, 'content/tracks');
    writeFileSync(at('content/tracks/data.md'), 'data');
    await toHear(heard, 'content/tracks/data.md');

    renameSync(at('content/sessions'), at('content/before'));
    mkdirSync(at('content/sessions'));
    await toHear(heard, 'content/sessions');
    heard.clear();
    writeFileSync(at('content/sessions/c.md'), 'c');
    await toHear(heard, 'content/sessions/c.md');
  });

  test('follows the content folder when it is moved away and back', async () => {
    const heard = hearing();
    renameSync(at('content'), at('away'));
    await toHear(heard, 'content');
    heard.clear();
    renameSync(at('away'), at('content'));
    await toHear(heard, 'content');
    heard.clear();
    writeFileSync(at('content/sessions/a.md'), 'aa');
    await toHear(heard, 'content/sessions/a.md');
  });

  test('follows the targets of links', async () => {
    symlinkSync(at('content/drafts/b.md'), at('content/sessions/b.md'));
    symlinkSync(at('content/drafts'), at('content/speakers'));
    const heard = hearing();
    writeFileSync(at('content/drafts/b.md'), 'bb');
    await toHear(heard, 'content/sessions/b.md');
    await toHear(heard, 'content/speakers/b.md');
    heard.clear();
    writeFileSync(at('content/drafts/.b'), 'bbb');
    renameSync(at('content/drafts/.b'), at('content/drafts/b.md'));
    await toHear(heard, 'content/sessions/b.md');
    heard.clear();
    writeFileSync(at('content/drafts/b.md'), 'bbbb');
    await toHear(heard, 'content/sessions/b.md');
  });

  test('reports files in inner folders, but not beside it or hidden ones, and stops', async () => {
    mkdirSync(at('content/.git'));
    mkdirSync(at('content/sessions/deep'));
    const heard = new Set<string>();
    const stop = watchContent(at('content'), (path) => heard.add(path));
    for (const path of ['beside.md', 'content/.git/HEAD', 'content/sessions/deep/d.md'])
      writeFileSync(at(path), 'x');
    writeFileSync(at('content/sessions/last.md'), 'last');
    await vi.waitFor(
      () =>
        expect([...heard].toSorted()).toEqual([
          at('content/sessions/deep/d.md'),
          at('content/sessions/last.md'),
        ]),
      10_000,
    );
    stop();
    writeFileSync(at('content/sessions/late.md'), 'late');
    const other = hearing();
    writeFileSync(at('content/sessions/later.md'), 'later');
    await toHear(other, 'content/sessions/later.md');
    expect(heard.size).toBe(2);
  });

  test('reports nothing about a missing folder, until it is created', async () => {
    rmSync(at('content'), { recursive: true });
    const heard = hearing();
    mkdirSync(at('content'));
    await toHear(heard, 'content');
  });
});
