import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBuildCache } from '../../../src/plugin/cache/buildCache.ts';
import { check } from '../../../src/plugin/check.ts';
import { resolveOptions } from '../../../src/plugin/options.ts';
import { readSessionFiles, type FileVersion } from '../../../src/plugin/history/sessionFiles.ts';
import { reasonOf } from '../../../src/plugin/history/git.ts';
import type { Instant } from '../../../src/model/zonedTime.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { realProgrammes } from '../../site/realProgrammes.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { git, historyOf, sessionFile, summary, testRepository } from './repository.ts';

const before = '2021-06-01T00:00:00Z';
const later = '2021-07-02T00:00:00Z';

describe('the changes of a repository', () => {
  test('have a reason in each language, and the dates of the last edits', async () => {
    const { commit, folder } = testRepository();
    commit(before, {
      'content/sessions/1.md': sessionFile(),
      'content/sessions/2.md': sessionFile({ title: 'B' }),
    });
    commit(
      later,
      { 'content/sessions/1.md': sessionFile({ date: '2021-08-06T10:00:00' }) },
      'Move it\n\nchange: The flight is late\nchange(zh): 讲师航班延误\nSigned-off-by: Ada',
    );
    const history = await historyOf(join(folder, 'content'));
    expect(summary(history)).toEqual(['2021-07-02T00:00:00 1 moved']);
    expect(history.changes.published[0]?.reason).toEqual({ en: 'The flight is late', zh: '讲师航班延误' });
    expect([...history.modified]).toEqual([
      ['1', Date.parse(later)],
      ['2', Date.parse(before)],
    ]);
    expect(history.notes).toEqual([]);
  });

  test('exclude reformatting, and files that were broken for a while', async () => {
    const { commit, folder } = testRepository();
    commit(before, { 'sessions/1.md': sessionFile() });
    commit(later, {
      'sessions/1.md': `\uFEFF${sessionFile({ date: '"2021-08-06 09:00"' }).replaceAll('\n', '\r\n')}`,
    });
    commit('2021-07-03T00:00:00Z', { 'sessions/1.md': '---\ntitle: [broken\n---\n' });
    commit('2021-07-04T00:00:00Z', { 'sessions/1.md': sessionFile({}, 'Another text.') });
    expect(summary(await historyOf(folder))).toEqual([]);
  });

  test('treat translations as files of the same session', async () => {
    const { commit, folder } = testRepository();
    commit(before, {
      'sessions/1.md': sessionFile(),
      'sessions/README.md': 'x',
      'sessions/v1.2.md': sessionFile({ title: 'V' }),
    });
    commit(later, {
      'sessions/1.zh.md': sessionFile({ title: '潮汐' }),
      'sessions/1.fr.md': sessionFile({ title: 'Marées' }),
    });
    commit('2021-07-03T00:00:00Z', {
      'sessions/1.zh.md': sessionFile({ title: '潮' }),
      'sessions/v1.2.md': null,
    });
    commit('2021-07-04T00:00:00Z', { 'sessions/1.zh.md': null });
    expect(summary(await historyOf(folder))).toEqual([
      '2021-07-03T00:00:00 1 renamed',
      '2021-07-03T00:00:00 v1.2 withdrawn',
    ]);
  });

  test('treat a merge as what it merged', async () => {
    const { commit, folder, git: run } = testRepository();
    commit(before, { 'sessions/1.md': sessionFile() });
    run('checkout', '-q', '-b', 'side');
    commit(later, { 'sessions/1.md': sessionFile({ date: '2021-08-06T11:00:00' }) });
    commit('2021-07-04T00:00:00Z', { 'sessions/2.md': sessionFile({ title: 'New' }) });
    run('checkout', '-q', 'main');
    commit('2021-07-05T00:00:00Z', { 'other.txt': 'x' });
    git(folder, ['merge', '-q', '--no-ff', '-m', 'Merge side', 'side'], '2021-07-06T00:00:00Z');
    expect(summary(await historyOf(folder))).toEqual([
      '2021-07-06T00:00:00 1 moved',
      '2021-07-06T00:00:00 2 added',
    ]);
  });

  test('follow a content folder that moved, below the root of the repository', async () => {
    const { commit, folder, git: run } = testRepository();
    const many = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`old place/sessions/${name}.md`, sessionFile({ title: name })]),
    );
    commit(before, { ...many, 'sessions/other.md': sessionFile() });
    commit(later, { 'old place/sessions/a.md': sessionFile({ title: 'a', room: 'Hall' }) });
    run('mv', 'old place', 'sub [1]');
    commit('2021-07-03T00:00:00Z', { 'sub [1]/sessions/c.md': null });
    commit('2021-07-04T00:00:00Z', { 'sub [1]/sessions/b.md': sessionFile({ title: 'b', room: 'Hall' }) });
    expect(summary(await historyOf(join(folder, 'sub [1]')))).toEqual([
      '2021-07-02T00:00:00 a room',
      '2021-07-03T00:00:00 c withdrawn',
      '2021-07-04T00:00:00 b room',
    ]);
  });

  test('work in a submodule', async () => {
    const inner = testRepository();
    inner.commit(before, { 'sessions/1.md': sessionFile() });
    inner.commit(later, { 'sessions/1.md': sessionFile({ room: 'Hall' }) });
    const outer = testRepository();
    outer.commit(before, { 'README.md': 'x' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'content');
    outer.commit(later, {});
    const history = await historyOf(join(outer.folder, 'content'));
    expect(summary(history)).toEqual(['2021-07-02T00:00:00 1 room']);
    expect(history.notes).toEqual([]);
  });

  test('treat a merge of another year, with its own history, as what it merged', async () => {
    const { commit, folder, git: run } = testRepository();
    commit(before, { 'sessions/1.md': sessionFile() });
    run('checkout', '-q', '--orphan', 'year');
    run('rm', '-q', '-r', '-f', '.');
    commit('2020-01-01T00:00:00Z', { 'sessions/9.md': sessionFile({ title: 'Older' }) });
    run('checkout', '-q', 'main');
    const merge = ['merge', '-q', '--allow-unrelated-histories', '-m', 'Both years', 'year'];
    git(folder, merge, later);
    commit('2021-07-03T00:00:00Z', { 'sessions/9.md': sessionFile({ title: 'Older', room: 'Hall' }) });
    const history = await historyOf(folder);
    expect(summary(history)).toEqual(['2021-07-02T00:00:00 9 added', '2021-07-03T00:00:00 9 room']);
    expect(history.notes).toEqual([]);
  });

  test('follow a rewritten history', async () => {
    const { commit, folder, git: run } = testRepository();
    const cache = openBuildCache(temporaryFolder());
    commit(before, { 'sessions/1.md': sessionFile() });
    commit(later, { 'sessions/1.md': sessionFile({ room: 'Hall' }) });
    commit('2021-07-03T00:00:00Z', { 'sessions/1.md': sessionFile({ room: 'Pier' }) });
    expect(summary(await historyOf(folder, { cache }))).toHaveLength(2);
    run('reset', '-q', '--soft', 'HEAD~2');
    commit('2021-07-04T00:00:00Z', {});
    expect(summary(await historyOf(folder, { cache }))).toEqual(['2021-07-04T00:00:00 1 room']);
  });

  test('exclude everything before the first commit of a younger repository', async () => {
    const { commit, folder } = testRepository();
    commit(later, { 'sessions/1.md': sessionFile() });
    commit('2021-07-03T00:00:00Z', { 'sessions/2.md': sessionFile({ title: 'New' }) });
    expect(summary(await historyOf(folder))).toEqual(['2021-07-03T00:00:00 2 added']);
  });

  test('exclude its first commit with sessions, in any folder', async () => {
    const { commit, folder } = testRepository();
    commit(later, { 'conference.yaml': 'name: Tides\n' });
    commit('2021-07-03T00:00:00Z', { 'talks/1.md': sessionFile() });
    expect(summary(await historyOf(folder))).toEqual([]);
  });

  test('are the same from the cache, until there is another commit or setting', async () => {
    const { commit, folder } = testRepository();
    const cache = openBuildCache(temporaryFolder());
    commit(before, { 'sessions/1.md': sessionFile(), 'sessions/0.md': sessionFile({ title: 'Gone' }) });
    commit(later, { 'sessions/1.md': sessionFile({ room: 'Hall' }), 'sessions/0.md': null });
    const first = await historyOf(folder, { cache });
    expect(first).toEqual(await historyOf(folder));
    expect(await historyOf(folder, { cache })).toEqual(first);
    commit('2021-07-03T00:00:00Z', { 'sessions/1.md': sessionFile({ room: 'Pier' }) });
    expect(summary(await historyOf(folder, { cache }))).toHaveLength(3);
    const former = new Map([['1' as SessionId, ['0' as SessionId]]]);
    expect((await historyOf(folder, { cache, former })).changes.withdrawn).toEqual([]);
  });

  test('use the last valid version of a file that was broken at the announcement', async () => {
    const { commit, folder } = testRepository();
    const broken = '---\ntitle: [A\n---\n';
    commit(before, { 'sessions/1.md': sessionFile(), 'sessions/2.md': sessionFile({ title: 'B' }) });
    commit('2021-06-02T00:00:00Z', { 'sessions/1.md': broken, 'sessions/2.md': broken });
    commit(later, {
      'sessions/1.md': sessionFile(),
      'sessions/2.md': sessionFile({ title: 'B', room: 'A' }),
    });
    expect(summary(await historyOf(folder))).toEqual(['2021-07-02T00:00:00 2 room']);
  });

  test('read only new commits: earlier ones are cached', async () => {
    const { commit, folder } = testRepository();
    const cache = openBuildCache(temporaryFolder());
    commit(before, { 'sessions/1.md': sessionFile() });
    const tree = git(folder, ['rev-parse', 'HEAD:sessions']).trim();
    commit(later, { 'sessions/1.md': sessionFile({ room: 'A' }) });
    const first = await historyOf(folder, { cache });
    expect(summary(first)).toEqual(['2021-07-02T00:00:00 1 room']);
    // Without it, reading the first commit again fails.
    rmSync(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    expect((await historyOf(folder)).notes).toHaveLength(1);
    commit('2021-07-03T00:00:00Z', { 'sessions/1.md': sessionFile({ room: 'B' }) });
    const second = await historyOf(folder, { cache });
    expect(second.notes).toEqual([]);
    expect(summary(second)).toEqual(['2021-07-02T00:00:00 1 room', '2021-07-03T00:00:00 1 room']);
    expect(second.commits.slice(0, 2)).toEqual(first.commits);
  });

  test('need no repository for cached versions', async () => {
    const { commit, folder } = testRepository();
    const cache = openBuildCache(temporaryFolder());
    const ids = Array.from({ length: 600 }, (_, id) => String(id));
    commit(before, Object.fromEntries(ids.map((id) => [`${id}.md`, sessionFile({ title: `Talk ${id}` })])));
    const blobs = git(folder, ['ls-tree', '--format=%(objectname)', 'HEAD']).trim().split('\n');
    const versions = blobs.map((blob): FileVersion => [blob, 'en']);
    const first = await readSessionFiles(versions, { folder, cache });
    expect(new Set([...first.values()].map((facts) => facts?.title))).toEqual(
      new Set(ids.map((id) => `Talk ${id}`)),
    );
    expect(await readSessionFiles(versions, { folder: join(folder, 'nowhere'), cache })).toEqual(first);
    // A version more reads those that share its entry, and no others.
    commit(later, { '600.md': sessionFile() });
    const blob = git(folder, ['rev-parse', 'HEAD:600.md']).trim();
    const [kept] = blobs;
    if (kept === undefined) throw new Error('no file');
    rmSync(join(folder, '.git/objects', kept.slice(0, 2), kept.slice(2)));
    expect((await readSessionFiles([...versions, [blob, 'en']], { folder, cache })).size).toBe(601);
  });

  test('include former ids that a file names', async () => {
    const former = new Map([['2' as SessionId, ['1' as SessionId]]]);
    const history = await historyOf(temporaryFolder(), { former });
    expect([...history.changes.renumbered]).toEqual([['1', '2']]);
  });
});

