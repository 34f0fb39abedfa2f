import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { nearestName } from '../../model/text/nearest.ts';
import { invalid, warning, didYouMean, type Problem } from '../problem.ts';
import { judgeName, stemAt, type SourceKind } from './fileNames.ts';
import { isWithin, outsideLink } from './readText.ts';
import { errorCode } from '../errors.ts';

/** A Markdown file found in a folder, not read yet. */
export interface ListedFile {
  /** Absolute. */
  readonly file: string;
  readonly path: string;
  readonly stem: string;
}

/** Formats paths for problems: relative to the working directory, with forward slashes. */
export function pathNamer(workingDirectory: string): (absolute: string) => string {
  return (absolute) => relative(workingDirectory, absolute).split(sep).join('/') || '.';
}

/** The contents of the content folder. */
export interface ContentListing {
  /** In code-unit order. */
  readonly names: readonly string[];
  /** The folder's path without links. */
  readonly realFolder: string;
}

/** Lists the content folder, or reports why it cannot. */
export async function listContent(folder: string, path: string): Promise<ContentListing | Problem> {
  try {
    return { names: (await readdir(folder)).sort(), realFolder: await realpath(folder) };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') {
      return invalid(
        path,
        `There is no content folder "${path}".`,
        'Create it with a conference.yaml and a folder "sessions", or name the right one in AGENDA_CONTENT.',
      );
    }
    return invalid(
      path,
      code === 'ENOTDIR' ? `"${path}" is not a folder.` : `The folder "${path}" is not readable.`,
      'Name the folder of the conference in AGENDA_CONTENT, and check that it is readable.',
    );
  }
}

/** The Markdown files of one kind. */
export interface MarkdownListing {
  readonly files: readonly ListedFile[];
  /** Whether there are pages of folders (`_index.md`), as sites made with Hugo have them. */
  readonly hasFolderPages: boolean;
  readonly problems: readonly Problem[];
}

/** How many folders deep files are read, below the content folder. */
export const deepest = 5;

/**
 * The Markdown files of a folder in the content folder and of those in it, in code-unit order of their names. Entries
 * are judged by name only; reading checks the rest. Below a folder with an `index.md` nothing else is a page.
 */
export async function listMarkdown(
  kind: SourceKind,
  folder: string,
  realFolder: string,
  nameOf: (absolute: string) => string,
): Promise<MarkdownListing> {
  const files: ListedFile[] = [];
  const problems: Problem[] = [];
  let hasFolderPages = false;
  await list(folder, '', 1);
  return { files, hasFolderPages, problems };

  async function list(at: string, prefix: string, depth: number): Promise<void> {
    const path = nameOf(at);
    let entries: Dirent[];
    try {
      if (!isWithin(await realpath(at), realFolder)) return void problems.push(outsideLink(path));
      if (!(await stat(at)).isDirectory()) return void problems.push(noFolder(path));
      entries = await readdir(at, { withFileTypes: true });
    } catch {
      return void problems.push(unreadable(path));
    }
    const isBundle = prefix !== '' && entries.some(({ name }) => /^index(?:\.[^.]+)?\.md$/.test(name));
    const inner: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(at, entry.name);
      const shown = nameOf(file);
      const verdict = judgeName(entry.name, shown);
      if (isBundle && !/^index(?:\.[^.]+)?\.md$/.test(entry.name)) continue;
      if (verdict.kind === 'content') {
        const stem = stemAt(kind, `${prefix}${entry.name}`);
        hasFolderPages ||= entry.name.startsWith('_index.');
        if (stem !== null) files.push({ file, path: shown, stem });
      } else if (verdict.kind === 'refused') problems.push(verdict.problem);
      else if (isMeant(entry.name)) {
        if (entry.isDirectory() && depth < deepest) inner.push(entry.name);
        else problems.push(entry.isDirectory() ? innerFolder(shown) : notMarkdown(shown));
      }
    }
    const years =
      kind === 'session' && prefix === '' ? inner.filter((name) => /^(?:19|20)\d\d$/.test(name)) : [];
    const latest = years.at(-1);
    for (const name of inner) {
      const isFormer = years.includes(name) && name !== latest;
      if (isFormer) problems.push(formerYear(nameOf(join(at, name)), latest ?? ''));
      else await list(join(at, name), `${prefix}${name}/`, depth + 1);
    }
  }
}

/** Whether a file is somebody's work, and not what an editor, a system or a repository leaves behind. */
export const isMeant = (name: string) =>
  !/^[.~#]|[~#]$|\.(?:swp|tmp|bak|orig)$|^(?:thumbs\.db|desktop\.ini)$|^(?:readme|licen[cs]e)\b/i.test(name);

/** Warns of files in the content folder that nothing reads. */
export function unknownNames(
  names: readonly string[],
  known: readonly string[],
  pathOf: (name: string) => string,
): readonly Problem[] {
  return names
    .filter((name) => !known.includes(name) && isMeant(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      return warning(
        'file-ignored',
        pathOf(name),
        `"${name}" is not read: the content folder has ${known.join(', ')}.`,
        didYouMean(nearest, 'Move it elsewhere, or remove it.'),
      );
    });
}

function notMarkdown(path: string): Problem {
  return warning(
    'file-ignored',
    path,
    `"${path}" is not read: its name does not end with ".md".`,
    /\.(?:png|jpe?g|webp|gif|svg|avif)$/i.test(path)
      ? 'Pictures belong in the public folder, such as public/images.'
      : 'Give it the ending ".md", or move it elsewhere.',
  );
}

function noFolder(path: string): Problem {
  return invalid(path, `"${path}" is a file, not a folder.`, 'Rename it, and create a folder of that name.');
}

function unreadable(path: string): Problem {
  return invalid(path, `The folder "${path}" cannot be read.`, 'Check its permissions.');
}

function innerFolder(path: string): Problem {
  return warning(
    'file-ignored',
    path,
    `The folder "${path}" is ignored: it is more than ${deepest - 1} folders deep.`,
    'Move its files up.',
  );
}

function formerYear(path: string, latest: string): Problem {
  return warning(
    'file-ignored',
    path,
    `The folder "${path}" is not read: an agenda has one year, and ${latest} is the latest.`,
    `Give each year a folder of its own in the content folder, with its conference.yaml: content/${latest}/.`,
  );
}
