import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settingError } from '../options.ts';
import { errorCode } from '../errors.ts';

const diskReasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'the folder is not writable',
  EPERM: 'the folder is not writable',
};

/** A one-line error for a full or read-only disk, without a stack trace. */
export function diskProblem(error: unknown, site: string): Error | null {
  const code = errorCode(error);
  const reason = diskReasons[code];
  if (reason === undefined) return null;
  const path = error instanceof Error && 'path' in error ? ` (${String(error.path)})` : '';
  const isThere = existsSync(join(site, 'index.html'));
  return settingError(
    `The site could not be written to "${site}": ${reason}${path}.${isThere ? ' The last site is unchanged.' : ''}`,
  );
}
