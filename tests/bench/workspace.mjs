// @ts-check
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');

/** What a build reads besides its content. */
const parts = ['index.html', 'package.json', 'vite.config.ts', 'public', 'src'];

/**
 * A copy of the project with its own caches, so that a bench neither uses nor changes the results of other builds,
 * and measures one state of the code however long it takes.
 *
 * @typedef {object} Workspace
 * @property {string} root the copy
 * @property {() => void} forget removes all caches of builds
 * @property {() => void} remove removes the copy
 */

/** @returns {Workspace} */
export function openWorkspace() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-bench-')));
  const modules = join(root, 'node_modules');
  for (const part of parts) cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  for (const name of readdirSync(projectRoot)) {
    if (/^tsconfig.*\.json$/.test(name)) cpSync(join(projectRoot, name), join(root, name));
  }
  mkdirSync(modules);
  // One link per package, not one for all, because the caches are in this folder.
  for (const name of readdirSync(join(projectRoot, 'node_modules'))) {
    if (['.cache', '.vite', '.vite-temp'].includes(name)) continue;
    symlinkSync(join(projectRoot, 'node_modules', name), join(modules, name), 'junction');
  }
  if (!existsSync(join(modules, 'vite')))
    throw new Error('There is no node_modules/vite: run "npm ci" first.');
  return {
    root,
    forget: () => {
      for (const name of ['.cache', '.vite']) rmSync(join(modules, name), { recursive: true, force: true });
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
