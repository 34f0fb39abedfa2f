import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RenderTask } from './renderTask.ts';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

/** The pages per batch: enough to make messages cheap, few enough that all workers finish together. */
const batchSize = 25;

/** The pages of the first batch: the first worker renders them while we look for other changed pages. */
const firstBatchSize = 8;

/** Batches queued at a worker, so that it does not wait for the next one. */
const waiting = 1;

/** More workers than this only wait for the disk. */
const mostWorkers = 8;

/** The heap for new objects, in megabytes. With less, a third of the time is garbage collection. */
const memory = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 };

/**
 * Renders pages on all processors.
 *
 * @param script the built worker, absolute
 * @param tasks taken one by one as they are needed, so that they need not all be in memory
 * @param onDone told of the pages that have been written since it was last called: each with a digest of its content
 * @throws Error that names the first page that could not be rendered
 */
export async function renderAll(
  script: string,
  start: WorkerStart,
  tasks: Iterable<RenderTask, undefined>,
  onDone: OnDone,
): Promise<void> {
  const queue = tasks[Symbol.iterator]();
  const first = queue.next();
  // Without changed pages, no worker is needed.
  if (first.done) return;
  const workers: Worker[] = [];
  const rest = batches(first.value, queue);
  const assigned: Batch[] = [];
  const startWorker = () => {
    const worker = openWorker(script, start);
    workers.push(worker);
    return work(worker, () => assigned.shift() ?? rest.next().value, onDone);
  };
  const startOthers = async () => {
    const next = rest.next().value;
    // For few pages, starting a second worker would take longer than rendering them.
    if (next === undefined) return;
    assigned.push(next);
    const more = Math.min(mostWorkers, availableParallelism()) - workers.length;
    await Promise.all(Array.from({ length: more }, startWorker));
  };
  try {
    await Promise.all([startWorker(), startOthers()]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function openWorker(script: string, start: WorkerStart): Worker {
  return new Worker(script, { workerData: start, resourceLimits: memory });
}

type OnDone = (written: WorkerAnswer['written']) => void;

type Batch = readonly RenderTask[];

/** Gives batches to one worker until none are left. */
function work(worker: Worker, take: () => Batch | undefined, onDone: OnDone): Promise<void> {
  return new Promise((resolve, reject) => {
    // Keep only the sizes: the texts of all pages would fill the memory until the answers come.
    const under: number[] = [];
    const giveMore = () => {
      while (under.length <= waiting) {
        const batch = take();
        if (batch === undefined) break;
        under.push(batch.length);
        worker.postMessage(batch);
      }
      if (under.length === 0) resolve();
    };
    const attempt = (step: () => void) => {
      try {
        step();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    worker.on('message', ({ failures: [failure], written }: WorkerAnswer) => {
      if (failure) {
        const error = new Error(`The page "${failure.file}" could not be rendered: ${failure.reason}`);
        reject(failure.code === null ? error : Object.assign(error, { code: failure.code }));
        return;
      }
      under.shift();
      onDone(written);
      attempt(giveMore);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A renderer ended with code ${code}.`)));
    attempt(giveMore);
  });
}

function* batches(first: RenderTask, others: Iterator<RenderTask, undefined>): Generator<Batch, undefined> {
  let batch = [first];
  let size = firstBatchSize;
  for (let { value } = others.next(); value !== undefined; { value } = others.next()) {
    if (batch.length === size) {
      yield batch;
      size = batchSize;
      batch = [];
    }
    batch.push(value);
  }
  yield batch;
}
