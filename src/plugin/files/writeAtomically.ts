import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file under a temporary name and renames it, so that readers find the old file or the new one, also after a
 * crash or on a full disk. Creates the folder. A symbolic link stays a link, and a file keeps its permissions.
 *
 * @throws the error of the file system, after the temporary file was removed
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const before = statSync(file, { throwIfNoEntry: false });
  const real = before === undefined ? file : realpathSync(file);
  const part = join(dirname(real), `.${basename(real).slice(0, 40)}.${randomUUID()}.part`);
  try {
    writeFileSync(part, content, { flag: 'wx' });
    if (before) chmodSync(part, before.mode);
    renameSync(part, real);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
