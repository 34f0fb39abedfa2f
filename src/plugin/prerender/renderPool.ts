import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RenderTask } from './renderTask.ts';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

/** Pages a worker is given at a time: enough that handing over costs nothing, few enough that all end together. */
const batchSize = 40;

/** More workers than this only wait for the disk. */
const mostWorkers = 8;

/**
 * Renders pages on all processors.
 *
 * @param script the built worker, absolute
 * @param tasks taken one by one as they are needed, so that they need not all be in memory
 * @param onDone how many pages have been written since it was last called
 * @throws Error that names the first page that could not be rendered
 */
export async function renderAll(
  script: string,
  start: WorkerStart,
  tasks: Iterable<RenderTask>,
  onDone: (pages: number) => void,
): Promise<void> {
  const queue = batches(tasks);
  const workers = Array.from(
    { length: Math.min(mostWorkers, availableParallelism()) },
    () => new Worker(script, { workerData: start }),
  );
  try {
    await Promise.all(workers.map((worker) => work(worker, queue, onDone)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function work(
  worker: Worker,
  queue: Iterator<readonly RenderTask[]>,
  onDone: (pages: number) => void,
): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const { failures } = await ask(worker, next.value);
    const [first] = failures;
    if (first) throw new Error(`The page "${first.file}" could not be rendered: ${first.reason}`);
    onDone(next.value.length);
  }
}

function ask(worker: Worker, tasks: readonly RenderTask[]): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      finish();
    };
    worker.on('message', (answer: WorkerAnswer) => settle(() => resolve(answer)));
    worker.on('error', (error) => settle(() => reject(error)));
    worker.on('exit', (code) => settle(() => reject(new Error(`A renderer ended with code ${code}.`))));
    worker.postMessage(tasks);
  });
}

function* batches(tasks: Iterable<RenderTask>): Generator<readonly RenderTask[], undefined> {
  let batch: RenderTask[] = [];
  for (const task of tasks) {
    batch.push(task);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
