import { spawn } from 'node:child_process';
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
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const child = spawn(
    process.execPath,
    [vite, '--host', '127.0.0.1', '--port', '0', '--clearScreen', 'false'],
    {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: 'development', AGENDA_CONTENT: content, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const ready = new Promise<string>((done, fail) => {
    const read = (text: string) => {
      output += text;
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
      if (url !== undefined) done(url);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.on('error', fail);
    child.on('close', () => fail(new Error(`The development server ended:\n${output}`)));
  });
  const url = await ready;
  return {
    url,
    output: () => output,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
