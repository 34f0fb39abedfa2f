import { lstat, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isWithin } from '../files/readText.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import { SourceError } from './sourceFiles.ts';
import { errorCode } from '../errors.ts';

/** The folder an import writes into, and nothing outside it. Paths are from the folder, with forward slashes. */
export interface ContentWriter {
  /** The text of a file; null if there is none. */
  readonly read: (path: string) => Promise<string | null>;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

const safePath = /^(?:(?:sessions|speakers|tracks)\/)?[^/\\\0]+$/;

/**
 * @param folder absolute; created with the first file
 * @throws SourceError from each function for a path outside the folder
 */
export function contentWriter(folder: string): ContentWriter {
  const checkedPath = async (path: string): Promise<string> => {
    const file = join(folder, path);
    if (!safePath.test(path) || /(?:^|\/)\.{1,2}$/.test(path)) throw outsideError(path);
    // A symbolic link in place of a folder would put the file elsewhere.
    const [real, parent] = [await realPathOrNull(folder), await realPathOrNull(dirname(file))];
    if (real !== null && parent !== null && !isWithin(parent, real)) throw outsideError(path);
    return file;
  };
  return {
    read: async (path) => {
      const file = await checkedPath(path);
      try {
        if (!(await lstat(file)).isFile())
          throw new SourceError(`"${path}" is in the way: it is not a regular file. Rename it.`);
        return await readFile(file, 'utf8');
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    write: async (path, text) => {
      writeAtomically(await checkedPath(path), text);
    },
    remove: async (path) => {
      await rm(await checkedPath(path), { force: true });
    },
  };
}

async function realPathOrNull(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

function outsideError(path: string): SourceError {
  return new SourceError(`"${path}" is outside the content folder, so nothing was written there.`);
}
