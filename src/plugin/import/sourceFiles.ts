import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { detect } from 'chardet';
import { parseTar } from 'nanotar';

/** A text file of the source. */
export interface SourceFile {
  /** Within the source, with forward slashes. */
  readonly path: string;
  /** As problems name it: from the working directory. */
  readonly shown: string;
  /** With `\n` line ends and no byte order mark. */
  readonly text: string;
  /** The encoding guessed from its bytes if none is declared; absent for UTF-8 and UTF-16. */
  readonly guessedEncoding?: string;
}

/** A source that cannot be read at all; the message says what to do. */
export class SourceError extends Error {}

const wanted = /\.(?:json|xml|ics|ical|csv|tsv|ya?ml|toml|md|markdown)$/i;
const skipped = /(?:^|\/)(?:node_modules|\.[^/]*|_site|themes|vendor)\//;
const mebibyte = 1024 * 1024;
const largestFile = 64 * mebibyte;
const largestSource = 256 * mebibyte;
const mostFiles = 20_000;

/**
 * Reads a source: a file, a folder with all its files, or a `.tar.gz` of one, as from GitHub. Links are not followed,
 * and files of other types are ignored.
 *
 * @param source a path, absolute or from the working directory
 * @throws SourceError if there is nothing to read, or too much
 */
export async function readSource(source: string, workingDirectory: string): Promise<readonly SourceFile[]> {
  const path = join(source.startsWith(sep) ? '' : workingDirectory, source);
  const shownOf = (file: string) => relative(workingDirectory, file).split(sep).join('/') || '.';
  let found;
  try {
    found = await stat(path);
  } catch {
    throw new SourceError(
      `"${source}" does not exist. Name the file or folder that the other program exported.`,
    );
  }
  if (found.isDirectory())
    return [...(await readFolder(path, shownOf)), ...(await readBeside(path, shownOf))];
  if (!found.isFile()) throw new SourceError(`"${source}" is neither a file nor a folder.`);
  if (found.size > largestFile) throw new SourceError(tooLarge(source, largestFile));
  const bytes = await readFile(path);
  if (/\.t(?:ar\.)?gz$|\.tar$/i.test(path)) return readArchive(bytes, shownOf(path));
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004')
    throw new SourceError(
      /\.zip$/i.test(path)
        ? `"${source}" is an archive. Unpack it, and name the folder or the file in it.`
        : `"${source}" is a workbook of a spreadsheet program. Save the sheet with the sessions as CSV, and import that.`,
    );
  return [{ path: basename(path), shown: shownOf(path), ...textOf(bytes) }];
}

/** devopsdays.org has the timetable of `content/events/2027-example` in `data/events/2027`. */
async function readBeside(folder: string, shownOf: (file: string) => string): Promise<SourceFile[]> {
  const [, site, year, city] = /^(.*)\/content\/events\/(\d{4})-([^/]+)\/?$/.exec(folder) ?? [];
  if (site === undefined || year === undefined || city === undefined) return [];
  const data = join(site, 'data/events');
  const single = join(data, `${year}-${city}.yml`);
  const bytes = await readFile(single).catch(() => null);
  if (bytes !== null) return [{ path: basename(single), shown: shownOf(single), ...textOf(bytes) }];
  return readFolder(join(data, year, city), shownOf).catch(() => []);
}

async function readFolder(folder: string, shownOf: (file: string) => string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => wanted.test(name) && !skipped.test(`/${name}`))
    .sort((a, b) => (a < b ? -1 : 1));
  if (names.length > mostFiles) {
    throw new SourceError(
      `There are more than ${mostFiles} files in "${shownOf(folder)}". Name the folder of the conference alone.`,
    );
  }
  const files: SourceFile[] = [];
  let size = 0;
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    size += bytes.length;
    if (size > largestSource) throw new SourceError(tooLarge(shownOf(folder), largestSource));
    files.push({ path: name, shown: shownOf(join(folder, name)), ...textOf(bytes) });
  }
  return files;
}

function readArchive(bytes: Buffer, shown: string): SourceFile[] {
  let entries;
  try {
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    entries = parseTar(packed ? gunzipSync(bytes, { maxOutputLength: largestSource }) : bytes);
  } catch {
    throw new SourceError(`"${shown}" is not a readable archive. Unpack it, and name the folder.`);
  }
  return entries.flatMap(({ name, type, data }): SourceFile[] => {
    const path = name.replace(/^(?:\.?\/)+/, '').normalize('NFC');
    if (type !== 'file' || data === undefined || !wanted.test(path) || skipped.test(`/${path}`)) return [];
    return [{ path, shown: `${shown}:${path}`, ...textOf(Buffer.from(data)) }];
  });
}

/** The text of a file: UTF-8 or UTF-16, or in the encoding that XML declares, or that the bytes look like. */
function textOf(bytes: Buffer): Pick<SourceFile, 'text' | 'guessedEncoding'> {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return { text: tidied(bytes.toString('utf16le')) };
  if (mark === 'feff') return { text: decoded(bytes, 'utf-16be') };
  if (isUtf8(bytes)) return { text: tidied(bytes.toString('utf8')) };
  const declared = /^<\?xml[^>]*?\sencoding=["']([\w.-]+)/.exec(bytes.toString('latin1', 0, 200))?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return { text: decoded(bytes, declared) };
  const guessedEncoding = detect(bytes.subarray(0, mebibyte)) ?? 'windows-1252';
  return { text: decoded(bytes, guessedEncoding), guessedEncoding };
}

/** An unknown encoding is read as UTF-8. */
function decoded(bytes: Buffer, encoding: string): string {
  try {
    return tidied(new TextDecoder(encoding).decode(bytes));
  } catch {
    return tidied(bytes.toString('utf8'));
  }
}

function tidied(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function tooLarge(source: string, limit: number): string {
  return `"${source}" is larger than ${limit / mebibyte} MiB, the limit for a source.`;
}

/** The name of a file without folders and extension. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/** The folder of a file, with a trailing slash; empty for the source's root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
