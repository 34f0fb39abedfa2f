import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

// Node 20 runs no TypeScript; Vite, which is here anyway, does.
const { module } = await runnerImport(fileURLToPath(new URL('parseFile.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});

// As JSON: it travels faster than objects do.
parentPort?.on('message', (files) =>
  parentPort?.postMessage(files.map((file) => JSON.stringify(module.parseFile(file, workerData)))),
);
