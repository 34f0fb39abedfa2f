import { lstatSync, readdirSync, statSync, watch } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { deepest } from '../files/contentFolder.ts';

/**
 * Tells what changes in the content folder and in the folders in it that are read, as soon as the system does, and at no
 * cost that grows with their files: a watcher of files looks through a whole folder after each change of one, which
 * holds up everything else where there are ten thousand. What links lead to is followed, and so is a folder that comes
 * later or is replaced.
 *
 * @param folder absolute; need not exist, but the folder it is in must
 * @param changed is given the absolute path of what was added, edited or removed, or may have been
 * @returns the way to stop
 */
export function watchContent(folder: string, changed: (path: string) => void): () => void {
  const watched = new Map<string, () => void>();

  /** Again if it is watched already: the file there may be another one by now. */
  function follow(path: string, heard: (name: string | null) => void): void {
    watched.get(path)?.();
    watched.delete(path);
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => heard(name));
      watcher.on('error', () => watcher.close());
      watched.set(path, () => watcher.close());
    } catch {
      // Gone again already, of which the folder it was in tells.
    }
  }

  function followFolder(path: string): void {
    follow(path, (name) => {
      if (name === null) followFolder(path);
      else followEntry(path, name);
      changed(name === null ? path : join(path, name));
    });
    for (const entry of entriesOf(path)) if (!entry.isFile()) followEntry(path, entry.name);
  }

  /** Folders, and links to files. Deeper folders are not read, and those with a dot are not the conference's. */
  function followEntry(parent: string, name: string): void {
    const path = join(parent, name);
    if (isFolder(path)) {
      const depth = relative(folder, path).split(sep).length;
      if (depth <= deepest && !name.startsWith('.')) followFolder(path);
    } else if (isLink(path)) followLinked(path);
  }

  function followLinked(path: string): void {
    follow(path, () => {
      followLinked(path);
      changed(path);
    });
  }

  follow(dirname(folder), (name) => {
    if (name !== null && name !== basename(folder)) return;
    followFolder(folder);
    changed(folder);
  });
  followFolder(folder);
  return () => {
    for (const stop of watched.values()) stop();
    watched.clear();
  };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statsOf(() => statSync(path))?.isDirectory() ?? false;
}

function isLink(path: string): boolean {
  return statsOf(() => lstatSync(path))?.isSymbolicLink() ?? false;
}

/** Of what may be gone by now, lead in circles or be closed to us: then null. */
function statsOf(look: () => Stats): Stats | null {
  try {
    return look();
  } catch {
    return null;
  }
}
