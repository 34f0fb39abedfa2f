// @ts-check
import { readFileSync, readdirSync } from 'node:fs';

/**
 * The memory a process and all it has started hold now, in megabytes; null on systems without /proc.
 *
 * @param {number} root its id
 * @returns {number | null}
 */
export function treeMemory(root) {
  /** @type {Map<number, { parent: number, kilobytes: number }>} */
  const processes = new Map();
  for (const name of idsOfAll()) {
    const status = statusOf(name);
    const parent = /^PPid:\s*(\d+)/m.exec(status)?.[1];
    const kilobytes = /^VmRSS:\s*(\d+)/m.exec(status)?.[1];
    if (parent && kilobytes)
      processes.set(Number(name), { parent: Number(parent), kilobytes: Number(kilobytes) });
  }
  if (!processes.has(root)) return null;
  let sum = 0;
  for (const [id, { kilobytes }] of processes) {
    let at = id;
    while (at !== root && processes.has(at)) at = processes.get(at)?.parent ?? 0;
    if (at === root) sum += kilobytes;
  }
  return sum / 1024;
}

function idsOfAll() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** @param {string} id of a process that may have ended meanwhile */
function statusOf(id) {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}
