import type { Agenda } from '../../model/agenda/agenda.ts';
import type { SiteVersion } from '../../model/offline.ts';
import type { ServedPage } from './servedPage.ts';
import type { Ticking } from './sleepingClock.ts';

interface Renewal {
  /** How often everything was loaded again. */
  count: number;
  /** `sharingAgenda`, once something may be renewed: no page needs it to start. */
  share: (before: Agenda, after: Agenda) => Agenda;
}

const listeners = new Set<() => void>();

export const renewal: Renewal = { count: 0, share: (_before, after) => after };

/** Calls `changed` when loaded data may be out of date. @returns unsubscribes */
export function onRenewal(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/**
 * Has everything loaded again that has been loaded, such as after a new version of the site was published. What is there
 * stays until its successor has come.
 */
export function renew(): void {
  renewal.count += 1;
  for (const listener of listeners) listener();
}

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
