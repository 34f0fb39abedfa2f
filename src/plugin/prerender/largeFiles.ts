import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Programme } from '../../model/programme.ts';
import { chineseFormsOf, searchAbstracts, searchTitles } from '../../model/search/searchData.ts';
import { changesFeed, changesFeedFile } from '../changesFeed.ts';
import { errorCode } from '../errors.ts';
import { exportFiles } from '../exports/exportFormats.ts';
import type { ProgrammeHistory } from '../history/readHistory.ts';
import { ownLanguagesInUse } from '../interfaceWords.ts';
import { packageFolder } from '../packageFolder.ts';
import { programmeParts } from '../publish.ts';
import { chineseReader } from '../search/chineseForms.ts';
import { dataFile } from '../virtualModules.ts';
import type { SiteFolder } from './siteFolder.ts';

/** A file of the site that may be many megabytes, in parts. */
export interface LargeFile {
  /** Below the site's folder. */
  readonly name: string;
  readonly parts: readonly string[];
}

/** The files that hold the whole programme: texts for the search, programme.json, exports and lists of changes. */
export function* largeFiles(programme: Programme, history: ProgrammeHistory): Generator<LargeFile> {
  const { locales } = programme.conference;
  yield* exportFiles(programme);
  yield { name: 'programme.json', parts: programmeParts(programme, history) };
  const chinese = chineseFormsOf(programme, chineseReader);
  for (const locale of locales) {
    const search = {
      titles: searchTitles(programme, locale, chinese),
      abstracts: searchAbstracts(programme, locale),
    };
    for (const [kind, content] of Object.entries(search))
      yield { name: dataFile(`${kind}/${locale}`) ?? '', parts: [JSON.stringify(content)] };
    const changes = changesFeed(programme, history, locale);
    if (changes !== null) yield { name: changesFeedFile(locale, locales[0]), parts: [changes] };
  }
}

/** What the thread is told to write. */
export interface LargeFilesTask {
  readonly programme: Programme;
  readonly history: ProgrammeHistory;
  /** The folder to write to, absolute. */
  readonly folder: string;
}

/** What the thread has written: the name of a file, and the `contentDigest` of its content. */
export type WrittenFile = readonly [name: string, digest: string];

/** From this number of sessions a thread pays: with fewer, all would be written before it has started. */
const sessionsForThread = 2000;

/**
 * Writes `largeFiles`. Those of a large programme are written on a thread of their own if most pages stay as they are:
 * then this thread alone is busy, and else all processors render.
 */
export async function writeLargeFiles(
  programme: Programme,
  history: ProgrammeHistory,
  site: SiteFolder,
): Promise<void> {
  const isLarge = programme.sessions.length >= sessionsForThread;
  // The words in the conference's own files become functions, which cannot be sent to a thread.
  if (isLarge && !site.isNew && ownLanguagesInUse().length === 0) {
    if (await writtenOnThread({ programme, history, folder: site.staging }, site)) return;
  }
  await setImmediate();
  for (const { name, parts } of largeFiles(programme, history)) {
    site.write(name, parts);
    await setImmediate();
  }
}

/**
 * @param room the megabytes of memory it may take; by default twice what programmes were seen to need. Without a limit
 *   V8 collects no garbage until the heap is several times as large.
 * @returns false if that was too little
 */
export function writtenOnThread(task: LargeFilesTask, site: SiteFolder, room?: number): Promise<boolean> {
  const bytes = serialize(task);
  const thread = new Worker(join(packageFolder(), 'src/plugin/prerender/largeFilesThread.mjs'), {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: room ?? 64 + (bytes.length >> 20) * 10 },
  });
  return new Promise((resolve, reject) => {
    thread.on('message', ([name, digest]: WrittenFile) => site.adopt(name, digest));
    thread.on('error', (error) => {
      if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') resolve(false);
      else reject(error);
    });
    thread.on('exit', (code) => {
      if (code === 0) resolve(true);
      else reject(new Error(`The thread that writes large files ended with code ${code}.`));
    });
  });
}
