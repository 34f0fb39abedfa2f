import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below the public folder, by path with forward slashes; none where there is no such folder. */
export async function listPublicFiles(folder: string): Promise<ReadonlySet<string>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return new Set(
      files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
    );
  } catch {
    return new Set();
  }
}
