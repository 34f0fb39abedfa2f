import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  // Else Vite parses its configuration, which all of this plugin belongs to, once more, to warn of what a later version
  // of it will not load: a fifth of a small build. Who develops is warned.
  const env = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env };
  const { status } = spawnSync(process.execPath, [...process.execArgv, vite, command, ...argv], {
    stdio: 'inherit',
    env,
  });
  process.exitCode = status ?? 1;
} else {
  console.error(`"${command}" is no command; there are "build" and "check".`);
  process.exitCode = 2;
}
