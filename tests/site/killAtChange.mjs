// @ts-check
// Loaded before a build, with NODE_OPTIONS: ends it with all that it started, at one of its changes of the disk. No
// signal from outside comes at a certain moment: the build may have ended before it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * @typedef {object} KillMoment
 * @property {string} path only changes of it, or of what is in it, count; absolute
 * @property {number | null} change the number of the change, from 1; null for none
 * @property {string} [report] a file that gets the number of changes when the build ends
 */

/** @type {KillMoment} */
const moment = JSON.parse(process.env['LECTERN_KILL'] ?? 'null');
let changes = 0;

/** @param {unknown} path */
const counts = (path) => typeof path === 'string' && !relative(moment.path, path).startsWith('..');

/** @type {readonly ('renameSync' | 'writeFileSync' | 'mkdirSync' | 'rmSync' | 'copyFileSync')[]} */
const names = ['renameSync', 'writeFileSync', 'mkdirSync', 'rmSync', 'copyFileSync'];

function watchChanges() {
  for (const name of names) {
    const change = fs[name];
    Object.assign(fs, {
      [name]: (/** @type {unknown[]} */ ...given) => {
        if (!given.slice(0, 2).some(counts) || (changes += 1) !== moment.change)
          return Reflect.apply(change, fs, given);
        const [path, content, ...options] = given;
        // In the middle of a text, as a kill from outside may come.
        const half = [path, String(content).slice(0, String(content).length / 2), ...options];
        Reflect.apply(change, fs, name === 'writeFileSync' ? half : given);
        return process.kill(0, 'SIGKILL');
      },
    });
  }
  syncBuiltinESMExports();
  const { report } = moment;
  if (report !== undefined) process.on('exit', () => fs.writeFileSync(report, String(changes)));
}

if (isMainThread) watchChanges();