describe('no changes are listed', () => {
  test('without a repository', async () => {
    const { notes } = await historyOf(temporaryFolder());
    expect(notes.join()).toContain('not in a git repository');
    const gone = await historyOf(join(temporaryFolder(), 'gone'));
    expect(gone.notes).toHaveLength(1);
    expect(gone.notes.join()).not.toContain('not installed');
  });

  test('without a commit, or for uncommitted files', async () => {
    const { folder, commit, write } = testRepository();
    expect((await historyOf(folder)).notes.join()).toContain('has no commit');
    commit(before, { 'sessions/1.md': sessionFile(), 'other/x': '' });
    expect((await historyOf(join(folder, 'other'))).notes).toEqual([]);
    write({ 'sessions/1.md': sessionFile({ room: 'Hall' }), 'new/sessions/2.md': sessionFile() });
    const history = await historyOf(folder);
    expect(summary(history)).toEqual([]);
    expect(history.notes.join()).toContain('2 files are not committed');
    expect((await historyOf(join(folder, 'new'))).notes.join()).toContain('the content is not committed');
  });

  test('for a shallow clone, unless it reaches back far enough', async () => {
    const { folder, commit } = testRepository();
    commit(before, { 'sessions/1.md': sessionFile() });
    commit(later, { 'sessions/1.md': sessionFile({ room: 'Hall' }) });
    commit('2021-07-03T00:00:00Z', { 'sessions/1.md': sessionFile({ room: 'Pier' }) });
    const clones = temporaryFolder();
    git(clones, ['clone', '-q', '--depth', '2', `file://${folder}`, 'clone']);
    const clone = join(clones, 'clone');
    const shallow = await historyOf(clone);
    expect(shallow.notes.join()).toContain('fetch-depth: 0');
    expect(summary(shallow)).toEqual([]);
    const conference = {
      locales: ['en'] as const,
      timezone: 'UTC' as never,
      announced: Date.parse(later) as Instant,
    };
    expect(summary(await historyOf(clone, { conference }))).toEqual(['2021-07-03T00:00:00 1 room']);
  });

  test('before the announcement', async () => {
    const { folder, commit } = testRepository();
    commit(before, { 'sessions/1.md': sessionFile() });
    commit(later, { 'sessions/1.md': null });
    const conference = { locales: ['en'] as const, timezone: 'UTC' as never, announced: null };
    expect(await historyOf(folder, { conference })).toMatchObject({ notes: [], changes: { published: [] } });
  });
});

