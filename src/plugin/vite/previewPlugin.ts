import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Context } from '../context.ts';

/**
 * In previews: answers as a host of static files does. A folder's address gets its slash, and what is not there the
 * page made for it, with 404; left to itself, Vite answers any address with the agenda.
 */
export function previewPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:preview',
    configurePreviewServer(server) {
      const { out, base } = context().options;
      server.middlewares.use((request, response, next) => {
        void answer(out, base, request, response, next);
      });
    },
  };
}

async function answer(
  out: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const found = await find(out, base, url.pathname);
  if (found === 'file') {
    next();
  } else if (found === 'folder') {
    response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
  } else {
    const page = await readFile(join(out, '404.html')).catch(() => 'There is no such page.');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  }
}

/** What an address stands for: a file, a folder that wants its slash, or nothing. */
async function find(out: string, base: string, pathname: string): Promise<'file' | 'folder' | null> {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || !`${path}/`.startsWith(base)) return null;
  // Vite's own server keeps what leads outside of the folder away; here it would only find nothing.
  const file = join(out, path.slice(base.length));
  const index = await stat(join(file, 'index.html')).catch(() => null);
  if (index) return path.endsWith('/') ? 'file' : 'folder';
  const self = await stat(file).catch(() => null);
  return self?.isFile() ? 'file' : null;
}
