import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locale, Localized } from '../../model/locale.ts';

/** An error of git, with its own message in English. */
export class GitError extends Error {
  /** Whether git is not installed. */
  readonly isMissing: boolean;

  constructor(message: string, isMissing = false) {
    super(message);
    this.isMissing = isMissing;
  }
}

/** A file in the folder that a commit changed. */
export interface FileChange {
  /** From the folder, with forward slashes. */
  readonly path: string;
  /** The id of its new content; null if the file was removed or is not a regular file. */
  readonly blob: string | null;
}

export interface Commit {
  readonly id: string;
  /** The first is the previous commit of the branch. */
  readonly parents: readonly string[];
  /** When it was committed, in seconds since 1970-01-01T00:00:00Z. */
  readonly seconds: number;
  readonly message: string;
  readonly files: readonly FileChange[];
}

/** The repository a folder is in. */
export interface Repository {
  /** The folder's path in it: empty, or with a slash at its end. */
  readonly prefix: string;
  readonly head: string;
  /** Whether it only has the latest commits. */
  readonly isShallow: boolean;
}

/** Variables set by git hooks that would select another repository. */
const misleading =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE|CEILING_DIRECTORIES)$/;

/**
 * Runs git in a folder, reading only, and never over a network.
 *
 * @throws GitError with its error output
 */
function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const inherited = Object.entries(process.env).filter(([name]) => !misleading.test(name));
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--no-replace-objects', '--no-optional-locks', ...args], {
      cwd: folder,
      env: {
        ...Object.fromEntries(inherited),
        LC_ALL: 'C',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
        // For versions of git without GIT_NO_LAZY_FETCH.
        GIT_ALLOW_PROTOCOL: 'none',
      },
      stdio: 'pipe',
    });
    const out: Buffer[] = [];
    let output = '';
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', (error) => {
      // A folder that does not exist gives the same code.
      const isMissing = 'code' in error && error.code === 'ENOENT' && existsSync(folder);
      reject(new GitError(error.message, isMissing));
    });
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitError(output.trim()));
    });
    // If git ends before it has read everything, its exit code reports it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** @throws GitError if the folder is not in a repository, or in one without commits */
export async function findRepository(folder: string): Promise<Repository> {
  const output = await git(folder, ['rev-parse', '--show-prefix', '--is-shallow-repository', 'HEAD']);
  const [prefix = '', shallow = '', head = ''] = output.toString('utf8').split('\n');
  return { prefix, head, isShallow: shallow === 'true' };
}

/** The commit of a tag, a branch or an abbreviated id; null if there is none. */
export async function findCommit(folder: string, name: string): Promise<string | null> {
  return orNull(git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]));
}

/** The last tag before HEAD; null if there is none. */
export async function lastTag(folder: string): Promise<string | null> {
  return orNull(git(folder, ['describe', '--tags', '--abbrev=0', '--first-parent', 'HEAD']));
}

/** The output as a line of text; null if git reports an error. */
async function orNull(output: Promise<Buffer>): Promise<string | null> {
  try {
    return (await output).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError && !error.isMissing) return null;
    throw error;
  }
}

/** The last commit up to this one that changed a folder of the repository; null if none did. */
export async function lastCommitIn(folder: string, prefix: string, until: string): Promise<string | null> {
  const pathspec = prefix === '' ? ':(top)' : `:(top,literal)${prefix}`;
  const output = await git(folder, ['log', '-1', '--first-parent', '--format=%H', until, '--', pathspec]);
  return output.toString('utf8').trim() || null;
}

/** The ids of the latest commits of a branch, the newest first. */
export async function latestCommits(folder: string, head: string, most: number): Promise<readonly string[]> {
  const output = await git(folder, ['rev-list', '--first-parent', `--max-count=${most}`, head]);
  return output.toString('utf8').split('\n').filter(Boolean);
}

/** The number of files in the folder with uncommitted changes, including untracked ones. */
export async function countUncommitted(folder: string): Promise<number> {
  const status = await git(folder, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--',
    '.',
  ]);
  return status.toString('utf8').split('\0').filter(Boolean).length;
}

const blobModes = new Set(['100644', '100755']);

/**
 * The commits that changed a folder, the oldest first. For merges, the changes to the branch.
 *
 * @param prefix the folder in the repository, which may no longer exist
 * @param range the last commit, or `before..last`
 */
