import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { renderTask, type RenderSettings, type RenderTask, type ServerEntry } from './renderTask.ts';
import { contentDigest } from '../cache/digests.ts';
import { templateFiller } from './template.ts';

/** What a worker is started with. */
export interface WorkerStart {
  /** Address of the built entry-server. */
  readonly entry: string;
  readonly settings: RenderSettings;
  /** Paths of one page of each kind, whose code is loaded before anything is rendered. */
  readonly samples: readonly string[];
}

/** A worker's answer to a batch of tasks. */
export interface WorkerAnswer {
  /** Why a page could not be rendered, by file. */
  readonly failures: readonly RenderFailure[];
  /** What was written, by file: the digest of its content. */
  readonly written: readonly (readonly [file: string, digest: string])[];
}

export interface RenderFailure {
  readonly file: string;
  readonly reason: string;
  /** The code of the system's error, such as ENOSPC; null for any other error. */
  readonly code: string | null;
}

const { entry, settings, samples } = workerData as WorkerStart;
const server = (await import(entry)) as ServerEntry;
await server.loadPages(samples, settings.locales);

const fillers = new Map([...settings.templates].map(([kind, html]) => [kind, templateFiller(html)]));
const parts = server.sharedParts();
const folders = new Set<string>();

function write(file: string, text: Uint8Array): void {
  const folder = dirname(file);
  if (!folders.has(folder)) makeFolder(folder);
  folders.add(folder);
  writeFileSync(file, text);
}

/** Most are in a folder that exists: checking its parents as well takes twice as long. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

parentPort?.on('message', (tasks: readonly RenderTask[]) => {
  const failures: RenderFailure[] = [];
  const written: (readonly [string, string])[] = [];
  for (const task of tasks) {
    try {
      const fill = fillers.get(task.kind);
      if (fill === undefined) throw new Error(`There is no template for a page of the kind "${task.kind}".`);
      const page = renderTask(server, fill, settings, parts, task);
      write(task.file, page);
      written.push([task.file, contentDigest(page)]);
    } catch (error) {
      failures.push({
        file: task.file,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
        code: error instanceof Error && 'code' in error ? String(error.code) : null,
      });
    }
  }
  parentPort?.postMessage({ failures, written } satisfies WorkerAnswer);
});
