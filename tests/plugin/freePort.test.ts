import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { portProblem } from '../../src/plugin/freePort.ts';
import { freePort } from '../site/freePort.ts';

test('a port in use is reported before the build, with the next free one', async () => {
  const port = await freePort();
  const server = createServer().listen(port, 'localhost');
  await once(server, 'listening');
  expect(await portProblem({ PORT: `${port}` })).toContain(`Port ${port} is in use.`);
  await once(server.close(), 'close');
  expect(await portProblem({ PORT: `${port}` })).toBeNull();
});

test.each(['abc', '0', '65536', '-1', '80.5', '1e3'])('PORT=%s is not a port', async (PORT) => {
  expect(await portProblem({ PORT })).toBe(
    `PORT is "${PORT}": write a number from 1 to 65535, such as 4173.`,
  );
});
