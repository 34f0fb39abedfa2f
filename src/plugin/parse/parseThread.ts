import { Worker } from 'node:worker_threads';
import type { ParsedFile } from './parseFile.ts';
import type { Reading } from '../problem.ts';
import type { SourceFile } from '../files/sourceFile.ts';

/** Another thread that parses files meanwhile. */
export interface ParseThread {
  /** What the files say, in their order; null where the thread cannot tell, now and from then on. */
  parse(files: readonly SourceFile[]): Promise<readonly Reading<ParsedFile>[] | null>;
  end(): Promise<void>;
}

/**
 * Starts a thread that parses files. It takes a second to begin, and whatever goes wrong with it is no fault of the
 * files: who asked parses them by himself.
 *
 * @param base path the site is served under
 * @param script what the thread runs
 */
export function openParseThread(
  base: string,
  script = new URL('./parseWorker.mjs', import.meta.url),
): ParseThread {
  const worker = new Worker(script, { workerData: base });
  const waiting: ((answer: readonly string[] | null) => void)[] = [];
  let hasFailed = false;
  const fail = () => {
    hasFailed = true;
    for (const answer of waiting.splice(0)) answer(null);
  };
  worker.on('message', (answer: readonly string[]) => waiting.shift()?.(answer));
  worker.on('error', fail);
  worker.on('exit', fail);
  return {
    async parse(files) {
      if (hasFailed) return null;
      const texts = await new Promise<readonly string[] | null>((resolve) => {
        waiting.push(resolve);
        worker.postMessage(files);
      });
      return texts?.map((text) => JSON.parse(text) as Reading<ParsedFile>) ?? null;
    },
    end: async () => void (await worker.terminate()),
  };
}
