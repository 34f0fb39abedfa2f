#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, isInstalled, loadBundle } from './loadBundle.mjs';

const [command = '', ...argv] = process.argv.slice(2);

const usage = `Usage: lectern COMMAND [OPTIONS], in the folder with content/ and public/

  dev       serves the agenda while you edit
  build     builds the site into dist/
  preview   serves the built site
  start     build, then preview
  check     lists all problems in the content
  new       adds a conference, session, speaker, track, room or language
  import    imports a programme in another format
  changes   prints what changed in the programme

dev, build and preview have the options of Vite, such as --port and --host. For the others, see lectern COMMAND --help.
`;

/** Vite's command, with the configuration of the folder or, if it has none, the default one. */
function viteCommand(name, args) {
  const script = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const hasOwn = ['js', 'mjs', 'ts', 'cjs', 'mts', 'cts'].some((end) => existsSync(`vite.config.${end}`));
  const isNamed = args.some((argument) => /^(?:-c|--config)(?:=|$)/.test(argument));
  const standard = isInstalled
    ? ['--config', join(built, 'default.config.js'), '--configLoader', 'native']
    : ['--config', join(import.meta.dirname, 'default.config.ts')];
  return [script, name, ...args, ...(hasOwn || isNamed ? [] : standard)];
}

// Otherwise Vite parses the configuration, and with it this plugin, once more, to warn of what a later version of
// Vite will not load: a fifth of the time of a small build.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
// The bundler also colours its output in files and pipes.
if (!process.stdout.isTTY && process.env.FORCE_COLOR === undefined) process.env.NO_COLOR ??= '1';

// The reader of a pipe may stop early, as `head` does: the command continues, and ends with its own exit code.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });

/** Runs Vite in this process, so that a signal to it reaches the server. */
async function runVite(name, args) {
  const [script, ...rest] = viteCommand(name, args);
  process.argv.splice(1, Infinity, script, ...rest);
  await import(pathToFileURL(script).href);
}

if (['check', 'import', 'changes', 'new'].includes(command)) {
  process.exitCode = await (await loadBundle('commands.config'))[command](argv);
} else if (command === 'dev' || command === 'build' || command === 'preview') {
  await runVite(command, argv);
} else if (command === 'start') {
  const problem = await (await loadBundle('commands.config')).portProblem();
  if (problem === null) {
    const args = [...process.execArgv, ...viteCommand('build', [])];
    process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
    if (process.exitCode === 0) await runVite('preview', argv);
  } else {
    console.error(problem);
    process.exitCode = 1;
  }
} else if (command === '--version' || command === '-v') {
  console.log(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version);
} else if (command === '--help' || command === '-h' || command === 'help') {
  process.stdout.write(usage);
} else {
  console.error(
    `${command === '' ? 'Missing command.' : `Unknown command "${command}".`}\n\n${usage.trimEnd()}`,
  );
  process.exitCode = 2;
}
