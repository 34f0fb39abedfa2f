import { contentProblem } from '../contentProblem.ts';
import type { Problem } from '../problem.ts';

/** What the name of a file in `sessions/`, `tracks/` or `speakers/` makes of it. */
export type NameVerdict =
  | { readonly kind: 'content'; readonly stem: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'refused'; readonly problem: Problem };

const ignored: NameVerdict = { kind: 'ignored' };

/**
 * Tells content from what editors, systems and people leave beside it: hidden files, backups and a README are passed
 * over in silence; what looks like content under a wrong name is told of.
 *
 * @param path the file, as problems name it
 */
export function judgeName(name: string, path: string): NameVerdict {
  if (/^\.+md$/i.test(name)) {
    return refused(
      'error',
      path,
      `"${name}" has nothing before ".md" to name its page by.`,
      'Rename it, such as to "opening.md".',
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
      `"${name}" is left out: only names that end with ".md" are read.`,
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

function refused(severity: 'error' | 'warning', path: string, message: string, hint: string): NameVerdict {
  return { kind: 'refused', problem: contentProblem(severity, path, message, hint) };
}
