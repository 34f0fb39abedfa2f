import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file under another name beside it, and renames that: a reader, or a machine that stops, finds the old file
 * or the new one, and a full disk leaves the old one. The folder is made; a link to a file stays a link, and a file keeps
 * its permissions.
 *
 * @throws what the file system says; nothing is left beside the file
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
