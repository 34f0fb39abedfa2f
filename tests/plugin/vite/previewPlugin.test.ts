import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../../src/plugin/context.ts';
import { previewPlugin } from '../../../src/plugin/vite/previewPlugin.ts';
import { temporaryFolder } from '../../site/contentFolder.ts';

type Middleware = (request: object, response: { end(text: string): void }, next: () => void) => void;

const folder = temporaryFolder({
  'secret.txt': 'a secret',
  'site/index.html': 'the agenda',
  'site/404.html': 'no such page',
  'site/tracks/index.html': 'the tracks',
  'site/a.txt': 'a file',
  'site/_headers': '/*\n  X-Own: yes\n/assets/*\n  X-Asset: yes\n',
});
let middleware: Middleware = () => {};
const server = createServer((request, response) =>
  middleware(request, response, () => response.end('next answers')),
);

beforeAll(async () => {
  const { configurePreviewServer } = previewPlugin(
    () => ({ options: { out: join(folder.path, 'site'), base: '/2027/' } }) as Context,
  );
  const use = (given: Middleware) => (middleware = given);
  await (configurePreviewServer as (server: PreviewServer) => unknown)({
    middlewares: { use },
  } as unknown as PreviewServer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server.close();
  folder.remove();
});

/** As written, because clients like fetch normalise addresses. */
function ask(target: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
    socket.on('close', () => done(answer)).on('error', fail);
  });
}

const hostile = [
  '//',
  '///',
  '//evil.example/',
  '//x//evil.example/..%2ftracks',
  '/2027//evil.example/tracks',
  '/2027//tracks',
  '/2027/..%2f..%2fsecret.txt',
  '/2027/..%2fsecret.txt',
  '/2027/%2e%2e/secret.txt',
  '/2027/../secret.txt',
  '/2027/..%5csecret.txt',
  '/2027/tracks/../../secret.txt',
  '/2027/%00',
  '/2027/a.txt%00.html',
  '/2027/%zz',
  '/2027/%',
  '/2027/%c0%ae%c0%ae/secret.txt',
  '/2027/\\\\evil.example',
  '/..%2fetc%2fpasswd',
  '/%2f%2fevil.example',
  '*',
  'http://[',
  `/2027/${'a/'.repeat(3000)}`,
  `/2027/${'%2e'.repeat(2000)}`,
];

test.each(hostile)('%j is answered with the 404 page, and nothing else', async (target) => {
  const answer = await ask(target);
  // Some are rejected before the plugin.
  expect(answer).toMatch(/^HTTP\/1\.1 (?:404|400) /);
  expect(answer).not.toMatch(/^location:/im);
  expect(answer).not.toContain('a secret');
  // Existing files outside of the site get the same answer as missing ones.
  const body = (text: string) => text.split('\r\n\r\n').slice(1).join();
  expect(body(await ask(target.replace('secret', 'absent')))).toBe(body(answer));
});

test('existing files are served, folders with a slash, with the headers of the site', async () => {
  expect(await ask('/2027/')).toMatch(/x-own: yes[^]*next answers/i);
  expect(await ask('/2027/a.txt?x=1')).toContain('next answers');
  expect(await ask('/2027/tracks?q=1#x')).toMatch(/^HTTP\/1\.1 301 [^]*location: \/2027\/tracks\/\?q=1\r\n/i);
  expect(await ask('/2027/tracks/')).toContain('next answers');
  expect(await ask('/2027/nothing/')).toMatch(/^HTTP\/1\.1 404 [^]*no such page/);
  expect(await ask('/')).toMatch(/^HTTP\/1\.1 404 /);
});
