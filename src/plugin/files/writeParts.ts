import { closeSync, openSync, writeFileSync } from 'node:fs';

/** Writes a text in parts, never as one string: it may be many megabytes. */
export function writeParts(file: string, parts: readonly string[]): void {
  const opened = openSync(file, 'w');
  try {
    for (const part of parts) writeFileSync(opened, part);
  } finally {
    closeSync(opened);
  }
}
