import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { contentProblem } from '../contentProblem.ts';
import { judgeName } from './fileNames.ts';
import type { Problem } from '../problem.ts';
import { isWithin, leadsOutside } from './readText.ts';

/** A Markdown file found in a folder; nothing is known yet of what is in it. */
export interface ListedFile {
  /** Absolute. */
  readonly file: string;
  readonly path: string;
  readonly stem: string;
}

/** Paths as problems name them: from the working directory, with forward slashes. */
export function pathNamer(workingDirectory: string): (absolute: string) => string {
  return (absolute) => relative(workingDirectory, absolute).split(sep).join('/') || '.';
}

/** What stands in the content folder. */
export interface ContentListing {
  /** In code-unit order. */
  readonly names: readonly string[];
  /** The folder's path without links. */
  readonly realFolder: string;
}

/** Lists the content folder, or says why it cannot. */
export async function listContent(folder: string, path: string): Promise<ContentListing | Problem> {
  try {
    return { names: (await readdir(folder)).sort(), realFolder: await realpath(folder) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') {
      return contentProblem(
        'error',
        path,
        `There is no content folder "${path}".`,
        'Create it with a conference.yaml and a folder "sessions", or name the right one in AGENDA_CONTENT.',
      );
    }
    return contentProblem(
      'error',
      path,
      code === 'ENOTDIR' ? `"${path}" is no folder.` : `The folder "${path}" may not be read.`,
      'Name the folder of the conference in AGENDA_CONTENT, and check that it may be read.',
    );
  }
}

/**
 * The Markdown files of a folder in the content folder, in code-unit order of their names. What is in its place is
 * judged by name alone: reading finds out the rest.
 */
export async function listMarkdown(
  folder: string,
  realFolder: string,
  nameOf: (absolute: string) => string,
): Promise<{ readonly files: readonly ListedFile[]; readonly problems: readonly Problem[] }> {
  const path = nameOf(folder);
  let entries: Dirent[];
  try {
    if (!isWithin(await realpath(folder), realFolder)) return { files: [], problems: [leadsOutside(path)] };
    if (!(await stat(folder)).isDirectory()) return { files: [], problems: [noFolder(path)] };
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return { files: [], problems: [unreadable(path)] };
  }
  const files: ListedFile[] = [];
  const problems: Problem[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = join(folder, entry.name);
    const verdict = judgeName(entry.name, nameOf(file));
    if (verdict.kind === 'content') files.push({ file, path: nameOf(file), stem: verdict.stem });
    else if (verdict.kind === 'refused') problems.push(verdict.problem);
    else if (entry.isDirectory() && !entry.name.startsWith('.')) problems.push(innerFolder(nameOf(file)));
  }
  return { files, problems };
}

function noFolder(path: string): Problem {
  return contentProblem(
    'error',
    path,
    `"${path}" is a file, not a folder.`,
    'Rename it, and create a folder of that name.',
  );
}

function unreadable(path: string): Problem {
  return contentProblem('error', path, `The folder "${path}" cannot be read.`, 'Check its permissions.');
}

function innerFolder(path: string): Problem {
  return contentProblem(
    'warning',
    path,
    `The folder "${path}" is left out: folders within folders are not read.`,
    'Move its files one level up.',
  );
}
