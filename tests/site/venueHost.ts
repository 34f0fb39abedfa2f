import { createServer, type Server, type ServerResponse } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';

/**
 * How the host answers: as it should; slowly; late; never; with half of each body, then a broken connection; with a portal's page, or
 * a redirect to the portal, whatever is asked; with an error page; with a redirect of all but the worker, which is gone,
 * as after the site moved to another host.
 */
export type Weather = 'fine' | 'slow' | 'late' | 'silent' | 'cut' | 'portal' | 'redirect' | 'error' | 'moved';

export interface VenueHost {
  /** Where the site is, ending with its base; the same all the time. */
  readonly url: string;
  /** All paths asked for, in order. */
  readonly asked: string[];
  /** Called after a path is added to `asked`, before it is answered. */
  onAsked: () => void;
  weather: Weather;
  /** The address of the host that the site moved to. */
  movedTo: string;
  /** The folder of each base; sites can be replaced and removed at any time. */
  readonly sites: Map<string, string>;
  /** Bytes sent so far, as they are on disk. */
  sent: number;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
};

const portal = '<!doctype html><html><title>Welcome</title><h1>Venue Wi-Fi: please sign in</h1></html>';
/** Longer than anything waits for a page, in milliseconds. */
const lateness = 6000;
/** How long each answer takes on a slow line, in milliseconds. */
const slowness = 250;

/** Serves built sites from one port, as well or as badly as the network of a venue. */
export async function venueHost(sites: Readonly<Record<string, string>>): Promise<VenueHost> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;

  function answer(path: string, response: ServerResponse): void {
    if (host.weather === 'portal') return send(response, 200, '.html', Buffer.from(portal));
    if (host.weather === 'error') return send(response, 503, '.html', Buffer.from('<h1>Unavailable</h1>'));
    if (host.weather === 'moved' && path.endsWith('/sw.js'))
      return send(response, 404, '.html', Buffer.from('None'));
    if (host.weather === 'moved') {
      response.writeHead(301, { Location: host.movedTo + path.slice(1) }).end();
      return undefined;
    }
    if (host.weather === 'redirect') {
      // Another host as far as browsers are concerned.
      response.writeHead(302, { Location: `http://localhost:${port}/portal` }).end();
      return undefined;
    }
    const [base, folder] =
      [...host.sites].toSorted(([a], [b]) => b.length - a.length).find(([one]) => path.startsWith(one)) ?? [];
    if (base === undefined || folder === undefined) return send(response, 404, '.html', Buffer.from('None'));
    const file = normalize(join(folder, decodeURIComponent(path.slice(base.length))));
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder && !path.endsWith('/')) {
      response.writeHead(301, { Location: `${path}/` }).end();
      return undefined;
    }
    const found = isFolder ? join(file, 'index.html') : file;
    if (statSync(found, { throwIfNoEntry: false })?.isFile())
      return send(response, 200, extname(found), readFileSync(found));
    const missing = join(folder, '404.html');
    return send(
      response,
      404,
      '.html',
      statSync(missing, { throwIfNoEntry: false }) ? readFileSync(missing) : Buffer.from('None'),
    );
  }

  function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
    response.writeHead(status, {
      'Content-Type': types[type] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
    });
    if (host.weather === 'cut') {
      response.write(body.subarray(0, body.length >> 1), () => response.destroy());
      return;
    }
    host.sent += body.length;
    response.end(body);
  }

  const host: VenueHost = {
    url: '',
    asked: [],
    onAsked: () => {},
    weather: 'fine',
    movedTo: '',
    sites: new Map(Object.entries(sites)),
    sent: 0,
    async start() {
      const made = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
        host.asked.push(pathname);
        host.onAsked();
        if (host.weather === 'silent') return;
        const delay = host.weather === 'late' ? lateness : host.weather === 'slow' ? slowness : 0;
        if (delay === 0) answer(pathname, response);
        else setTimeout(() => response.destroyed || answer(pathname, response), delay).unref();
      });
      made.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      await new Promise<void>((listening) => made.listen(port, '127.0.0.1', listening));
      port = (made.address() as AddressInfo).port;
      server = made;
    },
    async stop() {
      const closed = new Promise((done) => server?.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  await host.start();
  const [base = '/'] = Object.keys(sites);
  return Object.assign(host, { url: `http://127.0.0.1:${port}${base}` });
}
