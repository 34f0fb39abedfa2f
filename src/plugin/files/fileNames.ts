import { invalid, warning, type Problem, type Explanation } from '../problem.ts';
import { deviceNames } from '../../model/text/slug.ts';
import { shortened } from '../../model/text/shortened.ts';
import { patternOf } from '../fields/writtenForm.ts';
import type { Locale } from '../../model/locale.ts';

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
      invalid(path, `"${name}" has no name before ".md".`, 'Rename it, for example to "opening.md".'),
    );
  }
  if (name.startsWith('.') || /^readme\.(?:md|markdown)$/i.test(name)) return ignored;
  const [, stem, extension] = /^(.+)\.([^.]+)$/s.exec(name) ?? [];
  if (stem === undefined || extension === undefined) return ignored;
  if (extension !== 'md') {
    if (!/^(?:md|markdown|mdown|mkd|mdx)$/i.test(extension)) return ignored;
    return refused(
      warning(
        'file-ignored',
        path,
        `"${name}" is ignored: only files that end with ".md" are read.`,
        `Rename it to "${stem}.md".`,
      ),
    );
  }
  if (/[\\\u0000-\u001f\u007f\ufffd]/.test(stem) || /^\.+$/.test(stem)) {
    return refused(
      invalid(
        path,
        `${JSON.stringify(name)} cannot be the name of a page.`,
        'Rename it with letters, digits and hyphens, such as "opening.md".',
      ),
    );
  }
  return { kind: 'content', stem: stem.normalize('NFC') };
}

/**
 * The stem of a file by its path in the folder of its kind: folders in between are ignored, `NAME/index.md` is the page
 * NAME, and so is `NAME/_index.md` of a speaker or track. Null for the page of a folder (`_index.md`).
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

function refused(problem: Problem): NameVerdict {
  return { kind: 'refused', problem };
}

/**
 * Leaves room for a suffix such as `.json` and the locale: file systems allow 255 bytes per name, archives often 100.
 */
const mostBytes = 100;

/** Device names that Windows reserves in every folder, whatever follows a dot (Win32, "Naming Files, Paths"). */
const reserved = new RegExp(`^(?:${deviceNames})(?:\\.|\\s*$)`, 'i');

/** What `idRefusal` accepts, for editors; they do not count bytes. */
export const idPattern = `(?!(?:\\.+|[iI][nN][dD][eE][xX])\\s*$)(?!${patternOf(reserved)})[^/\\\\\\u0000-\\u001f\\u007f\\ufffd]{0,${mostBytes - 1}}[^/\\\\\\u0000-\\u001f\\u007f\\ufffd.\\s]`;

/**
 * Validates an id for use in paths: it becomes the name of folders and files and a part of addresses, so it must be
 * valid in every file system and on every host.
 *
 * @param id of a session, speaker or track: the name of its file without locale and ".md"
 * @returns null if it is valid
 */
export function idRefusal(id: string): Explanation | null {
  const shown = JSON.stringify(shortened(id, 41));
  const rename = 'Rename it with letters, digits and hyphens, such as "opening".';
  if (id === '' || /^\.+$/.test(id) || /[/\\\u0000-\u001f\u007f\ufffd]|\p{Cs}/u.test(id))
    return { message: `${shown} cannot be the name of a page.`, hint: rename };
  if (/[. ]$/.test(id))
    return {
      message: `${shown} ends with a ${id.endsWith(' ') ? 'space' : 'dot'}, which some file systems drop.`,
      hint: rename,
    };
  if (reserved.test(id))
    return {
      message: `${shown} is a name that Windows reserves, so no page can have it.`,
      hint: rename,
    };
  if (/^index(?:\.html?)?$/i.test(id))
    return { message: `${shown} is the name that web servers use for the page of a folder.`, hint: rename };
  const bytes = Buffer.byteLength(id);
  if (bytes > mostBytes)
    return {
      message: `${shown} has ${bytes} bytes in UTF-8; the name of a page can have at most ${mostBytes}.`,
      hint: 'Shorten it: a Chinese character counts as three.',
    };
  return null;
}

/** The same value for ids that are one name in file systems that ignore case or normalise Unicode. */
export function foldedId(id: string): string {
  return id.normalize('NFC').toLowerCase().normalize('NFC');
}

/** What a content file describes. */
export type SourceKind = 'session' | 'track' | 'speaker' | 'page';

/** One Markdown file of the content folder. */
export interface SourceFile {
  /** Path from the working directory, with forward slashes, as shown in problems. */
  readonly path: string;
  readonly kind: SourceKind;
  /** The stem without the locale: `2014` of `2014.zh.md`. */
  readonly id: string;
  readonly locale: Locale;
  readonly text: string;
}
