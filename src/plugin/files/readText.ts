import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { invalid, type Position, type Problem, type Reading } from '../problem.ts';
import { errorCode } from '../errors.ts';

/** Larger files are not read, because parsing time grows faster than length. */
const maximumBytes = 512 * 1024;

export interface TextPlace {
  /** Absolute path. */
  readonly file: string;
  /** As shown in problems. */
  readonly path: string;
  /** The real path of the content folder, which links must not leave. */
  readonly realFolder: string;
}

/**
 * Reads one text file in UTF-8. Synchronous, because that is faster: 20,000 small files take one second, and two to
 * five with 32 asynchronous reads at a time.
 *
 * @returns null with a problem if it cannot be read; null without one if it no longer exists
 */
export function readText({ file, path, realFolder }: TextPlace): Reading<string> {
  let isLink = false;
  try {
    let found = lstatSync(file);
    isLink = found.isSymbolicLink();
    if (isLink) {
      if (!isWithin(realpathSync(file), realFolder)) return refuse(outsideLink(path));
      found = statSync(file);
    }
    if (found.isDirectory()) {
      return refuse(
        invalid(
          path,
          `"${path}" is a folder, not a file.`,
          'Rename the folder, or move the file it should be in its place.',
        ),
      );
    }
    if (!found.isFile()) {
      return refuse(invalid(path, `"${path}" is not a regular file.`, 'Put a text file in its place.'));
    }
    if (found.size > maximumBytes) return refuse(tooLarge(path, found.size));
    return decode(readFileSync(file), path);
  } catch (error) {
    return failure(error, path, isLink);
  }
}

/** Whether a real path is the folder or inside it. */
export function isWithin(path: string, realFolder: string): boolean {
  return path === realFolder || path.startsWith(realFolder + sep);
}

function refuse(...problems: readonly Problem[]): Reading<never> {
  return { value: null, problems };
}

/** The problem of a link out of the folder, which could publish any file of the build machine. */
export function outsideLink(path: string): Problem {
  return invalid(
    path,
    `"${path}" is a symbolic link out of the content folder; it is not followed.`,
    'Copy its target into the content folder.',
  );
}

function tooLarge(path: string, bytes: number): Problem {
  const size =
    bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return invalid(
    path,
    `"${path}" has ${size}; at most ${maximumBytes / 1024} KiB are read.`,
    'Shorten the text, and put pictures into the public folder.',
  );
}

/** The text of a file's bytes, in UTF-8. */
export function decode(bytes: Buffer, path: string): Reading<string> {
  const text = bytes.toString('utf8');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return refuse(
      invalid(
        path,
        `"${path}" is not text: it contains a NUL character.`,
        'Save it as text in UTF-8; UTF-16 ("Unicode" in some editors) is not read.',
        positionAt(text, nul),
      ),
    );
  }
  if (isUtf8(bytes)) return { value: text, problems: [] };
  return refuse(
    invalid(
      path,
      `"${path}" is not encoded in UTF-8.`,
      'Save it as UTF-8; if it looks right in your editor, it may be in GBK or Latin-1 now.',
      positionAt(text, text.indexOf('\ufffd')),
    ),
  );
}

/** The position of an offset in a text with any line ends. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function failure(error: unknown, path: string, isLink: boolean): Reading<never> {
  const code = errorCode(error);
  if (code === 'ENOENT' && !isLink) return refuse();
  if (code === 'ENOENT' || code === 'ELOOP') {
    return refuse(
      invalid(path, `"${path}" is a broken symbolic link.`, 'Remove it, or put the file in its place.'),
    );
  }
  const reason =
    code === 'EACCES' || code === 'EPERM' ? 'is not readable' : `cannot be read (${code || 'unknown'})`;
  return refuse(invalid(path, `"${path}" ${reason}.`, 'Check its permissions and its disk.'));
}
