import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../site/freePort.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const root = join(import.meta.dirname, '../..');

test('npm start builds the site and serves it, without NODE_ENV', async () => {
  const folder = temporaryFolder({
    'content/conference.yaml': 'name: Harbour\ntimezone: UTC\nlocales: [en]\n',
    'content/sessions/a.md': '---\ntitle: A\n---\n',
  });
  const port = await freePort();
  // Test runners set NODE_ENV, which would hide a build that takes over another.
  const { NODE_ENV: _, VITEST: __, ...environment } = process.env;
  const child = spawn(process.execPath, [join(root, 'src/plugin/command.mjs'), 'start'], {
    cwd: root,
    detached: true,
    env: {
      ...environment,
      AGENDA_CONTENT: join(folder, 'content'),
      AGENDA_OUT: join(folder, 'site'),
      AGENDA_PREVIEWS: 'off',
      PORT: String(port),
    },
  });
  onTestFinished(() => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
  });
  let output = '';
  await new Promise<void>((done) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      if (output.includes('Local:')) done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => done());
  });
  expect(output).toContain('pages rendered');
  const page = await fetch(`http://localhost:${port}/`);
  expect(await page.text()).toContain('Harbour');
});
