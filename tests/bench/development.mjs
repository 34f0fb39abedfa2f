// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { retitleSession, viteOf } from './builds.mjs';
import { patience } from './phone.mjs';

/**
 * `npm run dev`: how long after a session has been saved the agenda in the browser shows it, in milliseconds, for
 * each edit.
 *
 * @param {import('./workspace.mjs').Workspace} workspace
 * @param {import('playwright-core').Browser} browser
 * @param {{ readonly content: string, readonly runs: number }} options content: a folder that may be edited
 * @returns {Promise<number[]>}
 */
export async function measureEdits({ root }, browser, { content, runs }) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const child = spawn(
    process.execPath,
    [viteOf(root), '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1', AGENDA_CONTENT: content },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'close');
  const context = await browser.newContext();
  try {
    await listening(child.stdout);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(address, { timeout: patience });
    const row = page.locator('[data-session]').first();
    const id = (await row.getAttribute('data-session')) ?? '';
    /** @type {number[]} */
    const times = [];
    for (let run = 0; run <= runs; run += 1) {
      await page.waitForTimeout(1500);
      const word = `Edited${run}`;
      const shown = page.evaluate(whenShown, word);
      // The page must observe before the file is saved.
      await page.evaluate(() => null);
      const saved = Date.now();
      retitleSession(content, id, () => `${word} once more`);
      times.push((await shown) - saved);
    }
    // The first edit also compiles the reader, which no later one does.
    return times.slice(1);
  } finally {
    await context.close();
    child.kill();
    await ended;
  }
}

/**
 * Runs in the page: the time of day at which its first row has been painted with a word in it.
 *
 * @param {string} word
 * @returns {Promise<number>}
 */
function whenShown(word) {
  return new Promise((done) => {
    const look = () => {
      if (!document.querySelector('[data-session]')?.textContent.includes(word))
        return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(performance.timeOrigin + performance.now()));
      port1.start();
      return port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Waits until the server prints its address. @param {import('node:stream').Readable} output */
async function listening(output) {
  output.setEncoding('utf8');
  for (let text = ''; !text.includes('127.0.0.1');) {
    const [more] = await once(output, 'data', { signal: AbortSignal.timeout(patience) });
    text += String(more);
  }
  output.resume();
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no port to be had.');
  return address.port;
}
