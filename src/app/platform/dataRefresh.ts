import type { Agenda } from '../../model/agenda/agenda.ts';
import type { SiteVersion } from '../../model/offline.ts';
import type { ServedPage } from './servedPage.ts';
import type { Ticking } from './sleepingClock.ts';

interface DataRefresh {
  /** How often all data was loaded again. */
  count: number;
  /** `sharingAgenda`, set before the first refresh: the first script does without it. */
  share: (before: Agenda, after: Agenda) => Agenda;
}

const listeners = new Set<() => void>();

export const dataRefresh: DataRefresh = { count: 0, share: (_before, after) => after };

/** Calls `changed` when loaded data may be out of date. @returns unsubscribes */
export function onDataRefresh(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/**
 * Loads all data again that has been loaded, such as after a new version of the site was published. The present data
 * stays until the new data arrives.
 */
export function refreshData(): void {
  dataRefresh.count += 1;
  for (const listener of listeners) listener();
}

/** In milliseconds: a network may keep a request open without an answer. */
const timeLimit = 10_000;

/**
 * Which version of the site is published. Rejects where the network or the site fails, or does not answer in time.
 *
 * @param request ends the request
 */
export async function fetchVersion(
  page: ServedPage,
  ticking: Pick<Ticking, 'after'>,
  request = new AbortController(),
): Promise<SiteVersion> {
  const stop = ticking.after(timeLimit, () => request.abort());
  try {
    return await page.version(request.signal);
  } finally {
    stop();
  }
}
