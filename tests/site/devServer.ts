import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from './buildSite.ts';

export interface DevServer {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `npm run dev` on a folder of content, and waits until it answers. */
export async function startDevServer(content: string): Promise<DevServer> {
  const port = await freePort();
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const child = spawn(
    process.execPath,
    [vite, '--host', '127.0.0.1', '--port', String(port), '--strictPort', '--clearScreen', 'false'],
    {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: 'development', AGENDA_CONTENT: content, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const ready = new Promise<void>((done, fail) => {
    const read = (text: string) => {
      output += text;
      if (output.includes(`127.0.0.1:${port}`)) done();
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.on('error', fail);
    child.on('close', () => fail(new Error(`The development server ended:\n${output}`)));
  });
  await ready;
  return {
    url: `http://127.0.0.1:${port}/`,
    output: () => output,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
