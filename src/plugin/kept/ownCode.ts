import { join } from 'node:path';
import { cacheKey } from './buildCache.ts';
import { folderDigest } from './folderDigest.ts';

/**
 * Changes with the code of the plugin and the model, and with the runtime, whose versions write dates and sort names
 * otherwise: what is kept from build to build is as good as new only while all of that is the same.
 */
export function ownCodeDigest(): string {
  known ??= cacheKey(
    folderDigest(join(import.meta.dirname, '..')),
    folderDigest(join(import.meta.dirname, '../../model')),
    JSON.stringify([process.versions, process.platform, process.arch]),
  );
  return known;
}

/** Of the code that runs, which is what stood there when it was loaded. */
let known: string | null = null;
