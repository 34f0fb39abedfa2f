import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [command = '', ...argv] = process.argv.slice(2);
if (command === 'check') {
  // Node 20 runs no TypeScript; Vite, which is here anyway, does.
  const { module } = await runnerImport(fileURLToPath(new URL('check.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = await module.checkHere(argv);
} else {
  console.error(`"${command}" is no command; there is "check".`);
  process.exitCode = 2;
}
