import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port for a server that starts later. It is below the ports that systems give to connections, and to servers that
 * ask for any (from 32768 on Linux, from 49152 elsewhere): those could take it before that server does.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    try {
      await once(server.listen(port, '127.0.0.1'), 'listening');
      await once(server.close(), 'close');
      return port;
    } catch {
      // Taken.
    }
  }
}
