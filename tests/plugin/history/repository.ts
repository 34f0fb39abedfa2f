import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readHistory } from '../../../src/plugin/history/readHistory.ts';
import type { HistoryOptions, ProgrammeHistory } from '../../../src/plugin/history/readHistory.ts';
import type { Instant, Zone } from '../../../src/model/zonedTime.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** null: the file is deleted. */
type Files = Readonly<Record<string, string | null>>;

/** A repository for one test. */
export interface TestRepository {
  readonly folder: string;
  /** Writes files, and commits everything at a given time. */
  commit(time: string, files: Files, message?: string): void;
  write(files: Files): void;
  git(...args: readonly string[]): string;
}

/** Runs git without user settings. */
export function git(folder: string, args: readonly string[], time = '2021-01-01T00:00:00Z'): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      GIT_AUTHOR_DATE: time,
      GIT_COMMITTER_DATE: time,
    },
  });
}

export function testRepository(): TestRepository {
  const folder = temporaryFolder();
  git(folder, ['init', '-q', '-b', 'main']);
  const write = (files: Files) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      if (text === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  };
  return {
    folder,
    write,
    commit(time, files, message = 'edit') {
      write(files);
      git(folder, ['add', '-A']);
      git(folder, ['commit', '-q', '-m', message], time);
    },
    git: (...args) => git(folder, args),
  };
}

/** The history of a content folder, announced on 1 July 2021 in Shanghai. */
export function historyOf(folder: string, options: Partial<HistoryOptions> = {}): Promise<ProgrammeHistory> {
  return readHistory({
    folder,
    conference: {
      locales: ['en', 'zh'],
      timezone: 'Asia/Shanghai' as Zone,
      announced: Date.UTC(2021, 5, 30, 16) as Instant,
    },
    former: new Map(),
    ...options,
  });
}

/** The listed changes, one per line: time, session and kinds. */
export function summary({ changes }: ProgrammeHistory): string[] {
  return changes.published.map(
    (published) =>
      `${new Date(published.at).toISOString().slice(0, 19)} ${published.session} ${published.changes.map(({ kind }) => kind).join(' ')}`,
  );
}

/** The text of a session's file. */
export function sessionFile(
  fields: Readonly<Record<string, string>> = {},
  body = 'What it is about.',
): string {
  const all = { title: 'Tides', date: '2021-08-06T09:00:00', presenters: 'Ada', ...fields };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n${body}\n`;
}
