import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

export interface StaticHostOptions {
  /**
   * The path the folder is served under, `/` or such as `/2027/`; outside of it there is nothing.
   * @default '/'
   */
  readonly base?: string;
  /**
   * Pages come in small pieces with pauses between, as on a bad line.
   * @default false
   */
  readonly inPieces?: boolean;
  /**
   * Sends the headers that the site's `_headers` gives to all of its files, as hosts do that read it.
   * @default false
   */
  readonly withHeaders?: boolean;
}

export interface StaticHost {
  /** Where the site is, ending with its base: `http://127.0.0.1:4173/2027/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as the plainest of static hosts does: files, `index.html` for a folder, `404.html` for the rest.
 * It knows no rewrites, so that a site that works here works anywhere.
 */
export async function serveSite(
  folder: string,
  { base = '/', inPieces = false, withHeaders = false }: StaticHostOptions = {},
): Promise<StaticHost> {
  const headers = withHeaders ? headersOfAll(folder) : [];
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!pathname.startsWith(base)) return send(response, 404, null);
    const path = pathOf(folder, pathname.slice(base.length));
    if (path !== null && isFolder(path) && !pathname.endsWith('/')) {
      return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    }
    const file = path !== null && isFolder(path) ? join(path, 'index.html') : path;
    if (file !== null && isFile(file)) {
      // Their names change with their content: a browser that caches them compiles a script once.
      if (pathname.startsWith(`${base}assets/`)) response.setHeader('cache-control', 'max-age=31536000');
      return send(response, 200, file, inPieces);
    }
    const missing = join(folder, '404.html');
    return send(response, 404, isFile(missing) ? missing : null);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Null for an address that is badly encoded or leads out of the folder. */
function pathOf(folder: string, relative: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(relative)));
    return path.startsWith(normalize(folder + sep)) || path === normalize(folder) ? path : null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, file: string | null, inPieces = false): void {
  if (file === null) {
    response.writeHead(status, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  if (inPieces && file.endsWith('.html')) void trickle(file, response);
  else createReadStream(file).pipe(response);
}

async function trickle(file: string, response: ServerResponse): Promise<void> {
  for await (const piece of createReadStream(file, { highWaterMark: 1500 })) {
    if (response.destroyed) return;
    response.write(piece);
    await pass(30);
  }
  response.end();
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function headersOfAll(folder: string): readonly (readonly [name: string, value: string])[] {
  const [, first = ''] = /^\S+\n((?: .+\n)+)/.exec(readFileSync(join(folder, '_headers'), 'utf8')) ?? [];
  return [...first.matchAll(/^ +([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]);
}
