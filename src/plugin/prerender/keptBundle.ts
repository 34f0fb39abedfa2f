import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a bundler took in, and what is to be known of what it made. */
export interface BundleFacts<Notes> {
  /** Ids of modules, and files, absolute. */
  readonly inputs: readonly string[];
  /** Survives as JSON. */
  readonly notes: Notes;
}

export interface KeptBundleOptions<Notes> {
  /** Where the bundler writes, absolute; nothing else may be there. */
  readonly folder: string;
  /** Of everything a bundle is made from beside its inputs; null where that cannot be known. */
  readonly key: string | null;
  /** The text of an input that is no file; null for those that are. */
  readonly textOf: (id: string) => string | null;
  readonly build: () => Promise<BundleFacts<Notes>>;
}

interface BundleRecord<Notes> {
  readonly key: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly notes: Notes;
}

/**
 * Bundles, or finds that an earlier build has left the same: made from the same inputs, byte for byte, and lying in
 * its folder as it was made.
 */
export async function keptBundle<Notes>({
  folder,
  key,
  textOf,
  build,
}: KeptBundleOptions<Notes>): Promise<Notes> {
  const recordFile = `${folder}.json`;
  const digestOf = (id: string) => digest(textOf(id) ?? bytesOf(id));
  const known = key === null ? null : readRecord<Notes>(recordFile);
  const isSame = (digests: Readonly<Record<string, string>>, of: (name: string) => string) =>
    Object.entries(digests).every(([name, before]) => of(name) === before);
  const outputDigest = (name: string) => digest(bytesOf(join(folder, name)));
  if (
    known !== null &&
    known.key === key &&
    isSame(known.inputs, digestOf) &&
    isSame(known.outputs, outputDigest)
  )
    return known.notes;

  rmSync(recordFile, { force: true });
  const { inputs, notes } = await build();
  if (key !== null) {
    const record: BundleRecord<Notes> = {
      key,
      inputs: Object.fromEntries(inputs.map((id) => [id, digestOf(id)])),
      outputs: Object.fromEntries(filesOf(folder).map((name) => [name, outputDigest(name)])),
      notes,
    };
    mkdirSync(dirname(recordFile), { recursive: true });
    writeFileSync(recordFile, JSON.stringify(record));
  }
  return notes;
}

/** The files below a folder, with forward slashes. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** Nothing for what is no file: a bundler's own modules follow from its version. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64url');
}

function readRecord<Notes>(file: string): BundleRecord<Notes> | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BundleRecord<Notes>;
  } catch {
    return null;
  }
}
