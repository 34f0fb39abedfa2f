import { setImmediate } from 'node:timers/promises';
import type { Programme } from '../../model/programme.ts';
import { feedsOf, type FeedParts } from '../feeds.ts';
import { ownCodeDigest } from '../kept/ownCode.ts';
import { programmeJson } from '../publish.ts';
import { dataFile } from '../virtualModules.ts';
import type { ProgrammeData } from '../virtualModules.ts';
import { digest, digestOf } from './digestOf.ts';
import type { SiteFolder } from './siteFolder.ts';

/** Files written before others get their turn. */
const atOnce = 100;

/** Writes what is no page: the agendas and the texts to search that pages fetch, and for other programs programme.json and calendar feeds. */
export async function publish(programme: Programme, data: ProgrammeData, site: SiteFolder): Promise<void> {
  for (const locale of data.locales) {
    for (const path of [`agenda/${locale}`, `search/${locale}`])
      site.write(dataFile(path) ?? '', data.json(path) ?? '');
  }
  site.write('programme.json', programmeJson(programme));
  const feeds = feedsOf(data.agendas);
  const ownCode = ownCodeDigest();
  for (const [place, name] of feeds.files.entries()) {
    // Those who render pages wait for work meanwhile.
    if (place % atOnce === 0) await setImmediate();
    const parts = feeds.parts(name);
    if (parts !== null) site.make(name, feedKey(parts, ownCode), () => feeds.text(name) ?? '');
  }
}

/**
 * Differs where a feed does.
 *
 * @param fingerprint of the code
 */
export function feedKey(parts: FeedParts, fingerprint: string): string {
  const { conference, locale, root, subject, sessions, ...others } = parts;
  // Who adds a part is told here to add it to the key as well.
  others satisfies Record<string, never>;
  const facts = JSON.stringify([fingerprint, locale, root, subject]);
  return digest([facts, digestOf(conference), ...sessions.map(digestOf)].join('\n'));
}
