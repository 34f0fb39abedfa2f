import { createServer } from 'node:net';
import { portOf } from './options.ts';
import { errorMessage } from './errors.ts';

/** The default port of `npm start`. */
const previewPort = 4173;

/**
 * Checks before a build that the site can be served afterwards.
 *
 * @returns the problem of the port, and what to do; null if it is free
 */
export async function portProblem(environment: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  let port: number;
  try {
    port = portOf(environment) ?? previewPort;
  } catch (error) {
    return errorMessage(error);
  }
  const code = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, 'localhost', () => server.close(() => resolve(null)));
  });
  if (code === null) return null;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the other server, or choose another port: PORT=${port === 65_535 ? previewPort : port + 1} npm start`;
  return `Port ${port} cannot be opened (${code}). Choose another: PORT=8080 npm start`;
}
