import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * Where the plugin keeps what it need not make again, absolute. Anybody may delete it at any time.
 *
 * @param root the project's folder, absolute
 */
export function cacheFolder(root: string): string {
  return join(root, 'node_modules/.cache/lectern');
}

/** A name for what is kept of a folder: what two sites of one project keep must not get into each other's way. */
export function keptName(folder: string): string {
  return createHash('sha1').update(folder).digest('hex').slice(0, 16);
}
