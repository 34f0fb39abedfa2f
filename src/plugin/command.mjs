import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [command = '', ...argv] = process.argv.slice(2);
if (command === 'check') {
  const { runnerImport } = await import('vite');
  // Node 20 runs no TypeScript; Vite, which is here anyway, does.
  const { module } = await runnerImport(fileURLToPath(new URL('check.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = await module.checkHere(argv);
} else if (command === 'build') {
  // Else Vite parses its configuration, which all of this plugin belongs to, once more, to warn of what a later version
  // of it will not load: a fifth of a small build. Who develops is warned.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  process.argv.splice(1, 1, vite);
  await import(pathToFileURL(vite).href);
} else {
  console.error(`"${command}" is no command; there are "build" and "check".`);
  process.exitCode = 2;
}
