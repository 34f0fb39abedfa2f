import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { parseFile } from './parseFile.ts';
import type { ParsedFile } from './parseFile.ts';
import { openParseThread } from './parseThread.ts';
import type { ParseThread } from './parseThread.ts';
import type { Reading } from '../problem.ts';
import type { SourceFile } from '../files/sourceFile.ts';

/** So many files are parsed before anybody else gets a turn. */
const batchSize = 100;

/** Fewer files than this are parsed before another thread has begun. */
const worthwhile = 2500;

/** Batches at the other thread, so that it need not wait for the next. */
const atOnce = 2;

/**
 * Parses files, each by itself; many of them on two processors.
 *
 * @param base path the site is served under
 * @param openThread starts the second thread
 * @returns what the files say, in their order
 */
export async function parseFiles(
  files: readonly SourceFile[],
  base: string,
  openThread: ((base: string) => ParseThread) | null = isMuch(files) ? openParseThread : null,
): Promise<readonly Reading<ParsedFile>[]> {
  const readings: Reading<ParsedFile>[] = [];
  const queue = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) => index * batchSize);
  const batchAt = (start: number) => files.slice(start, start + batchSize);
  const take = (start: number, batch: readonly Reading<ParsedFile>[]) => {
    for (const [place, reading] of batch.entries()) readings[start + place] = reading;
  };

  async function parseHere(): Promise<void> {
    for (let start = queue.shift(); start !== undefined; start = queue.shift()) {
      take(
        start,
        batchAt(start).map((file) => parseFile(file, base)),
      );
      // What parsers leave behind is cleared away only when others get a turn: a fifth of the memory.
      await setImmediate();
    }
  }

  async function parseThere(thread: ParseThread): Promise<void> {
    for (let start = queue.pop(); start !== undefined; start = queue.pop()) {
      const batch = await thread.parse(batchAt(start));
      if (batch === null) return void queue.push(start);
      take(start, batch);
    }
  }

  const thread = openThread?.(base) ?? null;
  try {
    const there = thread === null ? [] : Array.from({ length: atOnce }, () => parseThere(thread));
    await Promise.all([parseHere(), ...there]);
    // What the thread gave back after all else was done.
    await parseHere();
  } finally {
    await thread?.end();
  }
  return readings;
}

function isMuch(files: readonly SourceFile[]): boolean {
  return files.length >= worthwhile && availableParallelism() > 1;
}
