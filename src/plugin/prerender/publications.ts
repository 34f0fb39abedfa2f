import { setImmediate } from 'node:timers/promises';
import type { Programme } from '../../model/programme.ts';
import { feedsOf, type FeedParts } from '../feeds.ts';
import { codeDigest } from '../cache/codeDigest.ts';
import { wordsDigest } from '../interfaceWords.ts';
import { schemaFiles } from '../editor/editorSchemas.ts';
import type { ProgrammeHistory } from '../history/readHistory.ts';
import { programmeSchemaJson } from '../programmeSchema.ts';
import { dataFile, type ProgrammeData } from '../virtualModules.ts';
import type { SiteVersion } from '../../model/offline.ts';
import { contentDigest, digestOf } from '../cache/digests.ts';
import type { SiteFolder } from './siteFolder.ts';

const versionFile = 'version.json';

/** See OfflineFiles. */
export const offlineList = 'offline/files.json';

/** The files written before yielding to other tasks. */
const atOnce = 100;

/**
 * Writes the files that are neither pages nor `largeFiles`: agendas that pages fetch, schemas, and calendar feeds for
 * other programs.
 */
export async function publish(
  programme: Programme,
  data: ProgrammeData,
  history: ProgrammeHistory,
  site: SiteFolder,
): Promise<void> {
  for (const locale of data.locales) {
    const path = `agenda/${locale}`;
    site.write(dataFile(path) ?? '', data.json(path) ?? '');
  }
  site.write('programme.schema.json', programmeSchemaJson());
  for (const { name, text } of schemaFiles(programme.conference)) site.write(name, text);
  // So that no public file takes its place; see publishVersion.
  site.reserve(versionFile);
  const feeds = feedsOf(data.agendas, history);
  const ownCode = codeDigest() + wordsDigest();
  for (const [index, name] of feeds.files.entries()) {
    // Lets the rendering of pages continue.
    if (index % atOnce === 0) await setImmediate();
    const parts = feeds.parts(name);
    if (parts !== null) site.make(name, feedKey(parts, ownCode), () => feeds.text(name) ?? '');
  }
}

/**
 * A key that changes with the feed.
 *
 * @param fingerprint of the code
 */
export function feedKey(parts: FeedParts, fingerprint: string): string {
  const { conference, locale, root, subject, sessions, revisions, withdrawn, ...others } = parts;
  // A new part does not compile until it is part of the key.
  others satisfies Record<string, never>;
  const facts = JSON.stringify([fingerprint, locale, root, subject, revisions, withdrawn]);
  return contentDigest([facts, digestOf(conference), ...sessions.map(digestOf)].join('\n'));
}

/**
 * Writes `version.json`: open pages ask for this one small file to learn whether anything has changed. To be called
 * last, when the site has all its other files.
 *
 * @param code the first script of every page, below the site's folder
 * @param editions the names of the folders of the site that are sites of their own, with their own versions
 */
export function publishVersion(site: SiteFolder, code: string, editions: readonly string[] = []): void {
  const files = site.digestOf(offlineList);
  const isOwn = (name: string) => !editions.includes(name.split('/')[0] ?? '');
  const version: SiteVersion = { version: site.digest(isOwn), code, ...(files !== null && { files }) };
  site.write(versionFile, `${JSON.stringify(version)}\n`);
}
