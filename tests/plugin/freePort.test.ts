import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { portProblem } from '../../src/plugin/freePort.ts';

test('a port in use is reported before the build, with the next free one', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  expect(await portProblem({ PORT: `${port}` })).toContain(`Port ${port} is in use.`);
  await new Promise((done) => server.close(done));
  onTestFinished(() => void server.close());
  expect(await portProblem({ PORT: `${port}` })).toBeNull();
});

test.each(['abc', '0', '65536', '-1', '80.5', '1e3'])('PORT=%s is not a port', async (PORT) => {
  expect(await portProblem({ PORT })).toBe(
    `PORT is "${PORT}": write a number from 1 to 65535, such as 4173.`,
  );
});
