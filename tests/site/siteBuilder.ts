import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileDigest } from '../../src/plugin/cache/digests.ts';
import { filesBelow } from '../../src/plugin/cache/folderDigest.ts';
import { variablesOfBuild, type BuildOptions, type BuildResult } from './buildSite.ts';

/** Builds sites one after the other in one process. */
export interface SiteBuilder {
  build(options: Omit<BuildOptions, 'root'>): Promise<BuildResult>;
  stop(): void;
}

/**
 * Starts a process for many builds of a project. To start one for each, and to load Vite and the libraries, takes twice
 * the processor time of a small build whose bundles are cached.
 *
 * @param root the project, or a copy of it, absolute
 */
export function startBuilder(root: string): SiteBuilder {
  const { TZ: _zone, NODE_ENV: _mode, VITEST: _runner, ...inherited } = process.env;
  const child = fork(join(import.meta.dirname, 'builderProcess.mjs'), {
    cwd: root,
    env: { ...inherited, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The process that builds has ended.');
  });
  ended.catch(() => {});
  return {
    async build(options) {
      const answered = once(child, 'message') as Promise<[BuildResult]>;
      child.send(variablesOfBuild(options));
      const [result] = await Promise.race([answered, ended]);
      return result;
    },
    stop: () => void child.kill(),
  };
}

/** The digest of each file of a built site, by its path below the site. */
export function digestsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(folder).map((name) => [name, fileDigest(join(folder, name))]));
}
