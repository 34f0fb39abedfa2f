import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheKey } from './buildCache.ts';
import { cacheFolder, keptName } from './cacheFolder.ts';
import type { ResolvedOptions } from '../options.ts';
import type { ParsedFile } from '../parse/parseFile.ts';
import type { Reading } from '../problem.ts';
import { readingFingerprint } from './readingFingerprint.ts';
import type { SourceFile } from '../files/sourceFile.ts';

type FileReading = Reading<ParsedFile>;

/** What files said when they were last read, from one run to the next. */
export interface KeptReadings {
  /** What an earlier run found that the file says, where its text and all else is the same; null where none did. */
  find(file: SourceFile, base: string): FileReading | null;
  /** Takes down what has been read now. */
  add(file: SourceFile, base: string, reading: FileReading): void;
  /** Leaves what was found or added to the next run; from then on nothing is kept. */
  close(): void;
}

/** Keeps nothing: for who reads but once. */
export const noKeptReadings: KeptReadings = {
  find: () => null,
  add: () => undefined,
  close: () => undefined,
};

/** What earlier runs found in the content folder, kept among the project's other caches. */
export function keptReadingsOf({ root, content }: ResolvedOptions): KeptReadings {
  return openKeptReadings(join(cacheFolder(root), 'readings', keptName(content)), readingFingerprint());
}

const newline = 10;
/** Of a SHA-256 in hexadecimal: what each line, and the file, begins with. */
const keyLength = 64;

/**
 * Keeps readings in a file that anybody may delete at any time: a checksum of all that follows, then a line each, its
 * key and the reading as JSON. One file, for tens of thousands take longer to open than what they hold takes to read.
 * Lines are decoded when they are asked for, and written again as they are. A file that cannot be read or written, is
 * cut short, changed, or of another fingerprint costs time, and nothing else.
 *
 * @param file absolute
 * @param fingerprint of all that a reading depends on beside the file that is read
 */
export function openKeptReadings(file: string, fingerprint: string): KeptReadings {
  const known = readLines(file);
  const asked = new Map<string, Buffer>();
  let isOpen = true;
  const keyOf = ({ path, kind, id, locale, text }: SourceFile, base: string) =>
    cacheKey(fingerprint, base, path, kind, id, locale, text);

  return {
    find(source, base) {
      if (known.size === 0) return null;
      const key = keyOf(source, base);
      const line = known.get(key);
      if (line === undefined) return null;
      asked.set(key, line);
      return JSON.parse(line.toString('utf8', keyLength)) as FileReading;
    },
    add(source, base, reading) {
      if (!isOpen) return;
      const key = keyOf(source, base);
      asked.set(key, Buffer.from(`${key}${JSON.stringify(reading)}\n`));
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      const isSame = asked.size === known.size && [...asked.keys()].every((key) => known.has(key));
      if (!isSame) writeLines(file, [...asked.values()]);
      known.clear();
      asked.clear();
    },
  };
}

function readLines(file: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return lines;
  }
  const body = bytes.subarray(keyLength);
  if (bytes.toString('latin1', 0, keyLength) !== checksum([body])) return lines;
  for (let start = 0; start < body.length;) {
    const end = body.indexOf(newline, start) + 1;
    const line = body.subarray(start, end);
    lines.set(line.toString('latin1', 0, keyLength), line);
    start = end;
  }
  return lines;
}

/** Under another name first, so that nobody meets a half of it. */
function writeLines(file: string, lines: readonly Buffer[]): void {
  const part = `${file}.${randomUUID()}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(part, Buffer.concat([Buffer.from(checksum(lines)), ...lines]));
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
  } catch {
    // The next run reads all files again, and that is all.
  }
}

function checksum(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
