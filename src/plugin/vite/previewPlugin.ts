import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import type { Context } from '../context.ts';

/**
 * In previews: answers as a host of static files does, with the headers of the site's `_headers`. A folder's address
 * gets its slash, and an unknown address the 404 page; without this plugin, Vite answers any address with the agenda.
 */
export function previewPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:preview',
    configurePreviewServer(server) {
      const { out, base } = context().options;
      const rules = headerRules(out);
      server.middlewares.use((request, response, next) => {
        void answer(out, base, rules, request, response, next);
      });
    },
  };
}

async function answer(
  out: string,
  base: string,
  rules: readonly HeaderRule[],
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const [pathname = '/', query] = (request.url ?? '/').split('#', 1)[0]?.split(/\?(.*)/s) ?? [];
  for (const { prefix: beginning, name, value } of rules)
    if (pathname.startsWith(beginning)) response.setHeader(name, value);
  const found = await find(out, base, pathname);
  if (found === 'file') {
    next();
  } else if (found === 'folder') {
    response.writeHead(301, { Location: `${pathname}/${query === undefined ? '' : `?${query}`}` }).end();
  } else {
    // An edition, in a folder of the site, has its own.
    const [folder = ''] = pathname.slice(base.length).split('/');
    const folders = /^[a-z\d][\w.-]*$/i.test(folder) ? [join(out, folder), out] : [out];
    const file = folders.map((one) => join(one, '404.html')).find((path) => existsSync(path));
    const page = file === undefined ? 'Page not found.' : await readFile(file);
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  }
}

/** The target of an address: a file, a folder without its slash, or nothing. */
async function find(out: string, base: string, pathname: string): Promise<'file' | 'folder' | null> {
  const path = percentDecoded(pathname);
  // An empty part would redirect to another host, and ".." leave the folder.
  const parts = path.split('/').slice(1, -1);
  if (/[\0\\]/.test(path) || parts.includes('') || /(?:^|\/)\.\.?(?:\/|$)/.test(path)) return null;
  if (!`${path}/`.startsWith(base)) return null;
  const file = join(out, path.slice(base.length));
  const index = await stat(join(file, 'index.html')).catch(() => null);
  if (index) return path.endsWith('/') ? 'file' : 'folder';
  const self = await stat(file).catch(() => null);
  return self?.isFile() ? 'file' : null;
}

interface HeaderRule {
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
}

/** The rules of `_headers`: an address that ends with `*`, and its headers on indented lines below. */
function headerRules(out: string): readonly HeaderRule[] {
  let text: string;
  try {
    text = readFileSync(join(out, '_headers'), 'utf8');
  } catch {
    return [];
  }
  let prefix = '/';
  return text.split('\n').flatMap((line): HeaderRule[] => {
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) return [{ prefix, name, value }];
    if (line.startsWith('/')) prefix = line.trim().replace(/\*$/, '');
    return [];
  });
}