test('check reports that changes could be published, and what prevents it', async () => {
  const { folder, commit, write } = testRepository();
  const settings = 'name: C\ntimezone: UTC\nlocales: [en]\n';
  commit(before, { 'content/conference.yaml': settings, 'content/sessions/1.md': sessionFile() });
  const run = async () => {
    let output = '';
    await check(resolveOptions({}, {}, folder), [], { write: (text) => (output += text) });
    return output;
  };
  expect(await run()).toContain('such as "announced: 2027-06-01"');
  write({ 'content/conference.yaml': `${settings}announced: 2021-07-01\n` });
  expect(await run()).toBe(
    'The content has no problems.\n1 file is not committed: its changes are listed once it is.\n',
  );
});

test('the reason in a commit message is a line that may continue', () => {
  const locales = ['en', 'zh', 'pt-BR'] as const;
  const message =
    'change: not the subject\n\nText.\nchange: Late\n  and later.\nCHANGE(pt-br): atrasado\nchange(fr): tard\n  plus tard\nchange(zh):\n';
  expect(reasonOf(message, locales)).toEqual({ en: 'Late and later.', 'pt-BR': 'atrasado' });
});

const bundle = realProgrammes('corpus/2021/history.bundle');

describe.skipIf(bundle === null)('the real history of 2021', () => {
  /** Time, session and kinds of change, from a manual reading of the repository. */
  const byHand = readFileSync(join(import.meta.dirname, '../../fixtures/changes-2021.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [time = '', ...rest] = line.split(' ');
      return [new Date(time).toISOString().slice(0, 19), ...rest].join(' ');
    });

  test.each([
    ['2021-07-01', '2021-06-30T16:00:00Z'],
    ['2021-07-09', '2021-07-08T16:00:00Z'],
  ])('announced on %s gives the changes of a manual reading', async (_day, announced) => {
    const folder = temporaryFolder();
    git(folder, ['clone', '-q', '-b', 'main', bundle ?? '', 'year']);
    const since = Date.parse(announced) as Instant;
    const history = await historyOf(join(folder, 'year/content'), {
      conference: { locales: ['en', 'zh'], timezone: 'Asia/Shanghai' as never, announced: since },
    });
    const from = new Date(since).toISOString();
    expect(summary(history)).toEqual(byHand.filter((line) => line > from));
    expect([...history.changes.renumbered]).toEqual([
      ['1113', '2000'],
      ['1101', '2004'],
    ]);
    expect(history.changes.withdrawn.map(({ id }) => id)).toEqual(['1029', '1076', '1096', '1105']);
    const seed = history.changes.published.find(({ session }) => session === '2014');
    expect(seed?.changes[1]).toEqual({
      kind: 'moved',
      from: Date.parse('2021-08-08T15:30:00+08:00'),
      to: Date.parse('2021-08-08T10:50:00+08:00'),
    });
    expect(history.notes).toEqual([]);
  });
});
