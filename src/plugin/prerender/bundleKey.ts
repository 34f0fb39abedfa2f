import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { version } from 'vite';
import type { ResolvedConfig } from 'vite';

/** Plugins whose outcome follows from their code, the configuration and what they load: Vite's own, React's and ours. */
const knownPlugins = /^(?:vite|builtin|native|lectern):|^alias$/;

/** Files beside the modules that a bundler reads, or whose change says that other versions are installed. */
const otherFiles = [
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'src/app/tsconfig.json',
  'src/model/tsconfig.json',
  'src/plugin/tsconfig.json',
];

/** What shells, terminals and npm set by themselves, otherwise in every window. */
const idleVariables =
  /^(?:_|PWD|OLDPWD|SHLVL|TERM.*|COLORTERM|COLUMNS|LINES|WINDOWID|SSH_.*|XDG_.*|TMUX.*|DISPLAY|npm_.*|NODE|INIT_CWD|PORT|AGENDA_(?:CONTENT|OUT|ON_ERROR|PREVIEWS|PUBLIC))$/;

const parts = [
  'root',
  'base',
  'mode',
  'command',
  'define',
  'resolve',
  'css',
  'json',
  'oxc',
  'esbuild',
  'html',
  'env',
  'build',
  'worker',
  'experimental',
  'keepProcessEnv',
  'consumer',
] as const;

/**
 * What a bundle is made from beside its modules: the configuration, its own code with all it imports, the versions
 * installed, and the environment, which both may read.
 *
 * @param config an environment's
 * @param publicFiles names in the public folder: an address in index.html is left alone where one of them has it
 * @returns null where a plugin is at work of which nobody knows what it reads
 */
export function bundleKey(config: ResolvedConfig, publicFiles: Iterable<string>): string | null {
  if (config.plugins.some(({ name }) => !knownPlugins.test(name))) return null;
  const hash = createHash('sha256');
  const add = (name: string, content: string | Uint8Array) => hash.update(`\n${name}\n`).update(content);
  add('versions', JSON.stringify([version, process.version, process.platform, process.arch]));
  add('plugins', config.plugins.map(({ name }) => name).join());
  add('public', JSON.stringify([...publicFiles].toSorted()));
  for (const part of parts) add(part, printed((config as unknown as Record<string, unknown>)[part]));
  const files = [...otherFiles.map((name) => join(config.root, name)), ...config.configFileDependencies];
  for (const file of files.toSorted()) add(file, bytesOf(file));
  for (const name of packagesOf(config.root)) add(name, placeOf(join(config.root, 'node_modules', name)));
  for (const name of Object.keys(process.env).toSorted())
    if (!idleVariables.test(name)) add(name, process.env[name] ?? '');
  return hash.digest('base64url');
}

/** What package.json asks for: an import of one of them leads where its folder, often a link, leads. */
function packagesOf(root: string): readonly string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    bytesOf(join(root, 'package.json')).toString() || '{}',
  ) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  return Object.keys({ ...dependencies, ...devDependencies }).toSorted();
}

function placeOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return '';
  }
}

/** Any value as text, functions by their code; each object once, for some hold each other. */
function printed(value: unknown): string {
  const seen = new Set<object>();
  const text = JSON.stringify([value], (_key, each: unknown) => {
    if (typeof each === 'function' || each instanceof RegExp || typeof each === 'bigint') return String(each);
    if (typeof each !== 'object' || each === null) return each;
    if (seen.has(each)) return 'seen';
    seen.add(each);
    return each instanceof Map || each instanceof Set ? [...each] : each;
  });
  return text;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