export async function readCommits(folder: string, prefix: string, range: string): Promise<readonly Commit[]> {
  const settings = ['log.showRoot=true', 'log.showSignature=false', 'i18n.logOutputEncoding=UTF-8'];
  const output = await git(folder, [
    ...settings.flatMap((setting) => ['-c', setting]),
    'log',
    '--first-parent',
    // Lists all commits, also those without changes here, because comparing folders to leave them out takes longer.
    '--sparse',
    '--diff-merges=first-parent',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--format=format:commit%x00%H%x00%P%x00%ct%x00%B%x00',
    ...(prefix === '' ? [] : [`--relative=${prefix}`]),
    range,
    '--',
    prefix === '' ? ':(top)' : `:(top,literal)${prefix}`,
  ]);
  const tokens = output.toString('utf8').split('\0');
  const commits: Commit[] = [];
  let files: FileChange[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = (tokens[at] ?? '').trimStart();
    if (token === 'commit') {
      const [id = '', parents = '', seconds = '', message = ''] = tokens.slice(at + 1, at + 5);
      files = [];
      commits.push({
        id,
        parents: parents.split(' ').filter(Boolean),
        seconds: Number(seconds),
        message,
        files,
      });
      at += 5;
    } else if (token.startsWith(':')) {
      const [, mode = '', , blob = ''] = token.split(' ');
      files.push({ path: tokens[at + 1] ?? '', blob: blobModes.has(mode) ? blob : null });
      at += 2;
    } else {
      at += 1;
    }
  }
  return commits.filter(({ files: changed }) => changed.length > 0).toReversed();
}

/**
 * The folder from which a commit moved most of these files; null if they are new.
 *
 * @param prefix their new folder
 */
export async function formerFolder(folder: string, commit: Commit, prefix: string): Promise<string | null> {
  const [parent] = commit.parents;
  if (parent === undefined) return null;
  const output = await git(folder, [
    'diff-tree',
    '-r',
    '-z',
    '-M',
    '--diff-filter=R',
    '--raw',
    parent,
    commit.id,
  ]);
  const tokens = output.toString('utf8').split('\0');
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 < tokens.length; at += 3) {
    const [from = '', to = ''] = tokens.slice(at + 1, at + 3);
    const inner = to.startsWith(prefix) ? to.slice(prefix.length) : null;
    if (inner === null || !inner.includes('/') || !from.endsWith(inner)) continue;
    const before = from.slice(0, from.length - inner.length);
    if (before !== '' && !before.endsWith('/')) continue;
    if (before !== prefix) counts.set(before, (counts.get(before) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/**
 * The content of files by id, in one run.
 *
 * @throws GitError if one is missing because it was not fetched
 */
export async function readBlobs(
  folder: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (ids.size === 0) return blobs;
  const output = await git(folder, ['cat-file', '--batch'], [...ids, ''].join('\n'));
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(10, at);
    const [id = '', kind = '', size = ''] = output.toString('latin1', at, lineEnd).split(' ');
    if (kind !== 'blob') throw new GitError(`${id} ${kind}`);
    const begin = lineEnd + 1;
    blobs.set(id, output.subarray(begin, begin + Number(size)));
    at = begin + Number(size) + 1;
  }
  return blobs;
}

/**
 * When each file below a folder was last committed, in seconds since 1970-01-01T00:00:00Z, by path from the folder.
 *
 * @throws GitError if the folder is not in a repository
 */
export async function committedAt(folder: string): Promise<ReadonlyMap<string, number>> {
  const output = await git(folder, ['log', '--format=%x00%ct', '--name-only', '-z', '--relative', '--', '.']);
  const times = new Map<string, number>();
  let seconds = 0;
  for (const part of output.toString('utf8').split('\0')) {
    const text = part.trim();
    if (/^\d{9,}$/.test(text)) seconds = Number(text);
    else if (text !== '' && !times.has(text)) times.set(text, seconds);
  }
  return times;
}

/**
 * The reason for a commit, from a line of its message: `change: The speaker is delayed`, or in one locale
 * `change(zh): 讲师航班延误`. Indented lines continue the previous one.
 */
export function reasonOf(message: string, locales: readonly [Locale, ...Locale[]]): Localized<string> {
  const [, ...lines] = message.split(/\r?\n/);
  const reasons: Record<Locale, string> = {};
  let last: Locale | null = null;
  for (const line of lines) {
    const [, tag, words] = /^change(?:\(([\w-]+)\))?:[ \t]*(.*)$/i.exec(line) ?? [];
    const locale =
      tag === undefined ? locales[0] : locales.find((each) => each.toLowerCase() === tag.toLowerCase());
    if (words !== undefined) {
      last = locale ?? null;
      if (locale !== undefined) reasons[locale] = words.trim();
    } else if (last !== null && /^\s+\S/.test(line)) {
      reasons[last] = `${reasons[last] ?? ''} ${line.trim()}`.trim();
    } else last = null;
  }
  return Object.fromEntries(Object.entries(reasons).filter(([, words]) => words !== ''));
}
