import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize } from 'node:v8';
import { contentDigest } from '../cache/digests.ts';
import { writeParts } from '../files/writeParts.ts';
import { largeFiles, type LargeFilesTask, type WrittenFile } from './largeFiles.ts';

/** What the thread of `largeFiles` runs. */
export default {
  write(bytes: Uint8Array, report: (written: WrittenFile) => void): void {
    const { programme, history, folder } = deserialize(bytes) as LargeFilesTask;
    for (const { name, parts } of largeFiles(programme, history)) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeParts(file, parts);
      report([name, contentDigest(parts)]);
    }
  },
};
