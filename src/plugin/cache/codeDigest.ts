import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheKey } from './digests.ts';
import { folderDigest } from './folderDigest.ts';
import { packageFolder } from '../packageFolder.ts';

/**
 * A digest of the code of plugin and model, and of the runtime, whose versions format dates and sort names differently.
 * Cached results are only valid while all of these are the same.
 */
export function codeDigest(): string {
  const isSource = existsSync(join(packageFolder(), 'src/plugin/index.ts'));
  known ??= cacheKey(
    folderDigest(join(packageFolder(), 'src/plugin')),
    folderDigest(join(packageFolder(), 'src/model')),
    // The installed package runs the plugin as JavaScript; the repository may have that of its last `npm pack`.
    isSource ? '' : folderDigest(join(packageFolder(), 'dist.package')),
    JSON.stringify([process.versions, process.platform, process.arch]),
  );
  return known;
}

/** The digest of the running code, as it was when loaded. */
let known: string | null = null;
