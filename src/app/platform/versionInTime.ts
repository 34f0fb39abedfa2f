import type { SiteVersion } from '../../model/offline.ts';
import type { ServedPage } from './servedPage.ts';
import type { Ticking } from './ticking.ts';

/** How long the site has to answer, in milliseconds: a network may keep a request open without an answer. */
const timeLimit = 10_000;

/**
 * Which version of the site is published. Rejects where the network or the site fails, or does not answer in time.
 *
 * @param asking ends the request
 */
export async function versionInTime(
  page: Pick<ServedPage, 'version'>,
  ticking: Pick<Ticking, 'after'>,
  asking = new AbortController(),
): Promise<SiteVersion> {
  const stop = ticking.after(timeLimit, () => asking.abort());
  try {
    return await page.version(asking.signal);
  } finally {
    stop();
  }
}
