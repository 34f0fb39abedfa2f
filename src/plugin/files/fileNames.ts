import { contentProblem } from '../contentProblem.ts';
import type { Problem } from '../problem.ts';
import type { SourceKind } from './sourceFile.ts';

/** The classification of a file in `sessions/`, `tracks/` or `speakers/` by its name. */
export type NameVerdict =
  | { readonly kind: 'content'; readonly stem: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly problem: Problem };

const ignored: NameVerdict = { kind: 'ignored' };

/**
 * Distinguishes content from other files: hidden files, backups and a README are ignored silently; files that look like
 * content with a wrong name are reported.
 *
 * @param path the file, as shown in problems
 */
export function judgeName(name: string, path: string): NameVerdict {
  if (/^\.+md$/i.test(name)) {
    return refused(
      'error',
      path,
      `"${name}" has no name before ".md".`,
      'Rename it, for example to "opening.md".',
    );
  }
  if (name.startsWith('.') || /^readme\.(?:md|markdown)$/i.test(name)) return ignored;
  const [, stem, extension] = /^(.+)\.([^.]+)$/s.exec(name) ?? [];
  if (stem === undefined || extension === undefined) return ignored;
  if (extension !== 'md') {
    if (!/^(?:md|markdown|mdown|mkd|mdx)$/i.test(extension)) return ignored;
    return refused(
      'warning',
      path,
      `"${name}" is ignored: only files that end with ".md" are read.`,
      `Rename it to "${stem}.md".`,
    );
  }
  if (/[\\\u0000-\u001f\u007f\ufffd]/.test(stem) || /^\.+$/.test(stem)) {
    return refused(
      'error',
      path,
      `${JSON.stringify(name)} cannot be the name of a page.`,
      'Rename it with letters, digits and hyphens, such as "opening.md".',
    );
  }
  return { kind: 'content', stem: stem.normalize('NFC') };
}

/**
 * The stem of a file by its path in the folder of its kind: folders between the two count for nothing, `NAME/index.md`
 * is the page NAME, and so is `NAME/_index.md` of a speaker or track. Null for the page of a folder (`_index.md`).
 *
 * @param path below `sessions/` and the like, with forward slashes and the ending `.md`
 * @example stemAt('session', '2024/opening/index.zh.md') // 'opening.zh'
 */
export function stemAt(kind: SourceKind, path: string): string | null {
  const [name = '', parent] = path.normalize('NFC').split('/').reverse();
  const stem = name.replace(/\.md$/, '');
  const [, isFolderPage, locale = ''] = /^(_?)index((?:\.[^.]+)?)$/.exec(stem) ?? [];
  if (isFolderPage === undefined) return stem;
  if (isFolderPage === '_' && (kind === 'session' || parent === undefined)) return null;
  return parent === undefined ? stem : `${parent}${locale}`;
}

function refused(severity: 'error' | 'warning', path: string, message: string, hint: string): NameVerdict {
  return { kind: 'refused', problem: contentProblem(severity, path, message, hint) };
}
