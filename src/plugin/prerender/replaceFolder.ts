import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a finished folder in the place of another, so that nobody meets a half of it: two renames, where the disk
 * allows them. Where the place cannot be renamed (it is a mount, or on another disk), its content is replaced.
 *
 * @param next the finished folder; it is gone afterwards
 * @param place may not be there yet
 */
export function replaceFolder(next: string, place: string): void {
  const previous = `${place}.previous`;
  rmSync(previous, { recursive: true, force: true });
  try {
    if (existsSync(place)) renameSync(place, previous);
    renameSync(next, place);
  } catch {
    if (existsSync(previous) && !existsSync(place)) renameSync(previous, place);
    copyInto(next, place);
  }
  rmSync(previous, { recursive: true, force: true });
}

function copyInto(next: string, place: string): void {
  cpSync(next, place, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
}
