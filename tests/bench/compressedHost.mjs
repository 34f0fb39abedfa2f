// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** Larger texts are compressed with the dynamic quality of hosts, not the best one. */
const largeText = 256 * 1024;

/**
 * A text as a host sends it: by brotli, quality 9, and 5 where the text is large.
 *
 * @param {Uint8Array} bytes
 */
export function compressed(bytes) {
  const quality = bytes.length > largeText ? 5 : 9;
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/**
 * @typedef {object} CompressedHost
 * @property {string} url ends with a slash
 * @property {() => Promise<void>} close
 */

/**
 * Serves a built site like a good static host: cached brotli, keep-alive connections, correct types.
 * The caller can add its own pages.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [pages] HTML by path, such as `/baseline/`
 * @returns {Promise<CompressedHost>}
 */
export async function serveCompressed(folder, pages = {}) {
  /** @type {Map<string, { type: string, bytes: Uint8Array, encoded: boolean }>} */
  const kept = new Map();

  /** @param {string} pathname */
  const answerOf = (pathname) => {
    const known = kept.get(pathname);
    if (known) return known;
    const page = pages[pathname];
    const file = page === undefined ? fileOf(folder, pathname) : null;
    if (page === undefined && file === null) return null;
    const type = file === null ? types['.html'] : types[extname(file)];
    const bytes = file === null ? Buffer.from(page ?? '') : readFileSync(file);
    const encoded = type?.includes('charset') ?? false;
    const answer = {
      type: type ?? 'application/octet-stream',
      bytes: encoded ? compressed(bytes) : bytes,
      encoded,
    };
    kept.set(pathname, answer);
    return answer;
  };

  const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = answerOf(pathname);
    if (!answer) return response.writeHead(404, { 'content-length': 0 }).end();
    response.writeHead(200, {
      'content-type': answer.type,
      'content-length': answer.bytes.length,
      'cache-control': 'no-cache',
      ...(answer.encoded && { 'content-encoding': 'br' }),
    });
    return response.end(answer.bytes);
  });
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening(null));
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      const closed = new Promise((done) => {
        server.close(done);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * @param {string} folder
 * @param {string} pathname
 */
function fileOf(folder, pathname) {
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  if (!path.startsWith(normalize(folder + sep))) return null;
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : null;
}
