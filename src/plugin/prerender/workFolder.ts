import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ResolvedOptions } from '../options.ts';
import { realPath } from './siteRecord.ts';
import { errorCode } from '../errors.ts';

/** The folder in which a build creates a site. While it exists, other builds of the same site wait. */
export interface WorkFolder {
  /** Absolute. */
  readonly path: string;
  /** @throws Error if another build has taken over the folder because it considered this one dead */
  check(): void;
  /** Removes it with all that is in it. Never throws. */
  remove(): void;
}

export interface WorkFolderOptions {
  /** Reports once that this build waits for another. */
  readonly report: (message: string) => void;
  /** The pause between two checks of a folder in use. */
  readonly pause?: () => Promise<unknown>;
  /** @default this process */
  readonly owner?: Pick<Owner, 'pid' | 'host'>;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the units of the system: the ids of ended processes are used again. */
  readonly began: string;
  readonly token: string;
}

/** How often a build on another machine shows that it is running, in milliseconds. */
const heartbeat = 20_000;
/** After this time without a sign it counts as dead. */
const silence = 180_000;

/** The folder in which a site is built: beside the site, on the same disk, so that it can be renamed. */
function workFolderOf(site: string): string {
  return `${site}.next`;
}

/** The folder of an environment's code, in the site's work folder. Editions share that of the whole site. */
export function codeFolder({ out, around }: ResolvedOptions, environment: string): string {
  const work =
    around === undefined
      ? workFolderOf(realPath(out))
      : join(workFolderOf(realPath(dirname(out))), 'editions', basename(out));
  return join(work, 'code', environment);
}

/**
 * Takes the folder, or waits until another build has ended. The remains of a killed build are removed. A folder is
 * taken by one rename of a folder that names its owner, so two builds never both have it.
 *
 * @param site absolute, without links
 */
export async function openWorkFolder(
  site: string,
  {
    report,
    pause = () => setTimeout(250),
    owner = { pid: process.pid, host: hostname() },
  }: WorkFolderOptions,
): Promise<WorkFolder> {
  const path = workFolderOf(site);
  const current: Owner = { ...owner, began: startTimeOf(owner.pid), token: randomUUID() };
  const prepared = `${path}.${current.token}`;
  mkdirSync(dirname(prepared), { recursive: true });
  // Not with `recursive`: on a read-only disk its error would say that the folder is missing.
  mkdirSync(prepared);
  try {
    writeFileSync(join(prepared, ownerFile), JSON.stringify(current));
    for (let isReported = false; !isRenamed(prepared, path);) {
      const other = readOwner(path);
      if (other === null || !isAlive(path, other)) {
        removeDead(path, other);
        continue;
      }
      if (!isReported)
        report(
          `Another build (process ${other.pid}) writes to "${basename(site)}"; this one waits for it. If it hangs, stop it.`,
        );
      isReported = true;
      await pause();
    }
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    throw error;
  }
  removeForgotten(path);
  const timer = setInterval(() => touch(join(path, ownerFile)), heartbeat).unref();
  const isOwn = () => readOwner(path)?.token === current.token;
  return {
    path,
    check() {
      if (isOwn()) return;
      throw new Error(`Another build has taken over "${basename(path)}": build again when it has ended.`);
    },
    remove() {
      clearInterval(timer);
      if (isOwn()) removeQuietly(path);
    },
  };
}

const ownerFile = 'owner.json';

/** Fails if the target exists and is not empty: rename only replaces empty folders. */
function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (statSync(to, { throwIfNoEntry: false }) === undefined) throw error;
    return false;
  }
}

function readOwner(path: string): Owner | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(join(path, ownerFile), 'utf8'));
    return typeof owner === 'object' && owner !== null && 'pid' in owner && 'token' in owner
      ? (owner as Owner)
      : null;
  } catch {
    return null;
  }
}

function isAlive(path: string, { pid, host, began }: Owner): boolean {
  if (host !== hostname()) {
    const stats = statSync(join(path, ownerFile), { throwIfNoEntry: false });
    return stats !== undefined && Date.now() - stats.mtimeMs < silence;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return errorCode(error) === 'EPERM';
  }
  return startTimeOf(pid) === began;
}

/** When a process began: the 22nd field of its state on Linux, counted after its name, which may hold anything. */
function startTimeOf(pid: number): string {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return state.slice(state.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Removes the folder of a dead build, unless another build has taken it over. */
function removeDead(path: string, dead: Owner | null): void {
  const discarded = `${path}.${randomUUID()}`;
  try {
    renameSync(path, discarded);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) throw error;
    return;
  }
  if (readOwner(discarded)?.token !== dead?.token && isRenamed(discarded, path)) return;
  removeQuietly(discarded);
}

/** Removes the folders of builds that were killed while they took the work folder. */
function removeForgotten(path: string): void {
  const prefix = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(prefix) || !token.test(name.slice(prefix.length))) continue;
    const folder = join(dirname(path), name);
    const owner = readOwner(folder);
    if (owner === null ? isOld(folder) : !isAlive(folder, owner)) removeQuietly(folder);
  }
}

/** Whether the folder is too old for a build that is about to name its owner. */
function isOld(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > silence;
}

const token = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Removes a folder; errors are ignored, because they must not hide the real one. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next build removes it.
  }
}

function touch(file: string): void {
  try {
    const now = Date.now() / 1000;
    utimesSync(file, now, now);
  } catch {
    // `check` reports a folder that was taken over.
  }
}
