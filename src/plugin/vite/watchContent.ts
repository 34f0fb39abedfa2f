import { lstatSync, readdirSync, statSync, watch, type Dirent, type Stats } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { deepest } from '../files/contentFolder.ts';

/**
 * Watches the content folder and the folders in it that are read. It watches folders, not files, because a watcher of
 * files reads a whole folder after each change, which is slow with ten thousand files. Follows symbolic links, and
 * watches folders that are created or replaced later.
 *
 * @param folder absolute; need not exist, but its parent must
 * @param changed gets the absolute path of each file that was, or may have been, added, edited or removed
 * @returns a function that stops watching
 */
export function watchContent(folder: string, changed: (path: string) => void): () => void {
  const watched = new Map<string, () => void>();

  /** Watches a path again, which may be another file now. */
  function follow(path: string, heard: (name: string | null) => void): void {
    watched.get(path)?.();
    watched.delete(path);
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => heard(name));
      watcher.on('error', () => watcher.close());
      watched.set(path, () => watcher.close());
    } catch {
      // Removed already: the watcher of its folder reports that.
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

  /** Whether to watch an entry: folders and links to files, but not deeper or hidden folders. */
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

/** The value of a file operation; null if the path is missing, a circular link or unreadable. */
function statsOf(look: () => Stats): Stats | null {
  try {
    return look();
  } catch {
    return null;
  }
}
