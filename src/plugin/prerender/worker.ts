import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { renderTask } from './renderTask.ts';
import type { RenderSettings, RenderTask, ServerEntry } from './renderTask.ts';
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
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
}

const { entry, settings, samples } = workerData as WorkerStart;
const server = (await import(entry)) as ServerEntry;
await server.loadPages(samples, settings.locales);

const fillers = new Map([...settings.templates].map(([kind, html]) => [kind, templateFiller(html)]));
const folders = new Set<string>();

function write(file: string, text: Uint8Array): void {
  const folder = dirname(file);
  if (!folders.has(folder)) makeFolder(folder);
  folders.add(folder);
  writeFileSync(file, text);
}

/** Most stand in one that is there: to look at each above it as well takes twice as long. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

parentPort?.on('message', (tasks: readonly RenderTask[]) => {
  const failures: { file: string; reason: string }[] = [];
  for (const task of tasks) {
    try {
      const fill = fillers.get(task.kind);
      if (fill === undefined) throw new Error(`There is no template for a page of the kind "${task.kind}".`);
      write(task.file, renderTask(server, fill, settings, task));
    } catch (error) {
      failures.push({
        file: task.file,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  parentPort?.postMessage({ failures } satisfies WorkerAnswer);
});
