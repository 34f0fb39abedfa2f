import { setImmediate } from 'node:timers/promises';
import type { Programme } from '../../model/programme.ts';
import { feedsOf } from '../feeds.ts';
import { programmeJson } from '../publish.ts';
import { dataFile } from '../virtualModules.ts';
import type { ProgrammeData } from '../virtualModules.ts';
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
  const feeds = feedsOf(programme);
  for (const [place, name] of feeds.files.entries()) {
    // Those who render pages wait for work meanwhile.
    if (place % atOnce === 0) await setImmediate();
    const text = feeds.text(name);
    if (text !== null) site.write(name, text);
  }
}
